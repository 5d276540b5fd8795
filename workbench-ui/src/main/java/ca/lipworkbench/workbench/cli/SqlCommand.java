package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.arrow.ArrowText;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import ca.lipworkbench.notebooks.interpreter.Interpreters;
import ca.lipworkbench.notebooks.interpreter.Output;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** {@code sql "SELECT ..."}: a query that a person typed, answered in an interpreter process. */
final class SqlCommand implements Command {
  private static final List<String> FORMATS = List.of("csv", "json");

  @Override
  public String name() {
    return "sql";
  }

  @Override
  public Permission permission() {
    return Permission.TYPE_SQL;
  }

  @Override
  public Set<String> options() {
    return Set.of(Listing.FORMAT);
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    String format = arguments.choice(Listing.FORMAT, FORMATS);
    String query = arguments.operand("SELECT");
    try (Workbench workbench = session.open();
        Interpreters interpreters =
            workbench.startInterpreters(session.subject(), session.language())) {
      InterpreterOutcome outcome =
          interpreters.interpret(new InterpreterRequest("sql", query, "command", "command"));
      return switch (outcome) {
        case InterpreterOutcome.Succeeded(List<Output> outputs) -> {
          for (Output output : outputs) {
            write(session, format, output);
          }
          yield ExitStatus.DONE;
        }
        case InterpreterOutcome.Failed(String message, OptionalInt line) -> {
          if (line.isPresent()) {
            session.say("sql.failed-at", line.getAsInt(), message);
          } else {
            session.say("sql.failed", message);
          }
          yield ExitStatus.REFUSED;
        }
        case InterpreterOutcome.Cancelled() -> {
          session.say("sql.cancelled");
          yield ExitStatus.REFUSED;
        }
        case InterpreterOutcome.TimedOut(var limit) -> {
          session.say("sql.timed-out", limit.toSeconds());
          yield ExitStatus.REFUSED;
        }
        case InterpreterOutcome.Died(String reason) -> {
          session.say("sql.failed", reason);
          yield ExitStatus.FAULT;
        }
      };
    }
  }

  private static void write(Session session, String format, Output output) throws IOException {
    if (output instanceof Output.Table(byte[] arrowStream, long rows, boolean truncated)) {
      if (format.equals("json")) {
        ArrowText.writeJson(arrowStream, session.out());
      } else {
        ArrowText.writeCsv(arrowStream, session.out());
      }
      if (truncated) {
        session.say("sql.cut-off", rows);
      }
    }
  }
}
