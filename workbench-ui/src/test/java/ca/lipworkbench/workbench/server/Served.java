package ca.lipworkbench.workbench.server;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Invitation;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.site.Inside;
import ca.lipworkbench.workbench.site.SiteServer;
import ca.lipworkbench.workbench.site.SiteSettings;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The whole server on an empty home folder, on the loopback address. */
final class Served implements AutoCloseable {
  static final String PASSWORD = "seven green boats";

  final Workbench workbench;
  private final SiteServer server;

  Served(Path folder) throws IOException {
    workbench = Workbench.openOrMake(folder.resolve("home"));
    Files.createDirectories(workbench.home().published());
    server = WorkbenchHttp.start(SiteSettings.local(0, workbench.home().published()), workbench);
  }

  /** The address of a path, such as {@code /workbench/sign-in}. */
  String at(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** What is served where. */
  ServletContext context() {
    return Inside.of(server);
  }

  /** Somebody with this role, at a place that fits it. */
  Person person(Role role) {
    String email = role.name().toLowerCase(java.util.Locale.ROOT) + "@example.org";
    return workbench
        .accounts()
        .people()
        .findByEmail(email)
        .orElseGet(
            () -> {
              Invitation.Made made =
                  workbench
                      .accounts()
                      .invitations()
                      .invite(Subject.OWNER, email, role, place(role), Language.ENGLISH);
              return workbench
                  .accounts()
                  .invitations()
                  .accept(made.token(), "Person of the test", PASSWORD, Language.ENGLISH)
                  .person();
            });
  }

  private static Optional<AreaId> place(Role role) {
    return Optional.of(
        new AreaId(role == Role.REGIONAL_ADMINISTRATOR ? "region-ATL" : "NB-moncton"));
  }

  @Override
  public void close() {
    server.close();
    workbench.close();
  }
}
