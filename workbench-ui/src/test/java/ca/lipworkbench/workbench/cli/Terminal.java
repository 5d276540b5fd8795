package ca.lipworkbench.workbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line as a person sees it: words in, status and two streams out. */
final class Terminal {
  private final Path home;
  private final String locale;

  Terminal(Path home) {
    this(home, "en_CA.UTF-8");
  }

  private Terminal(Path home, String locale) {
    this.home = home;
    this.locale = locale;
  }

  Terminal inFrench() {
    return new Terminal(home, "fr_CA.UTF-8");
  }

  /**
   * What a command answered.
   *
   * @param status its exit status
   * @param out its results
   * @param err its messages
   */
  @SuppressWarnings("ArrayRecordComponent") // raw bytes of a stream, compared by nobody
  record Answer(int status, byte[] out, String err) {
    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }

    List<String> lines() {
      return text().lines().toList();
    }
  }

  Answer type(String... words) {
    List<String> all = new ArrayList<>(List.of("--home", home.toString()));
    all.addAll(List.of(words));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ExitStatus status =
        new CommandLine(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("LANG", locale))
            .run(all);
    return new Answer(status.number(), out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }
}
