package ca.lipworkbench.notebooks.interpreter;

import ca.lipworkbench.notebooks.interpreter.InterpreterSettings.Account;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the process is started: lowered priority, limits of the operating system, another user where
 * that is wanted, and a JVM that is small enough for the limits. Each of the programs in front
 * replaces itself by the next, so that there is one process to end.
 */
final class LaunchCommand {
  private static final List<Path> PROGRAM_FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"));
  private static final long FILE_SIZE_LIMIT = 256L << 20;
  private static final int OPEN_FILES_LIMIT = 512;

  /**
   * A heap for one result and its copies; no reservation of a gigabyte for classes; the compiler
   * that warms up at once; no files besides the private folder's.
   */
  private static final List<String> JVM_FLAGS =
      List.of(
          "-Xms32m",
          "-Xmx256m",
          "-Xss4m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:CompressedClassSpaceSize=64m",
          "-XX:MaxMetaspaceSize=128m",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-CreateCoredumpOnCrash",
          "-Dfile.encoding=UTF-8",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/sun.util.calendar=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final InterpreterSettings settings;

  LaunchCommand(InterpreterSettings settings) {
    this.settings = settings;
  }

  /** Key of the sentence that says why typed SQL is off on this machine; empty where it is on. */
  static Optional<String> obstacle() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.of("sql.off.platform");
    }
    return find("prlimit").isEmpty() ? Optional.of("sql.off.prlimit") : Optional.empty();
  }

  /** The process, ready to be started: no inherited environment, the private folder to work in. */
  ProcessBuilder prepare(PrivateFolder folder) {
    ProcessBuilder builder = new ProcessBuilder(words(folder));
    builder.directory(folder.path().toFile());
    builder.redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LANG", "C.UTF-8");
    environment.put("HOME", folder.path().toString());
    environment.put("TMPDIR", folder.path().toString());
    // Every arena of malloc reserves address space that the limit would count.
    environment.put("MALLOC_ARENA_MAX", "2");
    return builder;
  }

  private List<String> words(PrivateFolder folder) {
    List<String> words = new ArrayList<>();
    find("nice")
        .ifPresent(nice -> words.addAll(List.of(nice.toString(), "-n", "" + settings.niceness())));
    if (obstacle().isEmpty()) {
      words.add(find("prlimit").orElseThrow().toString());
      words.add("--as=" + settings.addressSpaceBytes());
      words.add("--core=0");
      words.add("--fsize=" + FILE_SIZE_LIMIT);
      words.add("--nofile=" + OPEN_FILES_LIMIT);
    }
    settings.account().ifPresent(account -> words.addAll(asAccount(account)));
    words.add(settings.java().toString());
    words.addAll(JVM_FLAGS);
    words.add("-XX:ErrorFile=" + folder.path().resolve("crash.log"));
    words.add("-Djava.io.tmpdir=" + folder.path());
    words.add("-Duser.home=" + folder.path());
    words.add("-cp");
    words.add(
        settings.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    words.add(settings.mainClass());
    words.add(folder.socket().toString());
    return words;
  }

  private static List<String> asAccount(Account account) {
    return List.of(
        find("setpriv").map(Path::toString).orElse("setpriv"),
        "--reuid=" + account.user(),
        "--regid=" + account.group(),
        "--clear-groups",
        "--no-new-privs",
        "--inh-caps=-all",
        "--bounding-set=-all");
  }

  private static Optional<Path> find(String program) {
    return PROGRAM_FOLDERS.stream()
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
