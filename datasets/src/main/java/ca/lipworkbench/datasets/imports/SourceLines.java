package ca.lipworkbench.datasets.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The lines of a text with their numbers, for layouts of which only a part is comma-separated. */
final class SourceLines implements Closeable {
  private final BufferedReader reader;
  private long number;

  SourceLines(SourceText source) throws IOException {
    this.reader = source.open();
  }

  SourceLines(SourceText source, ProgressMeter meter) throws IOException {
    this.reader = source.open(meter);
  }

  /** The next line without its end, if there is one. */
  Optional<String> next() throws IOException {
    String line = reader.readLine();
    if (line != null) {
      number++;
    }
    return Optional.ofNullable(line);
  }

  /** Number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
