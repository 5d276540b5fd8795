package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.Paragraph;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where runs are kept: outcomes in the database, results as files. May be used by many threads, and
 * beside other processes; a run whose process is gone is shown as interrupted from the next start
 * on.
 */
public final class RunStore implements AutoCloseable {
  private static final String OWNERS = "owners";

  private final NotebooksDatabase database;
  private final Path results;
  private final ResultFiles files;
  private final Clock clock;
  private final OwnerLock owner;

  private RunStore(
      NotebooksDatabase database, Path results, ResultFiles files, Clock clock, OwnerLock owner) {
    this.database = database;
    this.results = results;
    this.files = files;
    this.clock = clock;
    this.owner = owner;
  }

  /**
   * Opens the store: ends the runs of processes that are gone and sweeps results that no run names.
   *
   * @param results the folder of results, made where there is none
   */
  public static RunStore open(
      NotebooksDatabase database, Path results, DurableFiles files, Clock clock) {
    try {
      OwnerLock owner = OwnerLock.hold(results.resolve(OWNERS));
      RunStore store =
          new RunStore(database, results, new ResultFiles(results, files), clock, owner);
      store.interruptRunsOfTheDead();
      store.sweep();
      return store;
    } catch (IOException e) {
      throw failed(results, e);
    }
  }

  /** Begins a run of the whole note at its revision; every paragraph waits. */
  public Run begin(Note note) {
    return begin(note, note.paragraphs(), Optional.empty());
  }

