package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.notebooks.run.Activity;
import ca.lipworkbench.notebooks.run.LastResult;
import ca.lipworkbench.notebooks.run.ParagraphState;
import ca.lipworkbench.notebooks.run.RunOutcome;
import ca.lipworkbench.notebooks.run.StoredResult;
import ca.lipworkbench.workbench.ui.frame.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** The state of a paragraph in the bar of its card: a tag, a remark, and Cancel while it runs. */
final class RunTag extends Span {
  private static final long serialVersionUID = 1L;

  private final transient NoteWords words;
  private final transient PeopleNames names;
  private final transient PersonId reader;

  RunTag(NoteWords words, PeopleNames names, PersonId reader) {
    this.words = words;
    this.names = names;
    this.reader = reader;
    addClassName("run-tag");
  }

  /**
   * Shows a state.
   *
   * @param cancel what Cancel does; empty for somebody who may not
   */
  void show(ParagraphState state, Optional<Runnable> cancel) {
    removeAll();
    switch (state.activity()) {
      case Activity.Idle() -> state.last().ifPresent(this::ended);
      case Activity.Waiting(int place, var by) -> {
        add(
            tag(
                "accent",
                Glyph.Shape.CLOCK,
                new Span(words.text(place == 0 ? "waiting.begun" : "waiting", place))));
        busy(state, by.filter(id -> !id.equals(reader)).map(names::of), cancel);
      }
      case Activity.Running(var since, var by) -> {
        add(tag("accent", Glyph.Shape.RUN, new Elapsed(words, since)));
        busy(state, by.filter(id -> !id.equals(reader)).map(names::of), cancel);
      }
      case Activity.Cancelling(var since, var by) ->
          add(tag("accent", Glyph.Shape.STOP, new Span(words.text("cancelling"))));
    }
  }

  /** The state in one sentence, for those who do not see it change. */
  String sentence(ParagraphState state) {
    return switch (state.activity()) {
      case Activity.Idle() -> state.last().map(this::sentence).orElse("");
      case Activity.Waiting(int place, var by) ->
          words.text(place == 0 ? "waiting.begun" : "waiting", place);
      case Activity.Running running -> words.text("running.begun");
      case Activity.Cancelling cancelling -> words.text("cancelling");
    };
  }

  private String sentence(LastResult last) {
    String when = words.moment(last.endedAt());
    return switch (last.outcome()) {
      case RunOutcome.Succeeded() -> words.text("ran", when);
      case RunOutcome.Failed failed -> words.text("failed", when);
      case RunOutcome.Cancelled() -> words.text("cancelled", when);
      case RunOutcome.TimedOut timedOut -> words.text("timed-out", when);
      case RunOutcome.Interrupted() -> words.text("interrupted", when);
    };
  }

  private void busy(ParagraphState state, Optional<String> by, Optional<Runnable> cancel) {
    by.map(name -> remark(words.text("started-by", name))).ifPresent(this::add);
    if (state.last().filter(last -> !last.results().isEmpty()).isPresent()) {
      add(remark(words.text("earlier-stays")));
    }
    cancel.ifPresent(
        action -> {
          Button button = new Button(words.text("cancel"), event -> action.run());
          button.addThemeVariants(ButtonVariant.LUMO_SMALL);
          button.setAriaLabel(words.text("cancel.label"));
          add(button);
        });
  }

  private void ended(LastResult last) {
    Span text = new Span(sentence(last));
    switch (last.outcome()) {
      case RunOutcome.Succeeded() -> {
        add(tag("ok", Glyph.Shape.CHECK, text));
        long rows = last.results().stream().mapToLong(StoredResult::rows).sum();
        if (rows > 0) {
          add(remark(words.text("rows", rows)));
        }
      }
      case RunOutcome.Failed failed -> add(tag("error", Glyph.Shape.WARNING, text));
      case RunOutcome.TimedOut timedOut -> add(tag("error", Glyph.Shape.WARNING, text));
      case RunOutcome.Cancelled() -> add(tag("", Glyph.Shape.STOP, text));
      case RunOutcome.Interrupted() -> add(tag("warn", Glyph.Shape.WARNING, text));
    }
  }

  private static Span tag(String colour, Glyph.Shape shape, Component text) {
    Span tag = new Span(new Glyph(shape), text);
    tag.addClassName("tag");
    if (!colour.isEmpty()) {
      tag.addClassName(colour);
    }
    return tag;
  }

  private static Span remark(String text) {
    Span remark = new Span(text);
    remark.addClassName("remark");
    return remark;
  }
}
