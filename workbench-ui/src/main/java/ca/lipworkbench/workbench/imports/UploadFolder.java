package ca.lipworkbench.workbench.imports;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * Where files wait that people gave: {@code work/uploads/<random>/content}. Of no value after the
 * process, so nothing is synced and everything is swept at a start.
 */
final class UploadFolder {
  private static final int BUFFER = 1 << 16;
  private static final int MEGABYTE = 1_000_000;

  private final Path folder;
  private final DurableFiles files;
  private final long longest;

  UploadFolder(Path folder, DurableFiles files, long longest) {
    this.folder = folder;
    this.files = files;
    this.longest = longest;
  }

  /** Removes whatever an earlier process left. */
  void sweep() {
    try {
      files.delete(folder);
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Where the bytes of an upload are. */
  Path content(String id) {
    return folder.resolve(id).resolve("content");
  }

  /** Where the process that looks at an upload may write. */
  Path spill(String id) {
    return folder.resolve(id).resolve("spill");
  }

  /**
   * Writes what comes to disk.
   *
   * @param announced how many bytes should come, where that was said
   * @param progress told, piece by piece, how many came
   * @throws WorkbenchException when too many or too few come, or they cannot be written; nothing is
   *     left of them then
   */
  void receive(String id, InputStream in, OptionalLong announced, LongConsumer progress) {
    boolean whole = false;
    try {
      if (announced.isPresent() && announced.getAsLong() > longest) {
        throw tooLarge();
      }
      Files.createDirectories(folder.resolve(id));
      long received = write(in, content(id), progress);
      if (announced.isPresent() && received < announced.getAsLong()) {
        throw new WorkbenchException(ImportsError.UPLOAD_CUT, received, announced.getAsLong());
      }
      whole = true;
    } catch (IOException e) {
      throw notWritten(e);
    } finally {
      if (!whole) {
        remove(id);
      }
    }
  }

  private long write(InputStream in, Path content, LongConsumer progress) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long received = 0;
    try (OutputStream out =
        Files.newOutputStream(content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        received += read;
        if (received > longest) {
          throw tooLarge();
        }
        out.write(buffer, 0, read);
        progress.accept(received);
      }
    }
    return received;
  }

  /** Removes an upload. What cannot be removed now is swept at the next start. */
  void remove(String id) {
    try {
      files.delete(folder.resolve(id));
    } catch (IOException e) {
      // Not worth failing what the person asked for.
      return;
    }
  }

  private WorkbenchException tooLarge() {
    return new WorkbenchException(ImportsError.UPLOAD_TOO_LARGE, longest / MEGABYTE);
  }

  private static WorkbenchException notWritten(IOException e) {
    return new WorkbenchException(
        e, ImportsError.UPLOAD_NOT_WRITTEN, String.valueOf(e.getMessage()));
  }
}
