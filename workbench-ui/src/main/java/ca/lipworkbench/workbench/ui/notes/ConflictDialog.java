package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.revision.MergeConflict;
import ca.lipworkbench.notebooks.revision.Resolution;
import ca.lipworkbench.notebooks.sharing.SaveOutcome;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Two people changed the same piece: both texts stand side by side, and the person decides. There
 * is no way past it, for then one text would be lost without anybody having chosen so.
 */
final class ConflictDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient NoteWords words;
  private final transient Map<MergeConflict, RadioButtonGroup<Resolution>> choices =
      new HashMap<>();

  /**
   * A dialog.
   *
   * @param others who saved the other text
   * @param decided told what was decided about each piece
   */
  ConflictDialog(
      NoteWords words,
      SaveOutcome.Conflict conflict,
      String others,
      java.util.function.Consumer<Function<MergeConflict, Resolution>> decided) {
    this.words = words;
    addClassName("conflict-dialog");
    setHeaderTitle(words.text("conflict.title"));
    setCloseOnEsc(false);
    setCloseOnOutsideClick(false);
    setWidth("min(960px, 94vw)");
    Div body =
        new Div(
            new com.vaadin.flow.component.html.Paragraph(words.text("conflict.meaning", others)));
    body.addClassName("conflict");
    conflict.conflicts().forEach(piece -> body.add(piece(piece, others, conflict)));
    add(body);
    Button save =
        new Button(
            words.text("conflict.save"),
            event -> {
              close();
              Map<MergeConflict, Resolution> chosen = new HashMap<>();
              choices.forEach((piece, choice) -> chosen.put(piece, choice.getValue()));
              decided.accept(piece -> chosen.getOrDefault(piece, Resolution.KEEP_BOTH));
            });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(save);
  }

  private Component piece(MergeConflict piece, String others, SaveOutcome.Conflict conflict) {
    String heading =
        switch (piece) {
          case MergeConflict.OfTitle title -> words.text("conflict.of-title");
          case MergeConflict.OfParagraph paragraph ->
              words.text("conflict.of-paragraph", place(paragraph, conflict));
        };
    Div texts =
        new Div(
            side(words.text("conflict.mine"), mine(piece)),
            side(words.text("conflict.theirs", others), theirs(piece)));
    texts.addClassName("conflict-texts");
    RadioButtonGroup<Resolution> choice = new RadioButtonGroup<>(words.text("conflict.choose"));
    choice.setItems(
        piece instanceof MergeConflict.OfTitle
            ? new Resolution[] {Resolution.TAKE_MINE, Resolution.TAKE_THEIRS}
            : Resolution.values());
    choice.setItemLabelGenerator(item -> words.text("conflict." + item.name()));
    choice.setValue(
        piece instanceof MergeConflict.OfTitle ? Resolution.TAKE_MINE : Resolution.KEEP_BOTH);
    choices.put(piece, choice);
    Div part = new Div(new H3(heading), texts, choice);
    part.addClassName("conflict-piece");
    return part;
  }

  private Component side(String head, Optional<String> text) {
    H3 title = new H3(head);
    Component shown =
        text.<Component>map(Pre::new)
            .orElseGet(
                () -> new com.vaadin.flow.component.html.Paragraph(words.text("conflict.deleted")));
    Div side = new Div(title, shown);
    side.addClassName("conflict-side");
    side.getElement().setAttribute("role", "group");
    side.getElement().setAttribute("aria-label", head);
    return side;
  }

  private static int place(MergeConflict.OfParagraph piece, SaveOutcome.Conflict conflict) {
    int there =
        conflict.theirs().paragraphs().stream().map(Paragraph::id).toList().indexOf(piece.id());
    return 1
        + (there >= 0
            ? there
            : conflict.ours().paragraphs().stream()
                .map(Paragraph::id)
                .toList()
                .indexOf(piece.id()));
  }

  private static Optional<String> mine(MergeConflict piece) {
    return switch (piece) {
      case MergeConflict.OfTitle(NoteTitle base, NoteTitle theirs, NoteTitle ours) ->
          Optional.of(ours.value());
      case MergeConflict.OfParagraph paragraph -> paragraph.ours().map(Paragraph::text);
    };
  }

  private static Optional<String> theirs(MergeConflict piece) {
    return switch (piece) {
      case MergeConflict.OfTitle(NoteTitle base, NoteTitle theirs, NoteTitle ours) ->
          Optional.of(theirs.value());
      case MergeConflict.OfParagraph paragraph -> paragraph.theirs().map(Paragraph::text);
    };
  }
}
