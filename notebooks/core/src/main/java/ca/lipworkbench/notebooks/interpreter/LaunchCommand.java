package ca.lipworkbench.notebooks.interpreter;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the process is started: lowered priority, limits of the operating system, another user where
 * that is wanted, and a JVM that is small enough for the limits. Each of the programs in front
 * replaces itself by the next, so that there is one process to end.
 */
final class LaunchCommand {
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

  private static final List<String> WITHOUT_PRIVILEGES =
      List.of("--no-new-privs", "--inh-caps=-all", "--bounding-set=-all");

  private final InterpreterSettings settings;
  private final Confinement confinement;

  LaunchCommand(InterpreterSettings settings, Confinement confinement) {
    this.settings = settings;
    this.confinement = confinement;
  }

  /** The process, ready to be started: no inherited environment, the private folder to work in. */
  ProcessBuilder prepare(PrivateFolder folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words(folder));
    builder.directory(folder.path().toFile());
    builder.redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
    environment.put("LANG", "C.UTF-8");
    environment.put("TZ", ZoneId.systemDefault().getId());
    environment.put("HOME", folder.path().toString());
    environment.put("TMPDIR", folder.path().toString());
    // Every arena of malloc reserves address space that the limit would count.
    environment.put("MALLOC_ARENA_MAX", "2");
    if (confinement.jail().isPresent()) {
      environment.put("LD_LIBRARY_PATH", confinement.jail().get().libraries().toString());
    }
    return builder;
  }

  private List<String> words(PrivateFolder folder) throws IOException {
    List<String> words = new ArrayList<>();
    Programs.find("nice")
        .ifPresent(nice -> words.addAll(List.of(nice.toString(), "-n", "" + settings.niceness())));
    Programs.find("prlimit").ifPresent(prlimit -> words.addAll(limits(prlimit)));
    confinement.jail().ifPresent(jail -> words.addAll(jail.words()));
    confinement.account().ifPresent(account -> words.addAll(asAccount(account)));
    if (confinement.jail().isPresent() && confinement.account().isEmpty()) {
      words.add(Programs.require("setpriv"));
      words.addAll(WITHOUT_PRIVILEGES);
    }
    // A symbolic link on the way to the program is not in the jail.
    words.add(
        (confinement.jail().isPresent() ? settings.java().toRealPath() : settings.java()) + "");
    words.addAll(JVM_FLAGS);
    words.add("-XX:ErrorFile=" + folder.path().resolve("crash.log"));
    words.add("-Djava.io.tmpdir=" + folder.path());
    words.add("-Duser.home=" + folder.path());
    words.add("-cp");
    words.add(
        settings.classPath().stream()
            .map(path -> path.toAbsolutePath().normalize().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    words.add(settings.mainClass());
    words.add(folder.socket().toString());
    return words;
  }

  private List<String> limits(Path prlimit) {
    return List.of(
        prlimit.toString(),
        "--as=" + settings.addressSpaceBytes(),
        "--cpu=" + settings.processorSeconds() + ":" + (settings.processorSeconds() + 1),
        "--core=0",
        "--fsize=" + FILE_SIZE_LIMIT,
        "--nofile=" + OPEN_FILES_LIMIT);
  }

  private static List<String> asAccount(Account account) {
    List<String> words = new ArrayList<>();
    words.add(Programs.require("setpriv"));
    words.addAll(List.of("--reuid=" + account.user(), "--regid=" + account.group()));
    words.add("--clear-groups");
    words.addAll(WITHOUT_PRIVILEGES);
    return words;
  }
}
