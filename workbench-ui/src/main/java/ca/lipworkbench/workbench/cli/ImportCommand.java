package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.datasets.imports.ImportProgress;
import ca.lipworkbench.datasets.imports.Importer;
import ca.lipworkbench.datasets.imports.Inspection;
import ca.lipworkbench.datasets.imports.Inspector;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * {@code import FILE...}: one JSON object a line, in the order of the files. With {@code --check},
 * what the files are, and nothing is stored. With {@code --supervised}, the import process of a
 * server.
 */
final class ImportCommand implements Command {
  private static final String CHECK = "check";
  private static final String SUPERVISED = "supervised";

  @Override
  public String name() {
    return "import";
  }

  @Override
  public Permission permission() {
    return Permission.IMPORT;
  }

  @Override
  public Set<String> options() {
    return Listing.OPTIONS;
  }

  @Override
  public Set<String> flags() {
    return Set.of(CHECK, SUPERVISED);
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    if (arguments.has(SUPERVISED)) {
      arguments.requireNoOperands();
      return new SupervisedImport(session).run();
    }
    if (arguments.operands().isEmpty()) {
      throw new UsageException("usage.operands", "FILE");
    }
    return arguments.has(CHECK) ? check(session, arguments) : load(session, arguments);
  }

  private static ExitStatus load(Session session, Arguments arguments) {
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

  private static ExitStatus check(Session session, Arguments arguments) throws Exception {
    ExitStatus status = ExitStatus.DONE;
    Path spill = Files.createTempDirectory("import-check");
    try (Workbench workbench = session.openOrMake()) {
      Inspector inspector = workbench.inspector();
      for (String file : arguments.operands()) {
        Inspection found =
            inspector.inspect(
                Path.of(file),
                String.valueOf(Path.of(file).getFileName()),
                spill,
                ImportProgress.NONE);
        new InspectionText(session).write(found, arguments);
        session.out().flush();
        if (found.verdict() == Inspection.Verdict.REJECTED) {
          status = ExitStatus.REFUSED;
        }
      }
      workbench.files().delete(spill);
    }
    return status;
  }
}
