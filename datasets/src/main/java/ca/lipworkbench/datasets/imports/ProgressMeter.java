package ca.lipworkbench.datasets.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of one file, phase by phase. Used by one thread. */
final class ProgressMeter {
  private final ImportProgress progress;
  private final Problems problems;
  private long ofBytes;
  private long bytes;

  ProgressMeter(ImportProgress progress, Problems problems, long ofBytes) {
    this.progress = progress;
    this.problems = problems;
    this.ofBytes = ofBytes;
  }

  /** A meter that tells nobody. */
  static ProgressMeter none(Problems problems) {
    return new ProgressMeter(ImportProgress.NONE, problems, 0);
  }

  /** Says how many bytes there are, where what is read is not the file as it lies. */
  void expect(long bytesInAll) {
    ofBytes = bytesInAll;
  }

  /** Says that a phase begins which is not counted in bytes. */
  void begin(ImportPhase phase) {
    progress.report(phase, 0, 0, problems.rows());
  }

  /** The stream, counted as it is read in large pieces. */
  InputStream counted(InputStream in, ImportPhase phase) {
    bytes = 0;
    progress.report(phase, 0, ofBytes, problems.rows());
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
          bytes += read;
          progress.report(phase, bytes, ofBytes, problems.rows());
        }
        return read;
      }
    };
  }
}
