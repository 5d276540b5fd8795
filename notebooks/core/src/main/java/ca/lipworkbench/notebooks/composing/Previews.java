package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.publishing.DashboardRenderer;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Drafts drawn as the public would see them, each in a folder of its own with a name that nobody
 * can guess, far from what is published. Only the person for whom a preview was drawn finds it. A
 * file is found by looking its name up in the list of what was drawn, never by joining a path with
 * what somebody sent. Previews last for two hours, or until the process ends: what an earlier
 * process left is removed at the start. May be used by many threads.
 */
public final class Previews {
  private static final Duration KEPT = Duration.ofHours(2);
  private static final int MOST = 40;
  private static final int NAME_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final DashboardRenderer renderer;
  private final DurableFiles files;
  private final Clock clock;
  private final Map<String, Drawn> drawn = new LinkedHashMap<>();

  /**
   * A preview.
   *
   * @param folder where its files are
   * @param names its files by their path in the folder
   */
  private record Drawn(Subject subject, Instant at, Path folder, Map<String, Path> names) {}

  /**
   * Previews in this folder, which is emptied.
   *
   * @param folder a folder of their own, made where there is none
   */
  public Previews(Path folder, DashboardRenderer renderer, DurableFiles files, Clock clock) {
    this.folder = folder.toAbsolutePath().normalize();
    this.renderer = renderer;
    this.files = files;
    this.clock = clock;
    try {
      files.delete(this.folder);
      Files.createDirectories(this.folder);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Draws a dashboard for somebody.
   *
   * @return the preview's name, the first part of its addresses
   * @throws WorkbenchException when it cannot be drawn; nothing is left of it then
   */
  public String draw(Subject subject, FrozenDashboard dashboard) {
    String name = name();
    Path own = folder.resolve(name);
    try {
      sweep();
      Files.createDirectories(own);
      renderer.renderDashboard(dashboard, own, files);
      Drawn preview = new Drawn(subject, clock.instant(), own, names(own));
      synchronized (drawn) {
        drawn.put(name, preview);
      }
      return name;
    } catch (IOException e) {
      discard(own, e);
      throw failed(e);
    } catch (RuntimeException e) {
      discard(own, e);
      throw e;
    }
  }

  /**
   * A file of a preview; empty where there is no such preview, it was drawn for somebody else, or
   * it has no such file, which are not told apart.
   *
   * @param path the file's path in the preview, such as {@code en/NB-moncton/index.html}
   */
  public Optional<Path> find(Subject subject, String name, String path) {
    synchronized (drawn) {
      Drawn preview = drawn.get(name);
      return preview == null || !preview.subject().equals(subject) || isOld(preview)
          ? Optional.empty()
          : Optional.ofNullable(preview.names().get(path));
    }
  }

  /** Removes previews that are old, and the oldest ones where there are many. */
  void sweep() throws IOException {
    Map<String, Drawn> removed = new LinkedHashMap<>();
    synchronized (drawn) {
      Iterator<Map.Entry<String, Drawn>> oldestFirst = drawn.entrySet().iterator();
      while (oldestFirst.hasNext()) {
        Map.Entry<String, Drawn> preview = oldestFirst.next();
        if (isOld(preview.getValue()) || drawn.size() >= MOST) {
          removed.put(preview.getKey(), preview.getValue());
          oldestFirst.remove();
        }
      }
    }
    for (Drawn preview : removed.values()) {
      files.delete(preview.folder());
    }
  }

  private boolean isOld(Drawn preview) {
    return preview.at().plus(KEPT).isBefore(clock.instant());
  }

  private void discard(Path own, Exception cause) {
    try {
      files.delete(own);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static Map<String, Path> names(Path own) throws IOException {
    Map<String, Path> names = new HashMap<>();
    try (Stream<Path> walk = Files.walk(own)) {
      walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.toString().endsWith(".gz"))
          .forEach(file -> names.put(own.relativize(file).toString().replace('\\', '/'), file));
    }
    return Map.copyOf(names);
  }

  private static String name() {
    byte[] bytes = new byte[NAME_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static WorkbenchException failed(IOException e) {
    return new WorkbenchException(e, NotebooksError.PREVIEW_FAILED, String.valueOf(e.getMessage()));
  }
}
