package ca.lipworkbench.workbench;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.accounts.SetUp;
import ca.lipworkbench.workbench.config.DemonstrationSetUp;
import ca.lipworkbench.workbench.config.Home;
import ca.lipworkbench.workbench.config.ShellLanguage;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.server.WorkbenchHttp;
import ca.lipworkbench.workbench.site.SiteServer;
import ca.lipworkbench.workbench.site.SiteSettings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The program of {@code deploy/run}: claims the home folder, fills an empty one with demonstration
 * data, and serves the public site until it is asked to end.
 */
public final class WorkbenchServer {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/workbench/config/messages");
  private static final int REFUSED = 1;
  private static final int FAULT = 3;

  private WorkbenchServer() {}

  /** Takes {@code --home DIR --port N --host ADDRESS}, which the start script has checked. */
  public static void main(String[] words) {
    Language language = ShellLanguage.of(System.getenv());
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    try {
      Started started = start(options(words), language, line -> out.println(line));
      String address = started.server().address();
      out.println(MESSAGES.text(language, "server.ready", address));
      // The only place where this secret is ever shown.
      started
          .setUp()
          .ifPresent(
              secret ->
                  out.println(
                      MESSAGES.text(
                          language,
                          "server.set-up",
                          address + "workbench/set-up/" + secret,
                          SetUp.VALID.toHours())));
    } catch (WorkbenchException e) {
      err.println(e.sentence(language));
      System.exit(
          switch (e.code().kind()) {
            case USER, DATA -> REFUSED;
            case RESOURCE, INTERNAL -> FAULT;
          });
    } catch (Exception e) {
      err.println(MESSAGES.text(language, "server.fault", String.valueOf(e)));
      e.printStackTrace(err);
      System.exit(FAULT);
    }
  }

  /**
   * A server that answers.
   *
   * @param setUp the secret with which the first administrator comes in; empty when somebody has an
   *     account
   */
  private record Started(SiteServer server, Optional<String> setUp) {}

  private static Started start(
      Map<String, String> options, Language language, java.util.function.Consumer<String> progress)
      throws Exception {
    Path home = Path.of(options.getOrDefault("--home", "")).toAbsolutePath();
    SiteSettings settings =
        new SiteSettings(
            options.getOrDefault("--host", SiteSettings.LOOPBACK),
            Integer.parseInt(options.getOrDefault("--port", "" + SiteSettings.DEFAULT_PORT)),
            new Home(home).published());
    // Before anything is made: a port that is taken leaves no trace.
    SiteServer.requireFree(settings);
    Workbench workbench = Workbench.openOrMake(home);
    try {
      holdUntilTheEnd(workbench.home().claimForServer(), workbench);
      Files.createDirectories(workbench.home().published());
      DemonstrationSetUp demonstration = new DemonstrationSetUp(workbench, language, progress);
      if (demonstration.isNeeded()) {
        demonstration.run();
      } else {
        workbench.publisher().reconcile();
      }
      Optional<String> secret = workbench.accounts().setUp().offer();
      Started started = new Started(WorkbenchHttp.start(settings, workbench), secret);
      workbench.makeSumsInAdvance();
      return started;
    } catch (RuntimeException | Error e) {
      workbench.close();
      throw e;
    }
  }

  /** A claim that nobody refers to is given back by the garbage collector. */
  private static void holdUntilTheEnd(AutoCloseable claim, Workbench workbench) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread("home-claim") {
              @Override
              public void run() {
                try {
                  workbench.close();
                  claim.close();
                } catch (Exception e) {
                  // The system gives the claim back when the process is gone.
                  return;
                }
              }
            });
  }

  private static Map<String, String> options(String[] words) {
    Map<String, String> options = new java.util.HashMap<>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      options.put(words[i], words[i + 1]);
    }
    return options;
  }
}
