package ca.lipworkbench.workbench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of publications as visitors see it: pointers that say which revision is current, and
 * folders of revisions, which never change. A file is found by looking its name up in the list of a
 * folder's files, never by joining a path with what a visitor sent. Safe for use by many threads.
 */
final class PublishedFiles {
  private static final String FRONT = "front";
  private static final int KEPT_FOLDERS = 200;

  /** What of a revision's folder visitors may have. */
  private static final Set<String> PUBLIC =
      Set.of("en", "fr", "assets", "data", "index.html", "404.html", "410.html");

  private final Path published;
  private final Map<Path, Pointer> pointers = new HashMap<>();
  private final Map<Path, Map<String, Path>> folders =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Map<String, Path>> eldest) {
          return size() > KEPT_FOLDERS;
        }
      };

  PublishedFiles(Path published) {
    this.published = published;
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

  /** The state of a pointer file, with what tells whether it has been replaced since. */
  private record Pointer(
      @Nullable Object key,
      long modified,
      long size,
      OptionalInt current,
      Set<Integer> revisions) {}

  /** What stands at this address now. */
  Found find(PublishedPath path) {
    Path folder = published.resolve(path.slug().orElse(FRONT));
    boolean front = path.slug().isEmpty();
    Optional<Pointer> pointer =
        pointer(folder.resolve(front ? "front.json" : "publication.json"), front);
    if (pointer.isEmpty()) {
      return new Found.Nothing();
    }
    if (pointer.get().current().isEmpty()) {
      return new Found.Gone();
    }
    int revision = path.revision().orElse(pointer.get().current().getAsInt());
    if (!front && !pointer.get().revisions().contains(revision)) {
      return new Found.Nothing();
    }
    return find(folder.resolve(Integer.toString(revision)), path);
  }

  private Found find(Path revision, PublishedPath path) {
    Map<String, Path> files = list(revision);
    String page = path.file().isEmpty() ? "index.html" : path.file() + "/index.html";
    if (path.folder() || (path.file().isEmpty() && path.slug().isEmpty())) {
      return files.containsKey(page) ? new Found.File(files.get(page)) : new Found.Nothing();
    }
    Path file = files.get(path.file());
    if (file != null) {
      return new Found.File(file);
    }
    return files.containsKey(page) ? new Found.Folder() : new Found.Nothing();
  }

  private Optional<Pointer> pointer(Path file, boolean front) {
    BasicFileAttributes now;
    try {
      now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException absent) {
      return Optional.empty();
    }
    synchronized (pointers) {
      Pointer known = pointers.get(file);
      if (known != null
          && known.modified() == now.lastModifiedTime().toMillis()
          && known.size() == now.size()
          && java.util.Objects.equals(known.key(), now.fileKey())) {
        return Optional.of(known);
      }
      Optional<Pointer> read = read(file, now, front);
      if (read.isPresent()) {
        pointers.put(file, read.get());
      } else {
        pointers.remove(file);
      }
      return read;
    }
  }

  /** A pointer that is damaged points nowhere: the other publications are still served. */
  private static Optional<Pointer> read(Path file, BasicFileAttributes now, boolean front) {
    try {
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      JsonNode current = json.path("current");
      Set<Integer> revisions = new java.util.TreeSet<>();
      json.path("revisions").forEach(revision -> revisions.add(revision.asInt()));
      boolean withdrawn = !front && current.isNull();
      if (json.path("version").asInt(0) != 1 || !(withdrawn || current.isInt())) {
        return Optional.empty();
      }
      return Optional.of(
          new Pointer(
              now.fileKey(),
              now.lastModifiedTime().toMillis(),
              now.size(),
              withdrawn ? OptionalInt.empty() : OptionalInt.of(current.intValue()),
              Set.copyOf(revisions)));
    } catch (IOException | JacksonException damaged) {
      return Optional.empty();
    }
  }

  /** The public files of a revision's folder by their path in it. */
  private Map<String, Path> list(Path revision) {
    synchronized (folders) {
      Map<String, Path> known = folders.get(revision);
      if (known != null) {
        return known;
      }
    }
    Map<String, Path> files = new HashMap<>();
    if (Files.isDirectory(revision, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> walk = Files.walk(revision)) {
        walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .filter(file -> PUBLIC.contains(revision.relativize(file).getName(0).toString()))
            .filter(file -> !file.toString().endsWith(".gz"))
            .forEach(file -> files.put(name(revision.relativize(file)), file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    synchronized (folders) {
      if (!files.isEmpty()) {
        folders.put(revision, files);
      }
    }
    return files;
  }

  private static String name(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }
}
