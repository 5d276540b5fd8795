package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.datasets.demonstration.DemonstrationFiles;
import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.workbench.config.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** A workbench with two of the demonstration's tables, made once for all tests of a run. */
final class BuilderHome {
  private static final Set<String> TABLES = Set.of("demo-employment.csv", "demo-income.csv");
  private static final Workbench WORKBENCH = make();

  private BuilderHome() {}

  /** The workbench; nobody closes it before the run ends. */
  static Workbench workbench() {
    return WORKBENCH;
  }

  private static Workbench make() {
    try {
      Path folder = Files.createTempDirectory("builder-home");
      Workbench workbench = Workbench.openOrMake(folder.resolve("home"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(workbench, folder)));
      for (Path file : DemonstrationFiles.write(folder.resolve("files"), workbench.files())) {
        if (TABLES.contains(file.getFileName().toString())
            && !(workbench.importer().load(file) instanceof ImportOutcome.Imported)) {
          throw new IllegalStateException("Not imported: " + file);
        }
      }
      Files.createDirectories(workbench.home().published());
      return workbench;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Workbench workbench, Path folder) {
    workbench.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
