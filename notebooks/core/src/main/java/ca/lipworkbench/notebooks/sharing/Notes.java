package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteStore;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.note.PivotParagraphs;
import ca.lipworkbench.notebooks.note.Revision;
import ca.lipworkbench.notebooks.note.StoreOutcome;
import ca.lipworkbench.notebooks.revision.NoteDiff;
import ca.lipworkbench.notebooks.revision.NoteMerge;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The notes, as people come to them: every question and every change names who asks, and what they
 * may not read is not told apart from what does not exist.
 *
 * <p>A note belongs to the person who made it, who may share it. What the owner of the home folder
 * makes (by the command line, or the demonstration) belongs to nobody: whoever is signed in and may
 * read may read it. The owner of the home folder may do everything with every note, for theirs are
 * the files. Safe for use by many threads.
 */
public final class Notes {
  private final NotebooksDatabase database;
  private final NoteStore store;
  private final Groups groups;
  private final Abilities abilities;
  private final NoteTrail trail;
  private final Clock clock;
  private final NoteListeners<Consumer<Note>> saves = new NoteListeners<>();
  private final NoteListeners<Runnable> accesses = new NoteListeners<>();
  private final KnownTables tablesUsed;

  /** The notes of a store and its database, for the people of these accounts. */
  public Notes(
      NotebooksDatabase database,
      NoteStore store,
      Groups groups,
      Abilities abilities,
      NoteTrail trail,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.groups = groups;
    this.abilities = abilities;
    this.trail = trail;
    this.tablesUsed = new KnownTables(store);
    this.clock = clock;
  }

  /**
   * Stores a new note that belongs to whoever asks.
   *
   * @throws WorkbenchException when they may not write notes
   */
  public OpenNote create(Subject subject, NoteFolder folder, NoteContent content) {
    return create(subject, Ability.WRITE, folder, content);
  }

  /**
   * Stores a new note that was filled from a template, which more people may do.
   *
   * @throws WorkbenchException when they may neither write notes nor start from templates
   */
  public OpenNote createFromTemplate(Subject subject, NoteFolder folder, NoteContent content) {
    boolean writes = reader(subject).may(Ability.WRITE);
    return create(subject, writes ? Ability.WRITE : Ability.START_FROM_TEMPLATE, folder, content);
  }

  /** The note at its current revision. */
  public Optional<OpenNote> find(Subject subject, NoteId id) {
    return findLine(subject, id).flatMap(line -> store.find(id).map(note -> open(line, note)));
  }

  /** The note as it was saved at a revision. */
  public Optional<Note> find(Subject subject, NoteId id, int revision) {
    return findLine(subject, id).flatMap(line -> store.find(id, revision));
  }

  /**
   * The note at its current revision.
   *
   * @throws WorkbenchException when there is none that they may read
   */
  public OpenNote load(Subject subject, NoteId id) {
    return find(subject, id).orElseThrow(() -> unknown(id));
  }

  /**
   * The note that a person names by its identifier or by its whole title.
   *
   * @throws WorkbenchException when there is none that they may read, or several share the title
   */
  public OpenNote load(Subject subject, String idOrTitle) {
    Optional<OpenNote> byId = NoteId.find(idOrTitle).flatMap(id -> find(subject, id));
    if (byId.isPresent()) {
      return byId.get();
    }
    String title = Normalizer.normalize(idOrTitle.strip(), Normalizer.Form.NFC);
    List<NoteLine> called =
        list(subject, Shelf.ALL).stream()
            .filter(line -> line.title().value().equals(title))
            .toList();
    if (called.size() > 1) {
      String ids = called.stream().map(line -> line.id().value()).collect(Collectors.joining(", "));
      throw new WorkbenchException(NotebooksError.NOTE_AMBIGUOUS, title, ids);
    }
    return called.stream()
        .findFirst()
        .flatMap(line -> find(subject, line.id()))
        .orElseThrow(() -> new WorkbenchException(NotebooksError.NOTE_UNKNOWN, idOrTitle));
  }

