package ca.lipworkbench.workbench.desk;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.revision.MergeConflict;
import ca.lipworkbench.notebooks.revision.Resolution;
import ca.lipworkbench.notebooks.sharing.Notes;
import ca.lipworkbench.notebooks.sharing.OpenNote;
import ca.lipworkbench.notebooks.sharing.SaveOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A note as one person has it open. Every edit is a save on top of the revision that the person had
 * in front of them; what others changed meanwhile is merged in, or comes back as a conflict with
 * both texts. Used by one thread at a time.
 */
public final class NoteDesk {
  private final Notes notes;
  private final Subject subject;
  private OpenNote open;

  private NoteDesk(Notes notes, Subject subject, OpenNote open) {
    this.notes = notes;
    this.subject = subject;
    this.open = open;
  }

  /** Opens a note; empty when there is none, or this subject may not read it. */
  public static Optional<NoteDesk> open(Notes notes, Subject subject, NoteId id) {
    return notes.find(subject, id).map(open -> new NoteDesk(notes, subject, open));
  }

  /** The note as it was last read or saved. */
  public OpenNote note() {
    return open;
  }

  /** Its identifier. */
  public NoteId id() {
    return open.note().id();
  }

  /** The revision in front of the person. */
  public int revision() {
    return open.note().revision();
  }

  /** The paragraphs in front of the person. */
  public List<Paragraph> paragraphs() {
    return open.note().paragraphs();
  }

  /**
   * Takes what others saved.
   *
   * @return whether the note can still be read; when not, what was last read stays
   */
  public boolean refresh() {
    Optional<OpenNote> now = notes.find(subject, id());
    now.ifPresent(note -> open = note);
    return now.isPresent();
  }

  /**
   * Stores a paragraph's text.
   *
   * @param basedOn the revision whose text of the paragraph the person began to change
   * @throws WorkbenchException when the text is too long, or the person may not write
   */
  public SaveOutcome type(String paragraph, String text, int basedOn) {
    return save(basedOn, content -> replace(content, paragraph, before -> before.withText(text)));
  }

  /**
   * Stores another title.
   *
   * @throws WorkbenchException when it is empty or cannot be a title, or the person may not write
   */
  public SaveOutcome rename(String typed) {
    NoteTitle title = NoteTitle.parse(typed);
    return save(revision(), content -> new NoteContent(title, content.paragraphs()));
  }

  /**
   * Puts a paragraph at a place.
   *
   * @param position from 0; beyond the end is the end
   */
  public SaveOutcome insert(int position, Paragraph paragraph) {
    return save(
        revision(),
        content -> {
          List<Paragraph> paragraphs = new ArrayList<>(content.paragraphs());
          paragraphs.add(Math.clamp(position, 0, paragraphs.size()), paragraph);
          return new NoteContent(content.title(), paragraphs);
        });
  }

  /** Deletes a paragraph; {@link #insert} of the same one brings it back. */
  public SaveOutcome delete(String paragraph) {
    return save(
        revision(),
        content ->
            new NoteContent(
                content.title(),
                content.paragraphs().stream()
                    .filter(candidate -> !candidate.id().equals(paragraph))
                    .toList()));
  }

  /**
   * Moves a paragraph to another place.
   *
   * @param position its place among all afterwards, from 0; beyond the end is the end
   */
  public SaveOutcome move(String paragraph, int position) {
    return save(
        revision(),
        content -> {
          List<Paragraph> paragraphs = new ArrayList<>(content.paragraphs());
          Optional<Paragraph> moved = content.findParagraph(paragraph);
          moved.ifPresent(
              found -> {
                paragraphs.remove(found);
                paragraphs.add(Math.clamp(position, 0, paragraphs.size()), found);
              });
          return new NoteContent(content.title(), paragraphs);
        });
  }

  /** Stores what the person decided about a conflict; somebody may have saved again meanwhile. */
  public SaveOutcome settle(
      SaveOutcome.Conflict conflict, Function<MergeConflict, Resolution> decisions) {
    NoteContent decided = conflict.merge().resolve(decisions);
    return take(notes.save(subject, id(), conflict.theirs().revision(), decided));
  }

  /** Makes an earlier revision the current one, as a new revision. */
  public void restore(int revision) {
    open = notes.restoreRevision(subject, id(), revision);
  }

  /** The place of a paragraph, from 0; -1 when it is not there. */
  public int position(String paragraph) {
    return paragraphs().stream().map(Paragraph::id).toList().indexOf(paragraph);
  }

  private SaveOutcome save(int basedOn, UnaryOperator<NoteContent> edit) {
    NoteContent base =
        basedOn == revision()
            ? open.note().content()
            : notes.find(subject, id(), basedOn).map(Note::content).orElse(open.note().content());
    return take(notes.save(subject, id(), basedOn, edit.apply(base)));
  }

  private SaveOutcome take(SaveOutcome outcome) {
    switch (outcome) {
      case SaveOutcome.Saved saved -> open = saved.note();
      case SaveOutcome.Conflict conflict -> refresh();
    }
    return outcome;
  }

  private static NoteContent replace(
      NoteContent content, String id, UnaryOperator<Paragraph> change) {
    return new NoteContent(
        content.title(),
        content.paragraphs().stream()
            .map(paragraph -> paragraph.id().equals(id) ? change.apply(paragraph) : paragraph)
            .toList());
  }
}
