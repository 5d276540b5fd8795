package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.Set;

/** {@code tables}: every table with its current release. */
final class TablesCommand implements Command {
  @Override
  public String name() {
    return "tables";
  }

  @Override
  public Set<String> options() {
    return Listing.OPTIONS;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    arguments.requireNoOperands();
    Listing listing = new Listing();
    try (Workbench workbench = session.open()) {
      for (Release release : workbench.catalogue().list(Subject.OWNER)) {
        listing.add(
            "table", release.table().value(),
            "release", Integer.toString(release.number()),
            "observations", Long.toString(release.observations()),
            "loaded", release.loadedAt().toString(),
            "title", release.structure().title().in(session.language()));
      }
    }
    if (listing.isEmpty()) {
      session.say("tables.none");
    }
    listing.write(session, arguments);
    return ExitStatus.DONE;
  }
}
