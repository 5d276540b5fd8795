package ca.lipworkbench.notebooks.revision;

import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Two people's changes to one revision, put together by paragraph. Changes to different paragraphs,
 * added, deleted and moved ones among them, go together; a paragraph that both changed differently
 * is a {@link MergeConflict}. Where both moved a paragraph, ours decides its place.
 *
 * <p>An immutable value; {@link #of} is a pure function.
 */
public final class NoteMerge {
  private final Piece<NoteTitle> title;
  private final List<Piece<Paragraph>> pieces;

  private NoteMerge(Piece<NoteTitle> title, List<Piece<Paragraph>> pieces) {
    this.title = title;
    this.pieces = List.copyOf(pieces);
  }

  /** A piece of the merged note. */
  private sealed interface Piece<T> {
    record Settled<T>(T value) implements Piece<T> {}

    record Open<T>(MergeConflict conflict) implements Piece<T> {}
  }

  /**
   * Merges.
   *
   * @param base the revision from which both started
   * @param theirs what is stored by now
   * @param ours what is to be saved
   */
  public static NoteMerge of(NoteContent base, NoteContent theirs, NoteContent ours) {
    List<Piece<Paragraph>> pieces = new ArrayList<>();
    for (String id : MergedOrder.of(base, theirs, ours)) {
      merge(id, base.findParagraph(id), theirs.findParagraph(id), ours.findParagraph(id))
          .ifPresent(pieces::add);
    }
    return new NoteMerge(merge(base.title(), theirs.title(), ours.title()), pieces);
  }

  /** What needs a decision, from top to bottom; empty where everything goes together. */
  public List<MergeConflict> conflicts() {
    List<MergeConflict> conflicts = new ArrayList<>();
    if (title instanceof Piece.Open<NoteTitle>(MergeConflict conflict)) {
      conflicts.add(conflict);
    }
    for (Piece<Paragraph> piece : pieces) {
      if (piece instanceof Piece.Open<Paragraph>(MergeConflict conflict)) {
        conflicts.add(conflict);
      }
    }
    return List.copyOf(conflicts);
  }

  /** The merged note; empty while there are conflicts. */
  public Optional<NoteContent> merged() {
    return conflicts().isEmpty()
        ? Optional.of(resolve(conflict -> Resolution.TAKE_MINE))
        : Optional.empty();
  }

  /**
   * The merged note with every conflict decided, to be saved on top of theirs.
   *
   * @param decisions asked once for every one of {@link #conflicts}
   * @throws ca.lipworkbench.engine.error.WorkbenchException when the note would have too many
   *     paragraphs
   */
  public NoteContent resolve(Function<MergeConflict, Resolution> decisions) {
    NoteTitle chosenTitle =
        switch (title) {
          case Piece.Settled<NoteTitle>(NoteTitle value) -> value;
          case Piece.Open<NoteTitle>(MergeConflict conflict) ->
              Decided.title((MergeConflict.OfTitle) conflict, decisions.apply(conflict));
        };
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Piece<Paragraph> piece : pieces) {
      switch (piece) {
        case Piece.Settled<Paragraph>(Paragraph paragraph) -> paragraphs.add(paragraph);
        case Piece.Open<Paragraph>(MergeConflict conflict) ->
            paragraphs.addAll(
                Decided.paragraphs(
                    (MergeConflict.OfParagraph) conflict, decisions.apply(conflict)));
      }
    }
    return new NoteContent(chosenTitle, paragraphs);
  }

  private static Piece<NoteTitle> merge(NoteTitle base, NoteTitle theirs, NoteTitle ours) {
    if (ours.equals(base) || ours.equals(theirs)) {
      return new Piece.Settled<>(theirs);
    }
    return theirs.equals(base)
        ? new Piece.Settled<>(ours)
        : new Piece.Open<>(new MergeConflict.OfTitle(base, theirs, ours));
  }

  private static Optional<Piece<Paragraph>> merge(
      String id, Optional<Paragraph> base, Optional<Paragraph> theirs, Optional<Paragraph> ours) {
    if (ours.equals(base) || ours.equals(theirs)) {
      return theirs.map(Piece.Settled::new);
    }
    if (theirs.equals(base)) {
      return ours.map(Piece.Settled::new);
    }
    return Optional.of(new Piece.Open<>(new MergeConflict.OfParagraph(id, base, theirs, ours)));
  }
}
