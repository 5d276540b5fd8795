package ca.lipworkbench.datasets.curated;

import ca.lipworkbench.engine.catalogue.Subject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;

/**
 * The lists of one home. An edit is checked with the whole list as it would be; when anything is
 * wrong, nothing changes. Edits by another process are seen within a second, one's own at once.
 * Safe for use by many threads.
 */
public final class CuratedLists {
  private static final long FRESH_NANOS = 1_000_000_000L;
  private static final String WITH_PROGRAM = "Came with the program";

  private final EditRows rows;
  private final Clock clock;
  private final ConcurrentMap<String, Held> held = new ConcurrentHashMap<>();

  /** A state, and when it was last compared with the database. */
  private record Held(ListState<?> state, long comparedAt) {}

  /**
   * The lists in a database that has their tables.
   *
   * @param database of the home
   * @param clock that dates edits
   */
  public CuratedLists(DataSource database, Clock clock) {
    this.rows = new EditRows(database);
    this.clock = clock;
  }

  /** The list as it comes with the program, where there is no home. */
  public static <T> T shipped(ListKind<T> kind) {
    Faults faults = new Faults();
    List<Line> lines = ListFile.read(kind.format(), kind.shipped(), faults);
    T content = kind.read(lines, faults);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(kind.format().name() + ": " + faults.all());
    }
    return content;
  }

  private static List<Entry> shippedEntries(ListKind<?> kind) {
    return ListFile.read(kind.format(), kind.shipped(), new Faults()).stream()
        .map(Line::entry)
        .toList();
  }

  /** The list as it stands. */
  public <T> ListState<T> current(ListKind<T> kind) {
    String name = kind.format().name();
    Held found = held.get(name);
    if (found != null) {
      boolean fresh = System.nanoTime() - found.comparedAt() < FRESH_NANOS;
      if (fresh || rows.last(name) == found.state().edit()) {
        if (!fresh) {
          held.put(name, new Held(found.state(), System.nanoTime()));
        }
        return typed(found.state());
      }
    }
    return load(kind, found == null);
  }

  /** A list is always kept under the name of its kind. */
  @SuppressWarnings("unchecked")
  private static <T> ListState<T> typed(ListState<?> state) {
    return (ListState<T>) state;
  }

  private <T> ListState<T> load(ListKind<T> kind, boolean first) {
    String name = kind.format().name();
    History history = new History(kind.format(), rows.all(kind.format()));
    if (first && !history.brought(shippedEntries(kind)).isEmpty()) {
      history = bring(kind);
    }
    ListState<T> state = state(kind, history);
    held.put(name, new Held(state, System.nanoTime()));
    return state;
  }

  private static <T> ListState<T> state(ListKind<T> kind, History history) {
    Faults faults = new Faults();
    List<Entry> entries = new ArrayList<>(history.entries().values());
    T content = kind.read(entries.stream().map(Line::of).toList(), faults);
    return new ListState<>(history.last(), entries, history.versions(), content, faults.all());
  }

  /**
   * Lays what the program brings on the list, unless what people made of it would contradict it.
   */
  private History bring(ListKind<?> kind) {
    return rows.write(
        connection -> {
          ListFormat format = kind.format();
          History history = new History(format, EditRows.all(connection, format));
          List<Change> changes = history.brought(shippedEntries(kind));
          Faults faults = new Faults();
          kind.read(lines(laid(history.entries(), changes), List.of()), faults);
          if (changes.isEmpty() || !faults.isEmpty()) {
            return history;
          }
          EditRows.insert(
              connection,
              format.name(),
              new Author.Program(),
              clock.instant(),
              WITH_PROGRAM,
              OptionalLong.empty(),
              changes);
          return new History(format, EditRows.all(connection, format));
        });
  }

  private static Map<String, Entry> laid(Map<String, Entry> entries, List<Change> changes) {
    Map<String, Entry> laid = new LinkedHashMap<>(entries);
    for (Change change : changes) {
      if (change.after().isPresent()) {
        laid.put(change.key(), change.after().get());
      } else {
        laid.remove(change.key());
      }
    }
    return laid;
  }

  /**
   * The entries in the order in which they are checked: those that are changed come last, so that
   * where two contradict each other the changed one is at fault.
   */
  private static List<Line> lines(Map<String, Entry> entries, List<Line> changed) {
    Map<String, Line> lines = new LinkedHashMap<>();
    entries.forEach((key, entry) -> lines.put(key, Line.of(entry)));
    for (Line line : changed) {
      if (lines.remove(line.entry().key()) != null) {
        lines.put(line.entry().key(), line);
      }
    }
    return List.copyOf(lines.values());
  }

  /**
   * Changes a list, if the list is right afterwards.
   *
   * @param author who
   * @param reason why, in the author's words
   */
  public EditOutcome change(ListKind<?> kind, Subject author, String reason, EditRequest request) {
    Faults faults = new Faults();
    request.put().forEach(line -> ListFile.checkFields(kind.format(), line, faults));
    if (!faults.isEmpty()) {
      return refused(faults);
    }
    return write(kind, author, reason, OptionalLong.empty(), history -> request);
  }

  /**
   * Takes over a file: its entries are added or replace those with the same key.
   *
   * @param text the file
   * @param whole whether the file is the whole list, so that entries that it lacks are removed
   */
  public EditOutcome importFile(
      ListKind<?> kind, Subject author, String reason, String text, boolean whole) {
    Faults faults = new Faults();
    List<Line> lines = ListFile.read(kind.format(), text, faults);
    if (!faults.isEmpty()) {
      return refused(faults);
    }
    return write(
        kind,
        author,
        reason,
        OptionalLong.empty(),
        history -> {
          Set<String> removed = new HashSet<>();
          if (whole) {
            removed.addAll(history.entries().keySet());
            lines.forEach(line -> removed.remove(line.entry().key()));
          }
          return new EditRequest(lines, removed, OptionalLong.empty());
        });
  }

  /** The list as a file, which {@link #importFile} takes. */
  public String export(ListKind<?> kind) {
    return ListFile.write(kind.format(), current(kind).entries());
  }

  /** Every edit of a list, newest first. */
  public List<Edit> history(ListKind<?> kind) {
    current(kind);
    return new History(kind.format(), rows.all(kind.format())).edits().reversed();
  }

  /** The edits that changed an entry, newest first. */
  public List<Edit> history(ListKind<?> kind, String key) {
    return history(kind).stream()
        .filter(edit -> edit.changes().stream().anyMatch(change -> change.key().equals(key)))
        .toList();
  }

  /**
   * Makes the entries of an edit what they were before it, as a new edit.
   *
   * @param number the edit
   */
  public EditOutcome undo(ListKind<?> kind, Subject author, String reason, long number) {
    Optional<Edit> edit =
        history(kind).stream().filter(found -> found.number() == number).findFirst();
    if (edit.isEmpty()) {
      Faults faults = new Faults();
      faults.addWhole(FaultReason.NO_SUCH_EDIT, Long.toString(number), kind.format().name());
      return refused(faults);
    }
    List<Line> put = new ArrayList<>();
    Set<String> removed = new HashSet<>();
    for (Change change : edit.get().changes()) {
      change.before().ifPresent(entry -> put.add(Line.of(entry)));
      if (change.before().isEmpty()) {
        removed.add(change.key());
      }
    }
    EditRequest request = new EditRequest(put, removed, OptionalLong.of(number));
    return write(kind, author, reason, OptionalLong.of(number), history -> request);
  }

  /** Finds out what is wanted of the list as it is while nobody else writes. */
  private interface Wanted {
    EditRequest of(History history);
  }

  private EditOutcome write(
      ListKind<?> kind, Subject author, String reason, OptionalLong undoes, Wanted wanted) {
    // What the program brings is older than any edit of a person.
    current(kind);
    EditOutcome outcome =
        rows.write(connection -> write(connection, kind, author, reason.strip(), undoes, wanted));
    if (outcome instanceof EditOutcome.Made) {
      load(kind, false);
    }
    return outcome;
  }

  private EditOutcome write(
      Connection connection,
      ListKind<?> kind,
      Subject author,
      String reason,
      OptionalLong undoes,
      Wanted wanted)
      throws SQLException {
    ListFormat format = kind.format();
    History history = new History(format, EditRows.all(connection, format));
    EditRequest request = wanted.of(history);
    Faults faults = new Faults();
    if (reason.isEmpty()) {
      faults.addWhole(FaultReason.NO_REASON);
      return refused(faults);
    }
    List<Change> changes = changes(history, request);
    if (changes.isEmpty()) {
      return new EditOutcome.Unchanged();
    }
    Optional<EditOutcome> clash = clash(history, changes, request.basis());
    if (clash.isPresent()) {
      return clash.get();
    }
    Map<String, Entry> laid = laid(history.entries(), changes);
    kind.read(lines(laid, request.put()), faults);
    if (!faults.isEmpty()) {
      return refused(faults);
    }
    Author by = new Author.Somebody(author);
    java.time.Instant at = clock.instant();
    long number = EditRows.insert(connection, format.name(), by, at, reason, undoes, changes);
    return new EditOutcome.Made(new Edit(number, format.name(), by, at, reason, undoes, changes));
  }

  private static List<Change> changes(History history, EditRequest request) {
    Map<String, Entry> entries = history.entries();
    List<Change> changes = new ArrayList<>();
    for (Line line : request.put()) {
      Entry before = entries.get(line.entry().key());
      if (!Objects.equals(before, line.entry())) {
        changes.add(
            new Change(line.entry().key(), Optional.ofNullable(before), Optional.of(line.entry())));
      }
    }
    request.removed().stream()
        .sorted()
        .filter(entries::containsKey)
        .forEach(
            key ->
                changes.add(
                    new Change(key, Optional.ofNullable(entries.get(key)), Optional.empty())));
    return changes;
  }

  private static Optional<EditOutcome> clash(
      History history, List<Change> changes, OptionalLong basis) {
    if (basis.isEmpty()) {
      return Optional.empty();
    }
    Set<String> wanted = new HashSet<>();
    changes.forEach(change -> wanted.add(change.key()));
    Set<String> touched = new java.util.TreeSet<>();
    long since = 0;
    for (Edit edit : history.edits()) {
      for (Change change : edit.changes()) {
        if (edit.number() > basis.getAsLong() && wanted.contains(change.key())) {
          touched.add(change.key());
          since = edit.number();
        }
      }
    }
    return touched.isEmpty()
        ? Optional.empty()
        : Optional.of(new EditOutcome.Clash(List.copyOf(touched), since));
  }

  private static EditOutcome.Refused refused(Faults faults) {
    return new EditOutcome.Refused(faults.all(), faults.count());
  }
}
