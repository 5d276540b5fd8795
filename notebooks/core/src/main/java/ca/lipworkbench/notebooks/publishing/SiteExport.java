package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The published site as static files, byte for byte what the server answers: the front pages at the
 * top, {@code slug/} for the current revision, {@code slug@n/} for each permanent address. What is
 * withdrawn is left out.
 */
public final class SiteExport {
  private static final String MARK = ".lip-workbench-site";

  private final Publications publications;
  private final DurableFiles files;

  /** An export of these publications. */
  public SiteExport(Publications publications, DurableFiles files) {
    this.publications = publications;
    this.files = files;
  }

  /**
   * Writes the site. A folder that an earlier export wrote is replaced as a whole when the new one
   * is complete beside it.
   *
   * @return how many files the site has
   * @throws WorkbenchException when the folder holds something else, or a file cannot be written
   */
  public int write(Path folder) {
    Path target = folder.toAbsolutePath().normalize();
    try {
      requireOwn(target);
      Path parent = target.getParent();
      if (parent == null) {
        throw new WorkbenchException(NotebooksError.EXPORT_FOLDER_FOREIGN, target.toString());
      }
      Files.createDirectories(parent);
      Path staged = parent.resolve(target.getFileName() + ".staged");
      Path before = parent.resolve(target.getFileName() + ".before");
      files.delete(staged);
      files.delete(before);
      Files.createDirectories(staged);
      files.write(staged.resolve(MARK), new byte[0]);
      int count = fill(staged);
      Publisher.syncFolders(staged, files);
      if (Files.exists(target)) {
        files.rename(target, before);
      }
      files.rename(staged, target);
      files.delete(before);
      return count;
    } catch (IOException e) {
      throw PublishedFolder.failed(target, e);
    }
  }

  private int fill(Path staged) throws IOException {
    int count = 0;
    Path front = publications.front().orElse(null);
    if (front != null) {
      count += copy(front, staged);
    }
    for (Publication publication : publications.list()) {
      String slug = publication.slug().value();
      if (publication.current().isPresent()) {
        count += copy(slug, staged);
        for (int revision : publication.revisions()) {
          count += copy(slug + "@" + revision, staged);
        }
      }
    }
    return count;
  }

  private int copy(String address, Path staged) throws IOException {
    return switch (publications.resolve(address)) {
      case Publications.Resolution.Found found -> copy(found.folder(), staged.resolve(address));
      case Publications.Resolution.Withdrawn withdrawn -> 0;
      case Publications.Resolution.Unknown unknown -> 0;
    };
  }

  private int copy(Path from, Path to) throws IOException {
    int count = 0;
    for (Path file : Publications.files(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      files.copy(file, copy);
      count++;
    }
    return count;
  }

  private static void requireOwn(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new WorkbenchException(NotebooksError.EXPORT_FOLDER_FOREIGN, target.toString());
    }
    try (Stream<Path> content = Files.list(target)) {
      List<Path> found = content.sorted(Comparator.naturalOrder()).toList();
      if (!found.isEmpty() && !Files.isRegularFile(target.resolve(MARK))) {
        throw new WorkbenchException(NotebooksError.EXPORT_FOLDER_FOREIGN, target.toString());
      }
    }
  }
}
