package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.notebooks.sharing.Presence;
import ca.lipworkbench.workbench.ui.frame.Initials;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Who has the note open, by initials; names are said to those who do not see or point. */
final class PeopleHere extends UnorderedList {
  private static final long serialVersionUID = 1L;
  private static final int COLOURS = 4;

  private final transient NoteWords words;
  private final transient PeopleNames names;

  PeopleHere(NoteWords words, PeopleNames names) {
    this.words = words;
    this.names = names;
    addClassName("people-here");
  }

  void show(List<Presence.Present> people) {
    removeAll();
    getElement().setAttribute("aria-label", words.text("people-here", people.size()));
    int place = 0;
    for (Presence.Present one : people) {
      String name = names.of(one.person());
      Span initials = new Span(Initials.of(name));
      initials.addClassNames("initials", "person-" + place % COLOURS);
      initials.getElement().setAttribute("aria-hidden", "true");
      Span spoken = new Span(name);
      spoken.addClassName("vh");
      ListItem item = new ListItem(initials, spoken);
      item.getElement().setAttribute("title", name);
      add(item);
      place++;
    }
  }
}
