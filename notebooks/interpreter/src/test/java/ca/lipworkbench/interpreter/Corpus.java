package ca.lipworkbench.interpreter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Committed statements, one a line; lines that begin with two hyphens are remarks. */
final class Corpus {
  private Corpus() {}

  static List<String> lines(String name) throws IOException {
    try (InputStream in = Corpus.class.getResourceAsStream("/hostile/" + name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("--")).toList();
    }
  }
}