  /**
   * Saves what a writer made of a revision. What others saved in between is merged by paragraph;
   * where both changed the same paragraph, nothing is stored and the answer holds both texts.
   *
   * @param basedOn the revision that the writer had in front of them
   * @param ours the whole note as the writer wants it
   * @throws WorkbenchException when they may not write the note, or there is no such revision
   */
  public SaveOutcome save(Subject subject, NoteId id, int basedOn, NoteContent ours) {
    NoteLine line = require(subject, id, Access.WRITER);
    Note base = loadRevision(id, basedOn);
    while (true) {
      Note theirs = store.find(id).orElseThrow(() -> unknown(id));
      NoteMerge merge = NoteMerge.of(base.content(), theirs.content(), ours);
      Optional<NoteContent> merged = merge.merged();
      if (merged.isEmpty()) {
        return new SaveOutcome.Conflict(base, theirs, ours, merge);
      }
      boolean isMerged = theirs.revision() != basedOn;
      if (merged.get().equals(theirs.content())) {
        return new SaveOutcome.Saved(open(line, theirs), isMerged);
      }
      switch (store.save(id, theirs.revision(), reader(subject).person(), merged.get())) {
        case StoreOutcome.Saved(Note saved) -> {
          saves.tell(id, listener -> listener.accept(saved));
          return new SaveOutcome.Saved(open(line, saved), isMerged);
        }
        case StoreOutcome.NoSuchNote _ -> throw unknown(id);
        case StoreOutcome.Conflict _ -> {
          // Somebody was faster once more: merge with what they saved.
        }
      }
    }
  }

  /**
   * Tells the listener about every new revision of the note that is saved in this process, until
   * the answer is closed. It is called by the thread that saves: it returns at once.
   *
   * @throws WorkbenchException when they may not read the note
   */
  public Subscription listen(Subject subject, NoteId id, Consumer<Note> listener) {
    require(subject, id, Access.READER);
    return saves.add(id, listener);
  }

  /**
   * Tells the listener when, in this process, the note is shared in another way, handed over,
   * deleted or brought back, until the answer is closed. It is called by the thread that does so:
   * it returns at once, and asks for the note again to know what it may still do.
   *
   * @throws WorkbenchException when they may not read the note
   */
  public Subscription listenToAccess(Subject subject, NoteId id, Runnable listener) {
    require(subject, id, Access.READER);
    return accesses.add(id, listener);
  }

  /** The notes of a shelf, latest first. */
  public List<NoteLine> list(Subject subject, Shelf shelf) {
    return database.read(connection -> NoteRows.list(connection, reader(subject), shelf));
  }

  /**
   * Notes whose title or paragraphs hold every one of the words, the best first; capital letters
   * and accents make no difference, and the beginning of a word is enough.
   *
   * @param most most notes to be found
   */
  public List<SearchHit> search(Subject subject, String words, int most) {
    String match = Snippets.match(words);
    if (match.isEmpty()) {
      return List.of();
    }
    return database.read(connection -> NoteRows.search(connection, reader(subject), match, most));
  }

  /**
   * Which notes that they may read use which of these tables, latest first: by the specification of
   * a pivot, or because typed SQL mentions the table. A table that no note uses has an empty list.
   */
  public Map<TableName, List<NoteLine>> uses(Subject subject, Collection<TableName> tables) {
    List<NoteLine> lines = list(subject, Shelf.ALL);
    Map<TableName, List<NoteLine>> uses = new TreeMap<>();
    for (TableName table : tables) {
      uses.put(
          table,
          lines.stream()
              .filter(line -> tablesUsed.of(line.id(), line.revision()).uses(table))
              .toList());
    }
    return uses;
  }

