package ca.lipworkbench.workbench.config;

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
