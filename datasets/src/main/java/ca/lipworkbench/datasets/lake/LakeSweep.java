package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Removes what an interrupted import left: staged folders, releases and source files without a row,
 * and sums made in advance for releases that are no longer current. Only who holds the lock of the
 * lake may sweep, so that nothing of a running import is removed. What does not look like ours
 * stays.
 */
final class LakeSweep {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern SOURCE = Pattern.compile("[0-9a-f]{64}");

  private final Path sources;
  private final Path lake;
  private final LakeRows rows;
  private final DurableFiles files;

  LakeSweep(Path sources, Path lake, LakeRows rows, DurableFiles files) {
    this.sources = sources;
    this.lake = lake;
    this.rows = rows;
    this.files = files;
  }

  void sweep() {
    try {
      files.delete(LakeWriter.staging(lake));
      files.delete(LakeWriter.staging(sources));
      sweepReleases();
      sweepSources();
    } catch (IOException e) {
      throw new WorkbenchException(e, DatasetsError.LAKE_INPUT_OUTPUT, lake, LakeLock.reason(e));
    }
  }

  private void sweepReleases() throws IOException {
    Set<Path> kept =
        rows.all().stream()
            .map(row -> ReleaseFolder.of(lake, row.table(), row.number()))
            .collect(Collectors.toSet());
    Set<Path> current =
        rows.current().stream()
            .map(row -> ReleaseFolder.of(lake, row.table(), row.number()))
            .collect(Collectors.toSet());
    for (Path table : list(lake)) {
      if (!isTableFolder(table)) {
        continue;
      }
      for (Path release : list(table)) {
        if (NUMBER.matcher(name(release)).matches() && !kept.contains(release)) {
          files.delete(release);
        } else if (!current.contains(release)) {
          sweepSums(release);
        }
      }
    }
  }

  /** Sums are derived, and only current releases are asked: the others can have theirs again. */
  private void sweepSums(Path release) throws IOException {
    if (!Files.isDirectory(release, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Path file : list(release)) {
      if (name(file).startsWith(ReleaseFolder.SUMS)) {
        files.delete(file);
      }
    }
  }

  private void sweepSources() throws IOException {
    Set<String> kept = rows.sources();
    for (Path source : list(sources)) {
      if (SOURCE.matcher(name(source)).matches() && !kept.contains(name(source))) {
        files.delete(source);
      }
    }
  }

  static boolean isTableFolder(Path path) {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || name(path).startsWith(".")) {
      return false;
    }
    try {
      return !new TableName(name(path)).value().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
