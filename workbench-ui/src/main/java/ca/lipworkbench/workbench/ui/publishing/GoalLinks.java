package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.engine.goals.GoalTargets;
import ca.lipworkbench.notebooks.composing.DraftEdits;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.GoalLink;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Relation;
import ca.lipworkbench.notebooks.publishing.Place;
import ca.lipworkbench.notebooks.publishing.Place.Field;
import ca.lipworkbench.workbench.ui.frame.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;

/** The targets of the Sustainable Development Goals that a figure is linked to. */
final class GoalLinks extends Div {
  private static final long serialVersionUID = 1L;

  private final Words words;
  private final transient Editing editing;
  private final int number;
  private final boolean writing;
  private final transient List<TextPair> labels = new ArrayList<>();

  GoalLinks(Words words, DashboardDraft draft, int number, boolean writing, Editing editing) {
    this.words = words;
    this.editing = editing;
    this.number = number;
    this.writing = writing;
    addClassName("pb-goals");
    add(new H4(words.text("goals")));
    List<GoalLink> links = draft.figures().get(number - 1).goals();
    for (int goal = 1; goal <= links.size(); goal++) {
      add(link(draft, goal, links.get(goal - 1)));
    }
    ComboBox<GoalTargets.Entry> picker = picker();
    editing.anchor(Place.of(number, Field.GOALS), picker);
    if (writing) {
      add(picker);
    }
  }

  List<TextPair> labels() {
    return labels;
  }

  private Div link(DashboardDraft draft, int goal, GoalLink link) {
    Span code = new Span(link.target());
    code.addClassNames("pb-goal", "pb-goal-" + link.target().replaceAll("\\..*", ""));
    Select<Relation> relation = new Select<>();
    relation.setItems(Relation.values());
    relation.setItemLabelGenerator(item -> words.text("relation." + item.name()));
    relation.setValue(link.relation());
    relation.setAriaLabel(words.text("relation.of", link.target()));
    relation.setReadOnly(!writing);
    relation.addValueChangeListener(
        change ->
            editing.change(
                Place.ofGoal(number, goal),
                now -> DraftEdits.relate(now, number, link.target(), change.getValue())));
    Button remove =
        new Button(
            new Glyph(Glyph.Shape.CLOSE),
            click ->
                editing.change(
                    Place.of(number, Field.GOALS),
                    now -> DraftEdits.unlink(now, number, link.target())));
    remove.setAriaLabel(words.text("goal.remove", link.target()));
    remove.setTooltipText(words.text("goal.remove", link.target()));
    remove.addThemeNames("tertiary");
    remove.setVisible(writing);
    Div head = new Div(code, relation, remove);
    head.addClassName("pb-goal-head");
    TextPair label = new TextPair(words, draft, Place.ofGoal(number, goal), writing, editing);
    editing.anchor(Place.ofGoal(number, goal), relation);
    labels.add(label);
    Div row = new Div(head, label);
    row.addClassName("pb-goal-row");
    return row;
  }

  private ComboBox<GoalTargets.Entry> picker() {
    GoalTargets targets = GoalTargets.shipped();
    ComboBox<GoalTargets.Entry> picker = new ComboBox<>(words.text("goal.add"));
    picker.setId("goals-of-" + number);
    picker.setPlaceholder(words.text("goal.search"));
    picker.setItems(
        query ->
            targets.search(query.getFilter().orElse(""), words.language()).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    picker.setItemLabelGenerator(
        entry -> entry.target() + " " + entry.label().in(words.language()));
    picker.addClassName("pb-goal-picker");
    picker.addValueChangeListener(
        change -> {
          GoalTargets.Entry entry = change.getValue();
          if (entry != null && change.isFromClient()) {
            editing.change(
                Place.of(number, Field.GOALS),
                now ->
                    DraftEdits.link(
                        now,
                        number,
                        new GoalLink(
                            entry.target().toString(), Relation.CONTRIBUTES, entry.label())));
          }
        });
    return picker;
  }
}
