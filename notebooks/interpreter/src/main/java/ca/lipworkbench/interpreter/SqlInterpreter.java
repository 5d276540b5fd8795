package ca.lipworkbench.interpreter;

import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess.Part;
import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess;
import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess.GrantedRelease;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.zeppelin.interpreter.Interpreter;
import org.apache.zeppelin.interpreter.InterpreterContext;
import org.apache.zeppelin.interpreter.InterpreterException;
import org.apache.zeppelin.interpreter.InterpreterResult;
import org.duckdb.DuckDBResultSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Typed SQL: one SELECT over the granted releases, through the gate, on the locked database, its
 * result as Arrow. Holds no state from one run to the next.
 */
final class SqlInterpreter extends Interpreter {
  /** Exit status after an error that leaves the engine unusable. */
  private static final int EXIT_ENGINE_BROKEN = 4;

  private final transient ToProcess.Start start;
  private final transient Path workFolder;
  private final transient Words words;
  private final transient Set<Defence> defences;
  private final transient SqlGate gate;
  private transient @Nullable SqlDatabase database;
  private transient volatile @Nullable Query running;

  SqlInterpreter(ToProcess.Start start, Path workFolder, Words words, Set<Defence> defences) {
    super(new Properties());
    this.start = start;
    this.workFolder = workFolder;
    this.words = words;
    this.defences = Set.copyOf(defences);
    Set<String> schemas = new TreeSet<>();
    for (GrantedRelease release : start.granted()) {
      schemas.add(release.schema());
    }
    this.gate = new SqlGate(schemas);
  }

  @Override
  public void open() throws InterpreterException {
    if (database != null) {
      return;
    }
    try {
      SqlDatabase opened =
          SqlDatabase.open(workFolder, start.granted(), start.memoryBytes(), defences);
      database = opened;
      // What is done for the first time takes longer than all that is done later.
      try (Connection connection = opened.connect()) {
        run(connection, "SELECT 1", new Query());
      }
    } catch (SQLException | IOException | SqlRefusedException e) {
      throw new InterpreterException(e);
    }
  }

  @Override
  public void close() throws InterpreterException {
    try {
      if (database != null) {
        database.close();
        database = null;
      }
    } catch (SQLException e) {
      throw new InterpreterException(e);
    }
  }

  @Override
  public InterpreterResult interpret(String text, InterpreterContext context) {
    SqlDatabase open = database;
    if (open == null) {
      return new RefusedResult(words.text("sql.closed"), 0);
    }
    Query query = new Query();
    running = query;
    try (Connection connection = open.connect()) {
      Part.Table table = run(connection, text, query);
      return new TypedResult(table, words.text("sql.message", table.rows()));
    } catch (SqlRefusedException e) {
      return new RefusedResult(e.sentence(words), e.line(text));
    } catch (SQLException e) {
      return refuse(String.valueOf(e.getMessage()), query);
    } catch (IOException e) {
      throw new IllegalStateException("A result could not be written", e);
    } finally {
      running = null;
    }
  }

  @Override
  public void cancel(InterpreterContext context) {
    Query query = running;
    if (query != null) {
      query.cancel();
    }
  }

  @Override
  public FormType getFormType() {
    return FormType.NONE;
  }

  @Override
  public int getProgress(InterpreterContext context) {
    return 0;
  }

  private Part.Table run(Connection connection, String text, Query query)
      throws SQLException, IOException, SqlRefusedException {
    String toRun = text;
    if (defences.contains(Defence.GATE)) {
      if (text.length() > start.textLimit()) {
        throw new SqlRefusedException("sql.long", -1, text.length(), start.textLimit());
      }
      requirePlainSigns(text);
      JsonNode tree = SqlGate.read(SqlDatabase.parse(connection, text));
      gate.check(tree);
      toRun = SqlRowLimit.apply(connection, text, tree, start.rowLimit() + 1);
    }
    ArrowTable table = new ArrowTable(start.rowLimit(), start.byteLimit());
    try (Statement statement = connection.createStatement()) {
      query.begin(statement);
      if (!statement.execute(toRun)) {
        throw new SqlRefusedException("sql.select.only", -1);
      }
      try (DuckDBResultSet result = statement.getResultSet().unwrap(DuckDBResultSet.class)) {
        return table.read(result, query::isCancelled);
      }
    }
  }

  /**
   * A sign that an editor does not show could make a reader and the engine read different texts.
   */
  private static void requirePlainSigns(String text) throws SqlRefusedException {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean invisible =
          Character.getType(sign) == Character.FORMAT
              || (Character.isISOControl(sign) && "\n\r\t".indexOf(sign) < 0);
      if (invisible) {
        throw new SqlRefusedException("sql.sign", -1, String.format("U+%04X", (int) sign));
      }
    }
  }

  private RefusedResult refuse(String message, Query query) {
    return switch (SqlErrors.meaning(message)) {
      case QUERY -> {
        if (query.isCancelled()) {
          throw new CancelledException();
        }
        yield new RefusedResult(
            words.text("sql.error", SqlErrors.harmless(message)), SqlErrors.line(message));
      }
      case MEMORY ->
          new RefusedResult(words.text("sql.memory", start.memoryBytes() / 1_000_000), 0);
      case INTERRUPTED -> throw new CancelledException();
      case BROKEN -> {
        System.err.println("The engine is broken: " + message);
        Runtime.getRuntime().halt(EXIT_ENGINE_BROKEN);
        throw new CancelledException();
      }
      case OTHER -> {
        System.err.println("The engine refused: " + message);
        yield new RefusedResult(words.text("sql.other"), 0);
      }
    };
  }

  /** The statement of a run, which another thread may cancel before or while it runs. */
  private static final class Query {
    private boolean cancelled;
    private @Nullable Statement statement;

    synchronized void begin(Statement begun) {
      if (cancelled) {
        throw new CancelledException();
      }
      statement = begun;
    }

    synchronized void cancel() {
      cancelled = true;
      if (statement != null) {
        try {
          statement.cancel();
        } catch (SQLException e) {
          // The server ends a process that does not obey.
          System.err.println("A statement could not be cancelled: " + e.getMessage());
        }
      }
    }

    synchronized boolean isCancelled() {
      return cancelled;
    }
  }
}
