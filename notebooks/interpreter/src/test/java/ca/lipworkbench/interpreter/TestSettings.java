package ca.lipworkbench.interpreter;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.interpreter.Account;
import ca.lipworkbench.notebooks.interpreter.InterpreterSettings;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Settings that start the process from the class path of the tests. */
final class TestSettings {
  /** Worked out once: DuckDB's library is taken out of its jar for all tests together. */
  private static final InterpreterSettings SHARED =
      InterpreterSettings.of(
              Path.of(System.getProperty("java.home"), "bin", "java"),
              classPath(),
              Path.of("target", "library").toAbsolutePath())
          .withPlainLibrary();

  private TestSettings() {}

  static InterpreterSettings of(Path workFolder) {
    return with(workFolder, Main.class, Duration.ofSeconds(60), Duration.ofSeconds(60));
  }

  /** The same, but with a main class of the tests and short limits. */
  static InterpreterSettings with(
      Path workFolder, Class<?> mainClass, Duration timeLimit, Duration startLimit) {
    return with(workFolder, mainClass, timeLimit, startLimit, true);
  }

  /** The same with or without account and jail. */
  static InterpreterSettings with(
      Path workFolder,
      Class<?> mainClass,
      Duration timeLimit,
      Duration startLimit,
      boolean confined) {
    return new InterpreterSettings(
        SHARED.java(),
        SHARED.classPath(),
        mainClass.getName(),
        workFolder,
        Language.ENGLISH,
        timeLimit,
        startLimit,
        SHARED.addressSpaceBytes(),
        SHARED.memoryBytes(),
        SHARED.niceness(),
        SHARED.textLimit(),
        SHARED.rowLimit(),
        SHARED.byteLimit(),
        Account.nobody(),
        confined);
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }
}
