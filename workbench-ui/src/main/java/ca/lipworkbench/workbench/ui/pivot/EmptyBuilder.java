package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.explore.Choice;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** The builder before anything is chosen: one search, and what is there to begin with. */
final class EmptyBuilder extends Div {
  private static final long serialVersionUID = 1L;

  /**
   * The first screen.
   *
   * @param suggestions what can be begun with by one click
   * @param place the name of the place whose numbers will be shown; empty for none
   */
  EmptyBuilder(
      TableChoice choice,
      List<Choice> suggestions,
      String place,
      SerializableConsumer<Choice> chosen,
      Words words) {
    addClassName("pv-empty");
    Paragraph next =
        new Paragraph(
            place.isEmpty() ? words.text("empty.next.canada") : words.text("empty.next", place));
    add(new H1(words.text("title")), next, choice);
    if (suggestions.isEmpty()) {
      add(new Paragraph(words.text("empty.no-tables")));
      return;
    }
    H2 head = new H2(words.text("empty.tables"));
    UnorderedList list = new UnorderedList();
    list.addClassName("pv-choices");
    for (Choice suggestion : suggestions) {
      Span label = new Span(suggestion.label(words.language()));
      label.addClassName("pv-choice-label");
      NativeButton button = new NativeButton("", event -> chosen.accept(suggestion));
      button.add(label, new Span(suggestion.detail(words.language())));
      button.addClassName("pv-choice");
      list.add(new ListItem(button));
    }
    add(head, list);
  }
}
