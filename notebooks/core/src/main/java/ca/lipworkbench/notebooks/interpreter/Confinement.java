package ca.lipworkbench.notebooks.interpreter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a process is kept away from the machine, decided from what the system allows. Without the
 * limits of memory, and as root, typed SQL is switched off; without a jail it is not, because gate
 * and locked database hold without one.
 *
 * @param jail the file system and network of its own; empty where the system does not allow one
 * @param account the account to change to; empty where the process runs as the server does
 * @param obstacle why typed SQL is off on this machine; empty where it is on
 */
record Confinement(Optional<Jail> jail, Optional<Account> account, Optional<Obstacle> obstacle) {

  /**
   * Why typed SQL is off.
   *
   * @param key of the catalogue
   * @param argument of the sentence; may be empty
   */
  record Obstacle(String key, String argument) {
    String sentence(InterpreterWords words) {
      return words.text(key, argument);
    }
  }

  /** A process like any other of the server's. */
  static final Confinement NONE =
      new Confinement(Optional.empty(), Optional.empty(), Optional.empty());

  /** What holds for a process of these settings that is to read these databases. */
  static Confinement of(InterpreterSettings settings, List<Path> databases) {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return off("sql.off.platform", "");
    }
    if (Programs.find("prlimit").isEmpty()) {
      return off("sql.off.prlimit", "");
    }
    if (!settings.confined()) {
      return NONE;
    }
    if (!Account.isRoot()) {
      return new Confinement(jail(settings, Optional.empty()), Optional.empty(), Optional.empty());
    }
    if (settings.account().isEmpty() || Programs.find("setpriv").isEmpty()) {
      return off("sql.off.root", "");
    }
    Account account = settings.account().get();
    Optional<Jail> jail = jail(settings, Optional.of(account));
    List<Path> needed = new ArrayList<>(settings.classPath());
    needed.add(settings.java());
    needed.addAll(databases);
    boolean readable =
        needed.stream()
            .filter(Files::exists)
            .allMatch(
                path -> account.mayRead(path) && (jail.isPresent() || account.canReach(path)));
    return readable
        ? new Confinement(jail, Optional.of(account), Optional.empty())
        : off("sql.off.account", account.name());
  }

  private static Confinement off(String key, String argument) {
    return new Confinement(
        Optional.empty(), Optional.empty(), Optional.of(new Obstacle(key, argument)));
  }

  private static Optional<Jail> jail(InterpreterSettings settings, Optional<Account> account) {
    return Optional.of(new Jail(settings.forJail(), account)).filter(Jail::isPossible);
  }
}
