package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.List;
import java.util.Set;

/** {@code tables}: every table with its current release. */
final class TablesCommand implements Command {
  @Override
  public String name() {
    return "tables";
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
    arguments.requireNoOperands();
    Listing listing = new Listing();
    List<WorkbenchException> damage;
    try (Workbench workbench = session.open()) {
      damage = workbench.damage();
      for (Release release : workbench.catalogue().list(session.subject())) {
        listing.add(
            "table", release.table().value(),
            "release", Integer.toString(release.number()),
            "observations", Long.toString(release.observations()),
            "loaded", release.loadedAt().toString(),
            "title", release.structure().title().in(session.language()));
      }
    }
    listing.write(session, arguments);
    damage.forEach(error -> session.err().println(error.sentence(session.language())));
    if (listing.isEmpty() && damage.isEmpty()) {
      session.say("tables.none");
    }
    return damage.isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED;
  }
}
