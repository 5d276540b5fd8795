package ca.lipworkbench.interpreter;

import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess;
import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess.Part;
import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.zeppelin.interpreter.Interpreter;
import org.apache.zeppelin.interpreter.InterpreterContext;
import org.apache.zeppelin.interpreter.InterpreterException;
import org.apache.zeppelin.interpreter.InterpreterOutput;
import org.apache.zeppelin.interpreter.InterpreterResult;
import org.apache.zeppelin.interpreter.InterpreterResultMessage;
import org.jspecify.annotations.Nullable;

/**
 * The interpreters of this process by name, run through Zeppelin's interface. Runs come one at a
 * time from one thread; {@link #cancel} comes from another.
 */
final class InstalledInterpreters {
  private final Map<String, Interpreter> byName;
  private final Words words;
  private @Nullable Current current;

  private record Current(int run, Interpreter interpreter, InterpreterContext context) {}

  InstalledInterpreters(Map<String, Interpreter> byName, Words words) {
    this.byName = new TreeMap<>(byName);
    this.words = words;
  }

  /** Ours: formatted text, pivots, typed SQL. */
  static InstalledInterpreters of(ToProcess.Start start, Path workFolder, Set<Defence> defences) {
    Words words = new Words(start.language());
    return new InstalledInterpreters(
        Map.of(
            "md", new MarkdownInterpreter(),
            "pivot", new PivotInterpreter(words),
            "sql", new SqlInterpreter(start, workFolder, words, defences)),
        words);
  }

  /** Opens every interpreter. One that cannot be opened says so when it is asked. */
  void warmUp() {
    for (Map.Entry<String, Interpreter> entry : byName.entrySet()) {
      try {
        entry.getValue().open();
      } catch (InterpreterException | RuntimeException | LinkageError e) {
        System.err.println("Interpreter " + entry.getKey() + " could not be opened: " + e);
      }
    }
  }

  /** Runs a paragraph; whatever goes wrong becomes an answer. */
  FromProcess interpret(ToProcess.Run run) {
    Interpreter interpreter = byName.get(run.interpreter());
    if (interpreter == null) {
      String installed = String.join(", ", byName.keySet());
      return new FromProcess.Refused(
          run.run(), words.text("interpreter.unknown", run.interpreter(), installed), 0);
    }
    InterpreterContext context =
        InterpreterContext.builder()
            .setNoteId(run.noteId())
            .setParagraphId(run.paragraphId())
            .setParagraphText(run.text())
            .setReplName(run.interpreter())
            .setInterpreterOut(new InterpreterOutput())
            .setLocalProperties(new HashMap<>())
            .build();
    begin(new Current(run.run(), interpreter, context));
    // Zeppelin keeps the context in a static map until it is removed, so that is done in any case.
    InterpreterContext.set(context);
    try {
      return answer(run.run(), interpreter.interpret(run.text(), context));
    } catch (CancelledException e) {
      return new FromProcess.Interrupted(run.run());
    } catch (StackOverflowError e) {
      return new FromProcess.Refused(run.run(), words.text("text.nested"), 0);
    } catch (InterpreterException | RuntimeException | LinkageError e) {
      System.err.println("Interpreter " + run.interpreter() + " failed: " + e);
      return new FromProcess.Refused(run.run(), words.text("interpreter.failed"), 0);
    } finally {
      InterpreterContext.remove();
      begin(null);
    }
  }

  /** Ends a run, if it is still the current one. */
  void cancel(int run) {
    Current running = current();
    if (running != null && running.run() == run) {
      try {
        running.interpreter().cancel(running.context());
      } catch (InterpreterException e) {
        // The server ends a process that does not obey.
        System.err.println("A run could not be cancelled: " + e);
      }
    }
  }

  private FromProcess answer(int run, InterpreterResult result) {
    if (result.code() != InterpreterResult.Code.SUCCESS) {
      int line = result instanceof RefusedResult refused ? refused.line() : 0;
      return new FromProcess.Refused(run, text(result), line);
    }
    if (result instanceof TypedResult typed) {
      return new FromProcess.Answered(run, List.of(typed.part()));
    }
    List<Part> parts = new ArrayList<>();
    for (InterpreterResultMessage message : result.message()) {
      if (message.getType() == InterpreterResult.Type.HTML) {
        parts.add(new Part.Html(message.getData()));
      }
    }
    return new FromProcess.Answered(run, parts);
  }

  private static String text(InterpreterResult result) {
    List<String> texts = new ArrayList<>();
    for (InterpreterResultMessage message : result.message()) {
      texts.add(message.getData());
    }
    return String.join("\n", texts);
  }

  private synchronized void begin(@Nullable Current next) {
    current = next;
  }

  private synchronized @Nullable Current current() {
    return current;
  }
}
