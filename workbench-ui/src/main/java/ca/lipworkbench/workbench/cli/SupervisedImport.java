package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.imports.ImportPhase;
import ca.lipworkbench.datasets.imports.ImportProgress;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.imports.ImportLine;
import ca.lipworkbench.workbench.imports.ImportRequest;
import ca.lipworkbench.workbench.imports.ImportRequest.GivenFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The import process of a server: one request on standard input, lines of JSON on standard output.
 * It ends at once when its input closes, for then nobody waits for it any more; the lake is made
 * for an import that ends at any moment.
 */
final class SupervisedImport {
  private static final long PROGRESS_PAUSE_NANOS = 100_000_000;

  private final Session session;

  SupervisedImport(Session session) {
    this.session = session;
  }

  ExitStatus run() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    if (line == null) {
      throw new UsageException("usage.operands", "JSON");
    }
    ImportRequest request = ImportRequest.parse(line);
    Thread.ofPlatform().daemon().name("supervisor").start(() -> endWithTheInput(in));
    try (Workbench workbench = session.openOrMake()) {
      for (GivenFile file : request.files()) {
        say(answer(workbench, request, file));
      }
    } catch (WorkbenchException e) {
      say(ImportLine.of(e));
    }
    return ExitStatus.DONE;
  }

  private ImportLine answer(Workbench workbench, ImportRequest request, GivenFile file) {
    return switch (request.task()) {
      case INSPECT ->
          new ImportLine.Inspected(
              workbench
                  .inspector()
                  .inspect(file.content(), file.name(), request.spill(), new Throttled()));
      case LOAD ->
          ImportLine.of(workbench.importer().load(file.content(), file.name(), new Throttled()));
    };
  }

  private static void endWithTheInput(BufferedReader in) {
    try {
      // Nothing is asked twice; only the end matters.
      in.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // As good as the end.
    }
    Runtime.getRuntime().halt(ExitStatus.FAULT.number());
  }

  private void say(ImportLine line) {
    session.out().println(line.toJson());
    session.out().flush();
  }

  /** Says how far it is, not more often than a person can see. */
  private final class Throttled implements ImportProgress {
    private ImportPhase last = ImportPhase.WAITING;
    private long saidAt = System.nanoTime() - PROGRESS_PAUSE_NANOS;

    @Override
    public void report(ImportPhase phase, long bytes, long ofBytes, long rows) {
      long now = System.nanoTime();
      if (phase != last || now - saidAt >= PROGRESS_PAUSE_NANOS) {
        last = phase;
        saidAt = now;
        say(new ImportLine.Progress(phase, bytes, ofBytes, rows));
      }
    }
  }
}
