package ca.lipworkbench.workbench.config;

import ca.lipworkbench.workbench.imports.ImportProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The packaged workbench: which {@code java} and which jars its processes are started with. Where
 * nothing is packaged (in tests), every process gets the class path of this one.
 *
 * @param java the program
 * @param commandClassPath jars of the command line and the import process
 * @param interpreterClassPath jars of the interpreter process
 */
public record Distribution(
    Path java, List<Path> commandClassPath, List<Path> interpreterClassPath) {
  /** Names the packaged folder; the start scripts set it. */
  private static final String FOLDER = "workbench.distribution";

  /** A ceiling on what the import process may map, heap, code and DuckDB together. */
  private static final long IMPORT_ADDRESS_SPACE_BYTES = 8_000_000_000L;

  private static final String COMMAND_LINE = "ca.lipworkbench.workbench.cli.CommandLine";

  /** What each JVM that touches DuckDB or Arrow needs; the start scripts pass the same. */
  public static final List<String> JVM_FLAGS =
      List.of(
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/sun.util.calendar=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  public Distribution {
    commandClassPath = List.copyOf(commandClassPath);
    interpreterClassPath = List.copyOf(interpreterClassPath);
  }

  /** The distribution that this process was started from. */
  public static Distribution current() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Optional<Path> folder = Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of);
    if (folder.isEmpty()) {
      List<Path> own =
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Path::of)
              .toList();
      return new Distribution(java, own, own);
    }
    List<Path> everyProcess = jars(folder.get().resolve("lib"));
    List<Path> interpreter = new ArrayList<>(everyProcess);
    interpreter.addAll(jars(folder.get().resolve("lib").resolve("interpreter")));
    return new Distribution(java, everyProcess, interpreter);
  }

  /**
   * How the process that reads strangers' files is started: the command line with less memory, a
   * ceiling on what it may map, and behind whoever works with the server.
   */
  ImportProgram importProgram(Path home) {
    List<String> command = new ArrayList<>();
    command.add("nice");
    command.add("--adjustment=5");
    command.add("prlimit");
    command.add("--as=" + IMPORT_ADDRESS_SPACE_BYTES);
    command.add("--core=0");
    command.add(java.toString());
    command.add("-Xmx1g");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(JVM_FLAGS);
    command.add("-cp");
    command.add(join(commandClassPath));
    command.add(COMMAND_LINE);
    command.add("--home");
    command.add(home.toString());
    return new ImportProgram(command);
  }

  /** A class path as the {@code java} program takes it. */
  static String join(List<Path> classPath) {
    return String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