  /** Every folder in which there are notes that they may read, and the folders around those. */
  public List<NoteFolder> folders(Subject subject) {
    return list(subject, Shelf.ALL).stream()
        .flatMap(line -> line.folder().fromTheTop().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Puts the note into a folder. Owners only. */
  public void move(Subject subject, NoteId id, NoteFolder folder) {
    require(subject, id, Access.OWNER);
    change(connection -> GrantRows.setFolder(connection, id, folder));
  }

  /**
   * Gives a folder another name or place, with the folders in it.
   *
   * @return how many notes were moved: those that they own
   */
  public int renameFolder(Subject subject, NoteFolder from, NoteFolder to) {
    Reader reader = reader(subject);
    return database.write(
        connection -> {
          int moved = 0;
          for (NoteLine line : NoteRows.list(connection, reader, Shelf.ALL)) {
            if (line.folder().isWithin(from) && line.access() == Access.OWNER) {
              GrantRows.setFolder(connection, line.id(), line.folder().moved(from, to));
              moved++;
            }
          }
          return moved;
        });
  }

  /** A note of one's own with the same content. Readers may, if they may write notes. */
  public OpenNote copy(Subject subject, NoteId id, NoteTitle title) {
    OpenNote original = load(subject, id);
    NoteContent content = new NoteContent(title, original.note().paragraphs());
    return create(subject, NoteFolder.TOP, content);
  }

  /** Puts the note into the trash, where nobody finds it. Owners only. */
  public void delete(Subject subject, NoteId id) {
    NoteLine line = require(subject, id, Access.OWNER);
    change(connection -> GrantRows.setTrashed(connection, id, clock.millis()));
    trail.record(subject, new NoteEvent.Deleted(id, line.title()));
    accesses.tell(id, Runnable::run);
  }

  /** Brings the note back from the trash, with all that it had. Owners only. */
  public void restore(Subject subject, NoteId id) {
    Reader reader = reader(subject);
    Optional<NoteLine> line =
        database.read(connection -> NoteRows.find(connection, reader, id, true));
    if (line.isEmpty() || line.get().access() != Access.OWNER) {
      throw unknown(id);
    }
    change(connection -> GrantRows.setTrashed(connection, id, null));
    trail.record(subject, new NoteEvent.BroughtBack(id, line.get().title()));
    accesses.tell(id, Runnable::run);
  }

  /** With whom the note is shared, besides its owner. */
  public List<Share> shares(Subject subject, NoteId id) {
    require(subject, id, Access.READER);
    return database.read(connection -> GrantRows.list(connection, id));
  }

  /** Shares the note, or changes at which level it is shared. Owners only. */
  public void share(Subject subject, NoteId id, Grantee grantee, Access access) {
    NoteLine line = require(subject, id, Access.OWNER);
    change(connection -> GrantRows.put(connection, id, grantee, access));
    trail.record(subject, new NoteEvent.Shared(id, line.title(), grantee, access));
    accesses.tell(id, Runnable::run);
  }

  /** Ends a sharing. Owners may, and whoever was given the note by name may give it back. */
  public void unshare(Subject subject, NoteId id, Grantee grantee) {
    boolean isOneself =
        subject instanceof Subject.Person(PersonId self)
            && grantee.equals(new Grantee.OnePerson(self));
    NoteLine line = require(subject, id, isOneself ? Access.READER : Access.OWNER);
    change(connection -> GrantRows.remove(connection, id, grantee));
    trail.record(subject, new NoteEvent.Unshared(id, line.title(), grantee));
    accesses.tell(id, Runnable::run);
  }

  /** Hands the note over: it belongs to another person, and who had it stays as a writer. */
  public void transfer(Subject subject, NoteId id, PersonId to) {
    NoteLine line = require(subject, id, Access.OWNER);
    change(
        connection -> {
          GrantRows.remove(connection, id, new Grantee.OnePerson(to));
          GrantRows.setOwner(connection, id, to);
          Optional<PersonId> before = line.owner().filter(owner -> !owner.equals(to));
          if (before.isPresent()) {
            GrantRows.put(connection, id, new Grantee.OnePerson(before.get()), Access.WRITER);
          }
        });
    trail.record(subject, new NoteEvent.HandedOver(id, line.title(), to));
    accesses.tell(id, Runnable::run);
  }

  /** The note's history, oldest first. */
  public List<Revision> revisions(Subject subject, NoteId id) {
    require(subject, id, Access.READER);
    return store.revisions(id);
  }

  /**
   * What changed from one revision to another.
   *
   * @throws WorkbenchException when they may not read the note, or there is no such revision
   */
  public NoteDiff diff(Subject subject, NoteId id, int from, int to) {
    require(subject, id, Access.READER);
    return NoteDiff.between(loadRevision(id, from).content(), loadRevision(id, to).content());
  }

  /** Saves the content of an earlier revision as the newest one. Writers only. */
  public OpenNote restoreRevision(Subject subject, NoteId id, int revision) {
    NoteLine line = require(subject, id, Access.WRITER);
    NoteContent content = loadRevision(id, revision).content();
    Note restored = change(subject, id, _ -> content);
    trail.record(subject, new NoteEvent.Restored(id, line.title(), revision));
    return open(line, restored);
  }

  /**
   * Adds a pivot at the end of the note as a paragraph of its own. Writers only.
   *
   * @return the paragraph, as {@link #findPivot} reads it back
   */
  public Paragraph appendPivot(Subject subject, NoteId id, PivotSpec spec) {
    Paragraph paragraph = PivotParagraphs.create(spec);
    change(
        subject,
        id,
        content -> {
          List<Paragraph> paragraphs = new ArrayList<>(content.paragraphs());
          paragraphs.add(paragraph);
          return new NoteContent(content.title(), paragraphs);
        });
    return paragraph;
  }

  /**
   * Puts a pivot in the place of a paragraph's text, whatever the paragraph was. Writers only; the
   * text before stays in the history.
   *
   * @throws WorkbenchException when they may not write the note, or it has no such paragraph
   */
  public Paragraph replaceByPivot(Subject subject, NoteId id, String paragraph, PivotSpec spec) {
    Paragraph replaced = PivotParagraphs.of(paragraph, spec);
    change(
        subject,
        id,
        content -> {
          if (content.findParagraph(paragraph).isEmpty()) {
            throw new WorkbenchException(NotebooksError.NOTE_PARAGRAPH_UNKNOWN, paragraph);
          }
          return new NoteContent(
              content.title(),
              content.paragraphs().stream()
                  .map(kept -> kept.id().equals(paragraph) ? replaced : kept)
                  .toList());
        });
    return replaced;
  }

  /** The pivot that a paragraph holds; empty when it is no pivot, or cannot be read as one. */
  public Optional<PivotSpec> findPivot(Subject subject, NoteId id, String paragraph) {
    return load(subject, id)
        .note()
        .content()
        .findParagraph(paragraph)
        .flatMap(PivotParagraphs::find);
  }

  /** Whether they may do something with notes at all. */
  public boolean may(Subject subject, Ability ability) {
    return reader(subject).may(ability);
  }

  /**
   * The line of a note with which they may do something.
   *
   * @throws WorkbenchException when there is no note that they may read, or they may only read it
   */
  public NoteLine require(Subject subject, NoteId id, Access level) {
    NoteLine line = findLine(subject, id).orElseThrow(() -> unknown(id));
    if (!line.access().includes(level)) {
      throw new WorkbenchException(lacking(level), line.title().value());
    }
    return line;
  }

  private static NotebooksError lacking(Access level) {
    return switch (level) {
      case READER -> NotebooksError.NOTE_UNKNOWN;
      case RUNNER -> NotebooksError.NOTE_NEEDS_RUNNER;
      case WRITER -> NotebooksError.NOTE_NEEDS_WRITER;
      case OWNER -> NotebooksError.NOTE_NEEDS_OWNER;
    };
  }

  /** Changes whatever is current, however many others save at the same time. */
  private Note change(Subject subject, NoteId id, UnaryOperator<NoteContent> change) {
    require(subject, id, Access.WRITER);
    while (true) {
      Note current = store.find(id).orElseThrow(() -> unknown(id));
      NoteContent changed = change.apply(current.content());
      if (changed.equals(current.content())) {
        return current;
      }
      if (store.save(id, current.revision(), reader(subject).person(), changed)
          instanceof StoreOutcome.Saved(Note saved)) {
        saves.tell(id, listener -> listener.accept(saved));
        return saved;
      }
    }
  }

  private OpenNote create(Subject subject, Ability needed, NoteFolder folder, NoteContent content) {
    Reader reader = reader(subject);
    if (!reader.may(needed)) {
      throw new WorkbenchException(NotebooksError.NOTES_NOT_ALLOWED);
    }
    Note note = store.create(reader.person(), folder, content);
    trail.record(subject, new NoteEvent.Made(note.id(), note.title()));
    return new OpenNote(note, Access.OWNER, reader.person(), folder);
  }

  private Optional<NoteLine> findLine(Subject subject, NoteId id) {
    Reader reader = reader(subject);
    return database.read(connection -> NoteRows.find(connection, reader, id, false));
  }

  private Note loadRevision(NoteId id, int revision) {
    return store
        .find(id, revision)
        .orElseThrow(
            () ->
                new WorkbenchException(
                    NotebooksError.NOTE_REVISION_UNKNOWN, Integer.toString(revision)));
  }

  private Reader reader(Subject subject) {
    return Reader.of(subject, groups, abilities);
  }

  private static OpenNote open(NoteLine line, Note note) {
    return new OpenNote(note, line.access(), line.owner(), line.folder());
  }

  private static WorkbenchException unknown(NoteId id) {
    return new WorkbenchException(NotebooksError.NOTE_UNKNOWN, id.value());
  }

  @FunctionalInterface
  private interface Change {
    void run(Connection connection) throws SQLException;
  }

  private void change(Change change) {
    database.write(
        connection -> {
          change.run(connection);
          return change;
        });
  }
}
