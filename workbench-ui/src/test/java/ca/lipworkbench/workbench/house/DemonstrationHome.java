package ca.lipworkbench.workbench.house;

import ca.lipworkbench.datasets.demonstration.DemonstrationFiles;
import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.composing.Actor;
import ca.lipworkbench.notebooks.demonstration.Demonstration;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.publishing.PublishOutcome;
import ca.lipworkbench.workbench.config.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A home folder with the demonstration's tables, and nobody's account. It is made once for a run of
 * the module's tests, and copied for every test that asks.
 */
public final class DemonstrationHome {
  private static final Path FOLDER = Path.of("target", "house");

  /** Folders of files that are never changed, so that a copy may share them. */
  private static final Set<String> IMMUTABLE = Set.of("lake", "sources");

  private static final Path FULL = make();

  private DemonstrationHome() {}

  /** A copy of its own for this test, in the place of one that an earlier run left. */
  public static Path copy(String name) {
    Path copy = FOLDER.resolve(name).toAbsolutePath();
    try {
      remove(copy);
      copy(FULL, copy);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path make() {
    Path home = FOLDER.resolve("demonstration").toAbsolutePath();
    try {
      remove(home);
      Files.createDirectories(FOLDER);
      try (Workbench workbench = Workbench.openOrMake(home)) {
        Files.createDirectories(workbench.home().published());
        Path files = FOLDER.resolve("files").toAbsolutePath();
        List<Path> tables = DemonstrationFiles.write(files, workbench.files());
        for (Path table : tables) {
          if (!(workbench.importer().load(table) instanceof ImportOutcome.Imported)) {
            throw new IllegalStateException("Not imported: " + table);
          }
        }
        remove(files);
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the demonstration's note and publishes it, which takes long: some hundred pictures. */
  public static void publish(Workbench workbench) {
    Note note =
        workbench.notes().create(Subject.OWNER, NoteFolder.TOP, Demonstration.note()).note();
    if (!workbench.run(Subject.OWNER, note, Language.ENGLISH).isClean()) {
      throw new IllegalStateException("The demonstration's note did not run");
    }
    PublishOutcome outcome =
        workbench
            .publishing()
            .publish(Actor.OWNER, note, Demonstration.SLUG, Demonstration.draft());
    if (!(outcome instanceof PublishOutcome.Published)) {
      throw new IllegalStateException("The demonstration was not published: " + outcome);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isSymbolicLink(file)) {
          Files.createSymbolicLink(target, Files.readSymbolicLink(file));
        } else if (IMMUTABLE.contains(from.relativize(file).getName(0).toString())
            && !Files.isDirectory(file)) {
          Files.createLink(target, file);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
