package ca.lipworkbench.workbench.config;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder in which one workbench keeps everything: {@code home.json} marks it and names its
 * layout, {@code workbench.db} holds notes and the list of tables, {@code sources} the bytes that
 * were imported, {@code lake} the releases, {@code results} what paragraphs answered and {@code
 * published} the public site. Immutable; any number of processes may open the same folder.
 *
 * @param folder the absolute path
 */
public record Home(Path folder) {
  private static final int LAYOUT = 1;
  private static final String MARKER = "home.json";
  private static final String DATABASE = "workbench.db";
  private static final String SERVER_LOCK = "server.lock";

  /**
   * Opens a home folder that exists.
   *
   * @throws WorkbenchException with a {@link HomeError} when it is missing, foreign, incomplete,
   *     too new or not writable
   */
  public static Home open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    if (!Files.exists(path) || isEmptyFolder(path)) {
      throw new WorkbenchException(HomeError.HOME_MISSING, path);
    }
    Home home = new Home(path);
    home.check();
    return home;
  }

  /**
   * Opens a home folder, making it where there is none or an empty one.
   *
   * @throws WorkbenchException as {@link #open}, or when it cannot be made
   */
  public static Home openOrMake(Path folder, DurableFiles files) {
    Path path = folder.toAbsolutePath().normalize();
    if (Files.exists(path) && !isEmptyFolder(path)) {
      return open(path);
    }
    Home home = new Home(path);
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new WorkbenchException(e, HomeError.HOME_NOT_WRITABLE, path);
    }
    home.requireWritable();
    try {
      files.replace(
          path.resolve(MARKER),
          out ->
              out.write(
                  ("{\"layout\":" + LAYOUT + "}\n")
                      .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new WorkbenchException(e, HomeError.HOME_WRITE_FAILED, path, reason(e));
    }
    home.makeFolders();
    return home;
  }

  /** The database of notes, runs and the list of tables. */
  public Path database() {
    return folder.resolve(DATABASE);
  }

  /** Bytes of imported files, by their hash. */
  public Path sources() {
    return folder.resolve("sources");
  }

  /** Releases of tables. */
  public Path lake() {
    return folder.resolve("lake");
  }

  /** What people confirmed about tables that the program does not know; made when first needed. */
  public Path descriptors() {
    return folder.resolve("descriptors");
  }

  /** What paragraphs answered. */
  public Path results() {
    return folder.resolve("results");
  }

  /** The public site's frozen files. */
  public Path published() {
    return folder.resolve("published");
  }

  /** Logs and files of running processes, of no value after them. */
  public Path work() {
    return folder.resolve("work");
  }

  /**
   * Claims the folder for the one server that may run on it; the claim ends with the returned
   * object or with the process.
   *
   * @throws WorkbenchException {@link HomeError#HOME_IN_USE} when another server has it
   */
  public AutoCloseable claimForServer() {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              folder.resolve(SERVER_LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new WorkbenchException(HomeError.HOME_IN_USE, folder);
      }
      return channel;
    } catch (java.nio.channels.OverlappingFileLockException e) {
      closeQuietly(channel);
      throw new WorkbenchException(e, HomeError.HOME_IN_USE, folder);
    } catch (IOException e) {
      closeQuietly(channel);
      throw new WorkbenchException(e, HomeError.HOME_WRITE_FAILED, folder, reason(e));
    }
  }

  private void check() {
    if (!Files.isDirectory(folder)) {
      throw new WorkbenchException(HomeError.HOME_NOT_A_FOLDER, folder);
    }
    Path marker = folder.resolve(MARKER);
    if (!Files.exists(marker)) {
      if (Files.exists(database()) || Files.exists(lake())) {
        throw new WorkbenchException(HomeError.HOME_INCOMPLETE, folder, MARKER);
      }
      throw new WorkbenchException(HomeError.HOME_FOREIGN, folder);
    }
    int layout = layout(marker);
    if (layout > LAYOUT) {
      throw new WorkbenchException(HomeError.HOME_NEWER, folder, layout, LAYOUT);
    }
    requireWritable();
    if (Files.exists(database())) {
      requireFolders();
    } else if (hasContent()) {
      throw new WorkbenchException(HomeError.HOME_INCOMPLETE, folder, DATABASE);
    } else {
      makeFolders();
    }
  }

  /** The folders are made before the database, so that one without the other came along in part. */
  private void makeFolders() {
    try {
      for (Path part : parts()) {
        Files.createDirectories(part);
      }
    } catch (IOException e) {
      throw new WorkbenchException(e, HomeError.HOME_WRITE_FAILED, folder, reason(e));
    }
  }

  private void requireFolders() {
    for (Path part : parts()) {
      if (!Files.isDirectory(part)) {
        throw new WorkbenchException(HomeError.HOME_INCOMPLETE, folder, part.getFileName());
      }
    }
  }

  private List<Path> parts() {
    return List.of(sources(), lake(), results(), published());
  }

  private int layout(Path marker) {
    try {
      JsonNode layout = JsonMapper.shared().readTree(Files.readAllBytes(marker)).path("layout");
      if (!layout.isInt()) {
        throw new WorkbenchException(HomeError.HOME_INCOMPLETE, folder, MARKER);
      }
      return layout.intValue();
    } catch (IOException | JacksonException e) {
      throw new WorkbenchException(e, HomeError.HOME_INCOMPLETE, folder, MARKER);
    }
  }

  private boolean hasContent() {
    for (Path part : parts()) {
      if (Files.exists(part) && !isEmptyFolder(part)) {
        return true;
      }
    }
    return false;
  }

  private void requireWritable() {
    // Asked by doing it: permissions alone do not tell of a read-only file system.
    try {
      Files.delete(Files.createTempFile(folder, ".probe", ""));
    } catch (IOException e) {
      throw new WorkbenchException(e, HomeError.HOME_NOT_WRITABLE, folder);
    }
  }

  private static boolean isEmptyFolder(Path path) {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new WorkbenchException(e, HomeError.HOME_NOT_WRITABLE, path);
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // The claim was not made; there is nothing to give back.
        return;
      }
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
