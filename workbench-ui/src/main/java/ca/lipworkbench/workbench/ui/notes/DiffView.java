package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.revision.LineChange;
import ca.lipworkbench.notebooks.revision.NoteDiff;
import ca.lipworkbench.notebooks.revision.ParagraphChange;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What changed in a note, paragraph by paragraph and line by line. Each line says by sign, word and
 * colour what became of it.
 */
final class DiffView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient NoteWords words;

  /** What changed between two revisions. */
  DiffView(NoteWords words, NoteDiff diff) {
    this.words = words;
    addClassName("diff");
    diff.titleBefore()
        .ifPresent(
            before ->
                piece(
                    words.text("diff.title"),
                    List.of(
                        new LineChange(LineChange.Kind.DELETED, before.value()),
                        new LineChange(LineChange.Kind.ADDED, diff.titleAfter().value()))));
    int place = 0;
    for (ParagraphChange change : diff.paragraphs()) {
      if (change.after().isPresent()) {
        place++;
      }
      show(change, place);
    }
    if (diff.isEmpty()) {
      add(new Span(words.text("diff.none")));
    }
  }

  /** The first revision, in which everything is new. */
  DiffView(NoteWords words, Optional<Note> first) {
    this.words = words;
    addClassName("diff");
    first.ifPresent(
        note -> {
          int place = 0;
          for (Paragraph paragraph : note.paragraphs()) {
            place++;
            show(
                new ParagraphChange(
                    ParagraphChange.Kind.ADDED, Optional.empty(), Optional.of(paragraph), false),
                place);
          }
        });
  }

  private void show(ParagraphChange change, int place) {
    Paragraph paragraph = change.after().or(change::before).orElseThrow();
    String name =
        ParagraphKind.of(paragraph)
            .map(kind -> words.text("kind." + kind.interpreter()))
            .orElse(paragraph.interpreter());
    String what = words.text("diff." + change.kind().name(), place, name);
    switch (change.kind()) {
      case UNCHANGED -> {}
      case MOVED -> add(new H3(what));
      case ADDED, DELETED, EDITED ->
          piece(change.isMoved() ? words.text("diff.and-moved", what) : what, change.lines());
    }
  }

  private void piece(String head, List<LineChange> lines) {
    Div text = new Div();
    text.addClassName("diff-lines");
    text.getElement().setAttribute("role", "table");
    text.getElement().setAttribute("aria-label", head);
    text.getElement().setAttribute("tabindex", "0");
    lines.forEach(line -> text.add(line(line)));
    add(new H3(head), text);
  }

  private Div line(LineChange change) {
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    Span sign =
        new Span(
            switch (change.kind()) {
              case SAME -> " ";
              case DELETED -> "\u2212";
              case ADDED -> "+";
            });
    sign.addClassName("diff-sign");
    sign.getElement().setAttribute("aria-hidden", "true");
    Span word = new Span(words.text("line." + kind));
    word.addClassName("diff-word");
    word.getElement().setAttribute("role", "cell");
    Span text = new Span(change.text());
    text.addClassName("diff-text");
    text.getElement().setAttribute("role", "cell");
    Div line = new Div(sign, word, text);
    line.addClassNames("diff-line", kind);
    line.getElement().setAttribute("role", "row");
    return line;
  }
}
