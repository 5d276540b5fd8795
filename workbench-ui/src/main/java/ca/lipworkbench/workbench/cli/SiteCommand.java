package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.nio.file.Path;

/** {@code site DIR}: the published site as static files. */
final class SiteCommand implements Command {
  @Override
  public String name() {
    return "site";
  }

  @Override
  public Permission permission() {
    return Permission.SETTINGS;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    Path folder = Path.of(arguments.operand("DIR"));
    try (Workbench workbench = session.open()) {
      int files = workbench.siteExport().write(folder);
      session.out().println(session.text("site.done", files, folder));
    }
    return ExitStatus.DONE;
  }
}
