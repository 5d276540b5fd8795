package ca.lipworkbench.datasets.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * A file of a release with what it takes to see that it is still the same.
 *
 * @param name its name in the release's folder
 * @param bytes its length
 * @param sha256 hash of its bytes, in lower-case hexadecimal digits
 */
public record StoredFile(String name, long bytes, String sha256) {
  /**
   * A file as it is now, read from its first byte to its last.
   *
   * @param progress told, piece by piece, how many bytes were read
   */
  public static StoredFile of(Path file, LongConsumer progress) throws IOException {
    return Hashes.of(file, progress);
  }
}
