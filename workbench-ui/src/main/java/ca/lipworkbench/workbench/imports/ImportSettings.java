package ca.lipworkbench.workbench.imports;

import java.time.Duration;

/**
 * Bounds around files that people give.
 *
 * @param longestUpload most bytes of a file
 * @param uploadsAtOnce most files that are received at the same time
 * @param openPerPerson most imports that a person may have begun and not ended
 * @param longestRun how long the import process may take for a file
 * @param abandonedAfter after which time without anybody looking an import is given up
 */
public record ImportSettings(
    long longestUpload,
    int uploadsAtOnce,
    int openPerPerson,
    Duration longestRun,
    Duration abandonedAfter) {
  private static final long MEGABYTE = 1_000_000;

  /** 2 GB a file. */
  public static final ImportSettings DEFAULT =
      new ImportSettings(2_000_000_000L, 8, 5, Duration.ofHours(2), Duration.ofHours(6));

  /**
   * The default with what whoever starts the server says: {@code workbench.upload-megabytes}, the
   * most that a file may have.
   */
  public static ImportSettings ofThisServer() {
    long megabytes = Long.getLong("workbench.upload-megabytes", DEFAULT.longestUpload / MEGABYTE);
    return DEFAULT.withLongestUpload(Math.max(1, megabytes) * MEGABYTE);
  }

  /** The same with another limit for a file. */
  public ImportSettings withLongestUpload(long bytes) {
    return new ImportSettings(bytes, uploadsAtOnce, openPerPerson, longestRun, abandonedAfter);
  }
}
