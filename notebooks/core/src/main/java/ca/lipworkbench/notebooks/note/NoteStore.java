package ca.lipworkbench.notebooks.note;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where notes are kept, with every revision, without regard to who may read them: people come to
 * notes through {@code sharing.Notes} only. A note in the trash is not found. May be used by many
 * threads; what a method has answered is stored for good.
 */
public interface NoteStore {
  /**
   * Stores a new note as revision 1, under an identifier that the store draws.
   *
   * @param by whose note it is and who saved it; empty for the owner of the home folder
   * @param folder where it lies
   */
  Note create(Optional<PersonId> by, NoteFolder folder, NoteContent content);

  /** The same by the owner of the home folder, outside every folder. */
  default Note create(NoteContent content) {
    return create(Optional.empty(), NoteFolder.TOP, content);
  }

  /**
   * Stores a new revision, if the note is still at the revision from which the writer started.
   *
   * @param id the note
   * @param basedOn the revision that the writer had in front of them
   * @param by who saves; empty for the owner of the home folder
   * @param content the whole new content
   */
  StoreOutcome save(NoteId id, int basedOn, Optional<PersonId> by, NoteContent content);

  /** The same by the owner of the home folder. */
  default StoreOutcome save(NoteId id, int basedOn, NoteContent content) {
    return save(id, basedOn, Optional.empty(), content);
  }

  /** The note at its current revision. */
  Optional<Note> find(NoteId id);

  /** The note as it was saved at this revision. */
  Optional<Note> find(NoteId id, int revision);

  /** Every note, by title and then identifier. */
  List<NoteSummary> list();

  /** The note's history, oldest first; empty when there is no such note. */
  List<Revision> revisions(NoteId id);

  /**
   * The note that a person names by its identifier or by its whole title.
   *
   * @throws WorkbenchException when there is none, or several share the title
   */
  default Note load(String idOrTitle) {
    Optional<Note> byId = NoteId.find(idOrTitle).flatMap(this::find);
    if (byId.isPresent()) {
      return byId.get();
    }
    String title = Normalizer.normalize(idOrTitle.strip(), Normalizer.Form.NFC);
    List<NoteSummary> called =
        list().stream().filter(note -> note.title().value().equals(title)).toList();
    if (called.size() > 1) {
      String ids = called.stream().map(note -> note.id().value()).collect(Collectors.joining(", "));
      throw new WorkbenchException(NotebooksError.NOTE_AMBIGUOUS, title, ids);
    }
    return called.stream()
        .findFirst()
        .flatMap(note -> find(note.id()))
        .orElseThrow(() -> new WorkbenchException(NotebooksError.NOTE_UNKNOWN, idOrTitle));
  }
}
