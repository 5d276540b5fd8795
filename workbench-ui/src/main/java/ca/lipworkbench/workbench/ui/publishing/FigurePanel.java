package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.notebooks.composing.DraftEdits;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Figure;
import ca.lipworkbench.notebooks.publishing.Place;
import ca.lipworkbench.notebooks.publishing.Place.Field;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;

/** One figure of the dashboard: its place, its chart, its words and its goals. */
final class FigurePanel extends Section {
  private static final long serialVersionUID = 1L;

  private final Words words;
  private final transient Editing editing;
  private final int number;
  private final boolean writing;
  private final transient List<TextPair> pairs = new ArrayList<>();

  FigurePanel(Words words, DashboardDraft draft, int number, boolean writing, Editing editing) {
    this.words = words;
    this.editing = editing;
    this.number = number;
    this.writing = writing;
    addClassNames("panel", "pb-figure");
    Figure figure = draft.figures().get(number - 1);
    String title = words.text("figure.title", number);
    getElement().setAttribute("aria-label", title);
    add(head(title, figure, draft.figures().size()));
    for (Field field : List.of(Field.FINDING, Field.SUBTITLE, Field.ALTERNATIVE, Field.READING)) {
      TextPair pair = new TextPair(words, draft, Place.of(number, field), writing, editing);
      pairs.add(pair);
      add(pair);
    }
    GoalLinks goals = new GoalLinks(words, draft, number, writing, editing);
    pairs.addAll(goals.labels());
    add(goals);
  }

  List<TextPair> pairs() {
    return pairs;
  }

  private Div head(String title, Figure figure, int count) {
    Span paragraph = new Span(words.text("figure.paragraph", figure.paragraph()));
    paragraph.addClassName("pb-meta");
    Div names = new Div(new H3(title), paragraph);
    names.addClassName("pb-names");

    Select<ChartKind> chart = new Select<>();
    chart.setItems(ChartKind.values());
    chart.setItemLabelGenerator(kind -> words.text("chart." + kind.name()));
    chart.setValue(figure.chart());
    chart.setAriaLabel(words.text("chart.of", number));
    chart.setReadOnly(!writing);
    chart.addValueChangeListener(
        change ->
            editing.change(
                Place.of(number, Field.PARAGRAPH),
                now -> DraftEdits.draw(now, number, change.getValue())));
    editing.anchor(Place.of(number, Field.PARAGRAPH), chart);

    Div head = new Div(names, chart);
    head.addClassName("pb-figure-head");
    if (writing) {
      Button up =
          button(
              "figure.up",
              () ->
                  editing.change(
                      Place.of(Math.max(1, number - 1), Field.PARAGRAPH),
                      now -> DraftEdits.moveUp(now, number)));
      up.setEnabled(number > 1);
      Button down =
          button(
              "figure.down",
              () ->
                  editing.change(
                      Place.of(Math.min(count, number + 1), Field.PARAGRAPH),
                      now -> DraftEdits.moveDown(now, number)));
      down.setEnabled(number < count);
      Button out =
          button(
              "figure.remove",
              () -> editing.change(Place.of(Field.FIGURES), now -> DraftEdits.remove(now, number)));
      head.add(up, down, out);
    }
    return head;
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(words.text(key), click -> action.run());
    button.setAriaLabel(words.text(key + ".of", number));
    button.addThemeNames("tertiary", "small");
    return button;
  }
}