  /**
   * Begins a run; every paragraph waits.
   *
   * @param note the note at the revision to run
   * @param paragraphs which of its paragraphs, in their order
   * @param by who runs them; empty for the owner of the home folder
   */
  public Run begin(Note note, List<Paragraph> paragraphs, Optional<PersonId> by) {
    List<ParagraphRun> waiting =
        paragraphs.stream()
            .map(
                paragraph ->
                    new ParagraphRun(
                        paragraph.id(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
            .toList();
    Run run =
        new Run(
            RunId.create(),
            note.id(),
            note.revision(),
            now(),
            Optional.empty(),
            Run.State.RUNNING,
            by,
            paragraphs.size() == note.paragraphs().size(),
            waiting);
    database.write(
        connection -> {
          RunRows.insert(connection, run, paragraphs, owner.name());
          return run;
        });
    return run;
  }

  /**
   * Stores how a paragraph ended, with its results.
   *
   * @param position the paragraph's place in the run, from 0
   * @param startedAt when it began
   * @param releases the tables and releases that the results were made from
   * @throws WorkbenchException when the results cannot be stored; then nothing is
   */
  public void end(
      RunId run,
      int position,
      Instant startedAt,
      RunOutcome outcome,
      List<Result> given,
      Map<TableName, Integer> releases) {
    List<StoredResult> stored;
    try {
      stored = files.store(run, position, given);
    } catch (IOException e) {
      throw failed(results.resolve(run.value()), e);
    }
    ParagraphRun end =
        new ParagraphRun(
            "", Optional.of(startedAt), Optional.of(now()), Optional.of(outcome), stored);
    database.write(
        connection -> {
          RunRows.updateParagraph(connection, run, position, end, releases);
          return end;
        });
  }

  /** The same for results that were made from no table. */
  public void end(
      RunId run, int position, Instant startedAt, RunOutcome outcome, List<Result> given) {
    end(run, position, startedAt, outcome, given, Map.of());
  }

  /** Ends a run; paragraphs without an outcome were not run. */
  public Run end(RunId run) {
    return finish(run, Run.State.ENDED);
  }

  /** Ends a run that could not go on: its next paragraph counts as interrupted. */
  public Run interrupt(RunId run) {
    return finish(run, Run.State.INTERRUPTED);
  }

  /** The run with this identifier. */
  public Optional<Run> find(RunId run) {
    return database.read(connection -> RunRows.select(connection, "id = ?", run.value())).stream()
        .findFirst();
  }

  /** The note's runs, latest first. */
  public List<Run> list(NoteId note) {
    return database.read(
        connection ->
            RunRows.select(
                connection, "note = ? ORDER BY started_at DESC, rowid DESC", note.value()));
  }

  /** How each of the note's paragraphs ended when it was last run, by paragraph. */
  public Map<String, LastResult> lastResults(NoteId note) {
    return database.read(connection -> RunRows.last(connection, note));
  }

  /** The latest run of the whole note. */
  public Optional<Run> findLast(NoteId note) {
    return database
        .read(
            connection ->
                RunRows.select(
                    connection,
                    "note = ? AND whole ORDER BY started_at DESC, rowid DESC LIMIT 1",
                    note.value()))
        .stream()
        .findFirst();
  }

  /**
   * The bytes of a result.
   *
   * @throws WorkbenchException when the file is missing or is not what was stored
   */
  public byte[] read(StoredResult result) {
    return files.read(result);
  }

  /**
   * Removes the note's older runs and their results; the latest ones, what runs, and the last
   * result of each paragraph stay.
   */
  public void prune(NoteId note, int kept) {
    List<RunId> removed =
        database.write(
            connection -> {
              List<RunId> old = RunRows.old(connection, note, kept);
              for (RunId run : old) {
                RunRows.delete(connection, run);
              }
              return old;
            });
    try {
      for (RunId run : removed) {
        files.delete(run);
      }
    } catch (IOException e) {
      throw failed(results, e);
    }
  }

  /** Gives up the sign of life; what this store still runs counts as interrupted. */
  @Override
  public void close() {
    try {
      owner.close();
    } catch (IOException e) {
      throw failed(results, e);
    }
  }

  private Run finish(RunId run, Run.State state) {
    return database
        .write(
            connection -> {
              finish(connection, run, state);
              return RunRows.select(connection, "id = ?", run.value());
            })
        .getFirst();
  }

  private void finish(Connection connection, RunId run, Run.State state) throws SQLException {
    RunRows.updateState(connection, run, state, now());
    if (state == Run.State.INTERRUPTED) {
      String sql =
          """
          UPDATE run_paragraph SET outcome = 'INTERRUPTED', ended_at = ?
          WHERE run = ? AND position =
            (SELECT min(position) FROM run_paragraph WHERE run = ? AND outcome IS NULL)
          """;
      try (PreparedStatement update = connection.prepareStatement(sql)) {
        update.setLong(1, now().toEpochMilli());
        update.setString(2, run.value());
        update.setString(3, run.value());
        update.executeUpdate();
      }
    }
  }

  private void interruptRunsOfTheDead() throws IOException {
    Path owners = results.resolve(OWNERS);
    List<Running> running = database.read(RunStore::running);
    List<RunId> dead = new ArrayList<>();
    for (Running run : running) {
      if (!OwnerLock.isAlive(owners, run.owner())) {
        dead.add(run.id());
      }
    }
    if (!dead.isEmpty()) {
      database.write(
          connection -> {
            for (RunId run : dead) {
              finish(connection, run, Run.State.INTERRUPTED);
            }
            return dead;
          });
    }
    OwnerLock.sweep(owners);
  }

  /** A folder is made after its row, so a folder whose row is not there now was removed. */
  private void sweep() throws IOException {
    for (RunId folder : files.list()) {
      if (find(folder).isEmpty()) {
        files.delete(folder);
      }
    }
  }

  private record Running(RunId id, String owner) {}

  private static List<Running> running(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT id, owner FROM run WHERE state = 'RUNNING'");
        ResultSet rows = select.executeQuery()) {
      List<Running> running = new ArrayList<>();
      while (rows.next()) {
        running.add(new Running(new RunId(rows.getString(1)), rows.getString(2)));
      }
      return running;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static WorkbenchException failed(Path where, IOException e) {
    return new WorkbenchException(
        e, NotebooksError.FILE_FAILED, where.toString(), String.valueOf(e.getMessage()));
  }
}
