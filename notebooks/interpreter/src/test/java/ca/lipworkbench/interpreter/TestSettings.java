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
  private TestSettings() {}

  static InterpreterSettings of(Path workFolder) {
    return InterpreterSettings.of(
        Path.of(System.getProperty("java.home"), "bin", "java"), classPath(), workFolder);
  }

  /** The same, but with a main class of the tests and short limits. */
  static InterpreterSettings with(
      Path workFolder, Class<?> mainClass, Duration timeLimit, Duration startLimit) {
    return new InterpreterSettings(
        of(workFolder).java(),
        of(workFolder).classPath(),
        mainClass.getName(),
        workFolder,
        Language.ENGLISH,
        timeLimit,
        startLimit,
        4_000_000_000L,
        512_000_000L,
        10,
        100_000,
        10_000,
        16 << 20,
        Account.nobody(),
        true);
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .map(Path::toAbsolutePath)
        .toList();
  }
}
