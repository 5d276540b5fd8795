package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.lake.ReleaseEntry;
import ca.lipworkbench.datasets.lake.ReleaseReport;
import ca.lipworkbench.datasets.lake.Tables;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code releases TABLE}: every release with the file that it was made of, newest first. */
final class ReleasesCommand implements Command {
  @Override
  public String name() {
    return "releases";
  }

  @Override
  public Permission permission() {
    return Permission.READ;
  }

  @Override
  public Set<String> options() {
    return Listing.OPTIONS;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    TableName table = TableOperand.of(arguments.operand("TABLE"));
    Listing listing = new Listing();
    List<ReleaseEntry> releases;
    try (Workbench workbench = session.open()) {
      Tables tables = workbench.tables();
      releases = tables.releases(session.subject(), table);
      if (releases.isEmpty()) {
        throw new WorkbenchException(CommandError.TABLE_UNKNOWN, table.value());
      }
      for (ReleaseEntry entry : releases) {
        Optional<ReleaseReport> report =
            entry.release().isPresent()
                ? tables.findReport(session.subject(), table, entry.number())
                : Optional.empty();
        listing.add(
            "release", Integer.toString(entry.number()),
            "loaded", entry.loadedAt().toString(),
            "observations", Long.toString(entry.observations()),
            "file", report.map(ReleaseReport::file).orElse(""));
      }
    }
    listing.write(session, arguments);
    releases.stream()
        .flatMap(entry -> entry.damage().stream())
        .forEach(damage -> session.err().println(damage.sentence(session.language())));
    return releases.stream().anyMatch(entry -> entry.damage().isPresent())
        ? ExitStatus.REFUSED
        : ExitStatus.DONE;
  }
}
