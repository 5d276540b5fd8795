package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.datasets.imports.Importer;
import ca.lipworkbench.workbench.config.Workbench;
import java.nio.file.Path;

/** {@code import FILE...}: one JSON object a line, in the order of the files. */
final class ImportCommand implements Command {
  @Override
  public String name() {
    return "import";
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    if (arguments.operands().isEmpty()) {
      throw new UsageException("usage.operands", "FILE");
    }
    ExitStatus status = ExitStatus.DONE;
    try (Workbench workbench = session.openOrMake()) {
      Importer importer = workbench.importer();
      for (String file : arguments.operands()) {
        ImportOutcome outcome = importer.load(Path.of(file));
        session.out().println(outcome.toJson(session.language()));
        // A reader of the stream sees each file as it ends.
        session.out().flush();
        if (outcome.isRejected()) {
          status = ExitStatus.REFUSED;
        }
      }
    }
    return status;
  }
}
