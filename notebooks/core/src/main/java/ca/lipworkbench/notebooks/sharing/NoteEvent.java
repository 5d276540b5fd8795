package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;

/** Something that was done to a note besides writing in it, for whoever keeps a trail. */
public sealed interface NoteEvent {
  /** The note. */
  NoteId note();

  /** Its title at that time. */
  NoteTitle title();

  /** It was made. */
  record Made(NoteId note, NoteTitle title) implements NoteEvent {}

  /** It was put into the trash. */
  record Deleted(NoteId note, NoteTitle title) implements NoteEvent {}

  /** It was brought back from the trash. */
  record BroughtBack(NoteId note, NoteTitle title) implements NoteEvent {}

  /**
   * An earlier revision became the newest.
   *
   * @param revision the earlier revision
   */
  record Restored(NoteId note, NoteTitle title, int revision) implements NoteEvent {}

  /**
   * It was shared, or shared at another level.
   *
   * @param grantee with whom
   * @param access what they may do now
   */
  record Shared(NoteId note, NoteTitle title, Grantee grantee, Access access)
      implements NoteEvent {}

  /**
   * A sharing was ended.
   *
   * @param grantee with whom it was shared
   */
  record Unshared(NoteId note, NoteTitle title, Grantee grantee) implements NoteEvent {}

  /**
   * It was handed over.
   *
   * @param to to whom it belongs now
   */
  record HandedOver(NoteId note, NoteTitle title, PersonId to) implements NoteEvent {}
}
