package ca.lipworkbench.notebooks.interpreter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A file system and a network of its own around a process, made by name spaces of Linux: it sees
 * the system's libraries, its JVM, its class path and the granted databases, all read-only, its
 * private folder, and no network at all. A server that is not root makes it in a user name space,
 * where the system allows that.
 *
 * @param settings of the process
 * @param account as which the process runs; empty means the server's own
 */
record Jail(InterpreterSettings settings, Optional<Account> account) {
  private static final System.Logger LOG = System.getLogger(Jail.class.getName());
  private static final String SCRIPT = script();
  private static final int PATIENCE_SECONDS = 30;

  /** Each answer costs the start of a JVM, and is the same as long as the server runs. */
  private static final Map<Jail, Boolean> POSSIBLE = new ConcurrentHashMap<>();

  private static final List<Path> SYSTEM =
      List.of(
          Path.of("/usr/lib"),
          Path.of("/usr/lib64"),
          Path.of("/usr/share/zoneinfo"),
          Path.of("/lib"),
          Path.of("/lib64"),
          Path.of("/etc/ld.so.cache"));

  private static final List<Path> DEVICES =
      List.of(Path.of("/dev/null"), Path.of("/dev/random"), Path.of("/dev/urandom"));

  /** Whether the system allows it here; found out by trying. */
  boolean isPossible() {
    boolean hasPrograms =
        List.of("unshare", "sh", "mount", "chroot", "setpriv").stream()
            .allMatch(program -> Programs.find(program).isPresent());
    return hasPrograms && POSSIBLE.computeIfAbsent(this, Jail::succeeds);
  }

  /** The words in front of a command that is to run in it. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(Programs.require("unshare"));
    words.addAll(List.of("--mount", "--net", "--ipc"));
    if (!Account.isRoot()) {
      words.addAll(List.of("--user", "--map-root-user"));
    }
    words.addAll(List.of(Programs.require("sh"), "-c", SCRIPT, "jail"));
    return words;
  }

  /** What the process is told on its standard input: everything that is to be seen. */
  byte[] sights(PrivateFolder folder, List<Path> databases) throws IOException {
    Path root = Files.createDirectory(folder.path().resolve("root"));
    StringBuilder sights = new StringBuilder();
    line(sights, "root", root);
    for (Path path : readable(databases)) {
      line(sights, "read", path);
    }
    for (Path device : DEVICES) {
      line(sights, "device", device);
    }
    line(sights, "write", folder.path());
    return sights.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The JVM's own libraries, which it finds through {@code /proc} elsewhere. */
  Path libraries() throws IOException {
    return javaHome().resolve("lib");
  }

  /** The folder of the JVM without symbolic links. */
  Path javaHome() throws IOException {
    Path java = settings.java().toRealPath();
    return Objects.requireNonNull(Objects.requireNonNull(java.getParent()).getParent());
  }

  private List<Path> readable(List<Path> databases) throws IOException {
    List<Path> wanted = new ArrayList<>(SYSTEM);
    wanted.add(Path.of(Programs.require("setpriv")));
    wanted.add(javaHome());
    // Distributions keep the JVM's configuration elsewhere.
    wanted.add(javaHome().resolve("conf").toRealPath());
    for (Path path : settings.classPath()) {
      wanted.add(folderOf(path.toAbsolutePath().normalize()));
    }
    wanted.addAll(databases.stream().map(path -> path.toAbsolutePath().normalize()).toList());
    List<Path> readable = new ArrayList<>();
    for (Path path : wanted.stream().sorted(Comparator.comparingInt(Path::getNameCount)).toList()) {
      if (readable.stream().noneMatch(path::startsWith)) {
        readable.add(path);
      }
    }
    return readable;
  }

  /** Fewer mounts make a quicker start: a jar is seen with its folder, if that may be entered. */
  private Path folderOf(Path path) {
    Path folder = Objects.requireNonNull(path.getParent());
    boolean isOpen = account.isEmpty() || account.get().mayRead(folder);
    return Files.isRegularFile(path) && isOpen ? folder : path;
  }

  private boolean succeeds() {
    try (PrivateFolder folder = PrivateFolder.create(settings.workFolder(), Confinement.NONE)) {
      List<String> words = new ArrayList<>(words());
      words.add(settings.java().toRealPath().toString());
      words.add("-version");
      ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.environment().clear();
      builder.environment().put("LD_LIBRARY_PATH", libraries().toString());
      Process process = builder.start();
      try (var told = process.getOutputStream()) {
        told.write(sights(folder, List.of()));
      }
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean isOver = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!isOver) {
        process.destroyForcibly();
      }
      if (isOver && process.exitValue() == 0) {
        return true;
      }
      LOG.log(
          System.Logger.Level.WARNING,
          "Interpreter processes get no file system and no network of their own, because the"
              + " system does not allow it: {0}",
          said.strip());
      return false;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "No jail for interpreter processes: {0}", "" + e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A path with a line break cannot be told, and is not seen. */
  private static void line(StringBuilder sights, String verb, Path path) {
    if (path.toString().indexOf('\n') < 0) {
      sights.append(verb).append(' ').append(path).append('\n');
    }
  }

  private static String script() {
    try (InputStream in = Objects.requireNonNull(Jail.class.getResourceAsStream("jail.sh"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
