package ca.lipworkbench.workbench.site;

import ca.lipworkbench.notebooks.publishing.Publications;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The published files as addresses lead to them. A file is found by looking its name up in the list
 * of a revision's files, never by joining a path with what a visitor sent. Revisions never change,
 * so their lists are kept; a pointer is read again as soon as its file has been replaced, so that
 * what is withdrawn is gone with the next request. Safe for use by many threads.
 */
final class PublishedFiles {
  private static final int KEPT = 500;

  /** What of a revision's folder visitors may have. */
  private static final Set<String> PUBLIC =
      Set.of("en", "fr", "assets", "data", "index.html", "404.html", "410.html", "dashboard.json");

  private final Path published;
  private final Publications publications;
  private final Map<String, Target> targets = recent();
  private final Map<Path, Map<String, Path>> lists = recent();

  PublishedFiles(Path published) {
    this.published = published;
    this.publications = new Publications(published);
  }

  /** What stands at an address. */
  sealed interface Found {
    /** A file. */
    record File(Path path) implements Found {}

    /** A folder with a page, asked for without its slash. */
    record Folder() implements Found {}

    /** It was published and has been withdrawn. */
    record Gone() implements Found {}

    /** Nothing. */
    record Nothing() implements Found {}
  }

  /** The pointer file's state, which tells whether it has been replaced. */
  private record State(@Nullable Object key, FileTime modified, long size) {}

  /** Where the first part of an address led when the pointer was in this state. */
  private record Target(State state, Publications.Resolution resolution) {}

  /** What stands at this address now. */
  Found find(PublishedPath path) {
    if (path.dashboard().isEmpty()) {
      return publications.front().map(folder -> find(folder, path)).orElseGet(Found.Nothing::new);
    }
    return switch (resolve(path.dashboard().get(), path.slug())) {
      case Publications.Resolution.Found found -> find(found.folder(), path);
      case Publications.Resolution.Withdrawn withdrawn -> new Found.Gone();
      case Publications.Resolution.Unknown unknown -> new Found.Nothing();
    };
  }

  private Publications.Resolution resolve(String dashboard, String slug) {
    Optional<State> state = state(published.resolve(slug).resolve("publication.json"));
    if (state.isEmpty()) {
      return new Publications.Resolution.Unknown();
    }
    synchronized (targets) {
      Target known = targets.get(dashboard);
      if (known != null && known.state().equals(state.get())) {
        return known.resolution();
      }
    }
    Publications.Resolution resolution = publications.resolve(dashboard);
    synchronized (targets) {
      targets.put(dashboard, new Target(state.get(), resolution));
    }
    return resolution;
  }

  private static Optional<State> state(Path pointer) {
    try {
      BasicFileAttributes now =
          Files.readAttributes(pointer, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(new State(now.fileKey(), now.lastModifiedTime(), now.size()));
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  private Found find(Path revision, PublishedPath path) {
    Map<String, Path> files = list(revision);
    boolean root = path.file().isEmpty();
    Path page = files.get(root ? "index.html" : path.file() + "/index.html");
    if (path.folder()) {
      return page == null ? new Found.Nothing() : new Found.File(page);
    }
    Path file = files.get(path.file());
    if (file != null) {
      return new Found.File(file);
    }
    return page == null ? new Found.Nothing() : new Found.Folder();
  }

  /** The public files of a revision's folder by their path in it. */
  private Map<String, Path> list(Path revision) {
    synchronized (lists) {
      Map<String, Path> known = lists.get(revision);
      if (known != null) {
        return known;
      }
    }
    Map<String, Path> files = new HashMap<>();
    try (Stream<Path> walk = Files.walk(revision)) {
      walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> PUBLIC.contains(revision.relativize(file).getName(0).toString()))
          .filter(file -> !file.toString().endsWith(".gz"))
          .forEach(file -> files.put(name(revision.relativize(file)), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    synchronized (lists) {
      lists.put(revision, files);
    }
    return files;
  }

  private static String name(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  private static <K, V> Map<K, V> recent() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > KEPT;
      }
    };
  }
}
