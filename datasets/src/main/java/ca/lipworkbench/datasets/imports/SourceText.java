package ca.lipworkbench.datasets.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file that was found to be text, with its encoding: UTF-8 where it has the mark of it or is
 * valid, else Windows-1252, which the agency's older programs write. Decided from every byte of the
 * file, never from its name or product.
 *
 * @param bytes where the text is
 * @param encoding how its bytes are read
 * @param mark bytes of the byte order mark at its beginning, 0 or 3
 * @param lastLine number of its last line
 * @param end whether the last line is ended
 */
record SourceText(SourceBytes bytes, Encoding encoding, int mark, long lastLine, End end) {
  private static final int BUFFER = 1 << 16;

  /** An encoding that files come in. */
  enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    Encoding(Charset charset) {
      this.charset = charset;
    }

    Charset charset() {
      return charset;
    }
  }

  /** How the last line ends. */
  enum End {
    LINE_BREAK,
    NOTHING
  }

  /** The text from its beginning; the caller closes it. */
  BufferedReader open() throws IOException {
    return reader(bytes.open());
  }

  /** The same, telling the meter how far the reading is. */
  BufferedReader open(ProgressMeter meter) throws IOException {
    return reader(meter.counted(bytes.open(), ImportPhase.READING));
  }

  private BufferedReader reader(InputStream stream) throws IOException {
    InputStream in = new BufferedInputStream(stream, BUFFER);
    in.skipNBytes(mark);
    return new BufferedReader(
        new InputStreamReader(
            in,
            encoding
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        BUFFER);
  }
}
