package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.descriptor.HomeDescriptors;
import ca.lipworkbench.datasets.imports.Describer;
import ca.lipworkbench.datasets.imports.ImportMessage;
import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.datasets.imports.ImportProgress;
import ca.lipworkbench.datasets.imports.Importer;
import ca.lipworkbench.datasets.imports.Inspection;
import ca.lipworkbench.datasets.imports.Inspector;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * {@code import FILE...}: one JSON object a line, in the order of the files. With {@code --check},
 * what the files are, and nothing is stored. With {@code --describe}, the draft of a description is
 * confirmed as it is, or with {@code --into} written for editing; {@code --description} takes it
 * back. With {@code --supervised}, the import process of a server.
 */
final class ImportCommand implements Command {
  private static final String CHECK = "check";
  private static final String DESCRIBE = "describe";
  private static final String DESCRIPTION = "description";
  private static final String INTO = "into";
  private static final String TABLE = "table";
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
    return Set.of(Listing.FORMAT, DESCRIPTION, INTO, TABLE);
  }

  @Override
  public Set<String> flags() {
    return Set.of(CHECK, DESCRIBE, SUPERVISED);
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
    if (arguments.has(CHECK)) {
      return check(session, arguments);
    }
    if (arguments.has(DESCRIBE) && !describe(session, arguments)) {
      return ExitStatus.REFUSED;
    }
    if (arguments.option(INTO).isPresent()) {
      return ExitStatus.DONE;
    }
    if (arguments.option(DESCRIPTION).isPresent()) {
      Path folder = Path.of(arguments.option(DESCRIPTION).get());
      try (Workbench workbench = session.openOrMake()) {
        workbench.descriptors().save(HomeDescriptors.read(folder));
      }
    }
    return load(session, arguments);
  }

  /** Drafts the description of each file and keeps it, or writes it into a folder. */
  private static boolean describe(Session session, Arguments arguments) throws Exception {
    boolean all = true;
    Path scratch = Files.createTempDirectory("import-describe");
    try (Workbench workbench = session.openOrMake()) {
      for (String file : arguments.operands()) {
        Path path = Path.of(file);
        Describer.Outcome outcome =
            workbench
                .describer()
                .draft(
                    path,
                    String.valueOf(path.getFileName()),
                    arguments.option(TABLE).map(TableOperand::of),
                    scratch);
        switch (outcome) {
          case Describer.Outcome.Drafted drafted -> keep(session, workbench, arguments, drafted);
          case Describer.Outcome.Refused refused -> {
            all = false;
            for (ImportMessage message : refused.messages()) {
              session.out().println(file + ": " + message.text(session.language()));
            }
          }
        }
      }
      workbench.files().delete(scratch);
    }
    return all;
  }

  private static void keep(
      Session session,
      Workbench workbench,
      Arguments arguments,
      Describer.Outcome.Drafted drafted) {
    if (arguments.option(INTO).isPresent()) {
      Path folder = Path.of(arguments.option(INTO).get());
      Path written = HomeDescriptors.export(drafted.descriptor(), folder, workbench.files());
      session.out().println(session.text("describe.written", written));
    } else {
      workbench.descriptors().save(drafted.descriptor());
    }
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
      prepare(session, workbench);
    }
    return status;
  }

  /** Sums of large tables are made here too, for no server may be running that would. */
  private static void prepare(Session session, Workbench workbench) {
    for (Release release : workbench.catalogue().list(Subject.OWNER)) {
      try {
        workbench.pivots().prepare(release);
      } catch (WorkbenchException e) {
        session.err().println(e.sentence(session.language()));
      }
    }
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
