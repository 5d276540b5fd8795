package ca.lipworkbench.datasets.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Reads every byte of a file once, before anything is made of it: whether it is text, in which
 * encoding, and with lines of a length that can be held in memory.
 */
final class TextCheck {
  /** Longest line in bytes; a header with thousands of long labels stays under it. */
  static final int LONGEST_LINE = 4 << 20;

  private static final int BUFFER = 1 << 16;
  private static final int MARK_LENGTH = 3;

  /** First bytes of files that people mistake for text, in hexadecimal digits. */
  private static final Map<String, String> SIGNATURES =
      Map.of(
          "504b0304", "ZIP, XLSX",
          "504b0506", "ZIP, XLSX",
          "1f8b", "gzip",
          "28b52ffd", "zstd",
          "89504e47", "PNG",
          "d0cf11e0", "XLS",
          "25504446", "PDF",
          "50415231", "Parquet");

  private static final String BEYOND_20_20 = "04002000";

  private final Problems problems;
  private final byte[] head = new byte[MARK_LENGTH];
  private long position;
  private long line = 1;
  private int lineLength;
  private int last = -1;
  private final Utf8 utf8 = new Utf8();
  private long firstNotUtf8;
  private long firstUndefined;
  private int undefined;

  private TextCheck(Problems problems) {
    this.problems = problems;
  }

  /**
   * The file as text.
   *
   * @throws Problems.Stop when it is not text, saying in which line and why
   */
  static SourceText check(SourceBytes bytes, Problems problems, ProgressMeter meter)
      throws IOException, Problems.Stop {
    TextCheck check = new TextCheck(problems);
    try (InputStream in = meter.counted(bytes.open(), ImportPhase.CHECKING)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (check.position == 0) {
          check.refuseSignature(buffer, read);
        }
        for (int i = 0; i < read; i++) {
          check.take(buffer[i] & 0xff);
        }
      }
    }
    return check.result(bytes);
  }

  private void refuseSignature(byte[] bytes, int length) throws Problems.Stop {
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < Math.min(length, 4); i++) {
      first.append("%02x".formatted(bytes[i]));
    }
    if (first.indexOf("fffe") == 0 || first.indexOf("feff") == 0) {
      throw problems.stop(1, ImportReason.NOT_TEXT, "UTF-16");
    }
    if (first.indexOf(BEYOND_20_20) == 0) {
      throw problems.stop(ImportReason.BEYOND_20_20);
    }
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (first.indexOf(signature.getKey()) == 0) {
        throw problems.stop(1, ImportReason.NOT_TEXT, signature.getValue());
      }
    }
  }

  private void take(int value) throws Problems.Stop {
    if (position < MARK_LENGTH) {
      head[(int) position] = (byte) value;
    }
    position++;
    if (last == '\n' || (last == '\r' && value != '\n')) {
      line++;
      lineLength = 0;
    }
    if (++lineLength > LONGEST_LINE) {
      throw problems.stop(line, ImportReason.LINE_TOO_LONG, LONGEST_LINE);
    }
    if (value < ' ' && value != '\n' && value != '\r' && value != '\t') {
      throw problems.stop(line, ImportReason.CONTROL_CHARACTER, "0x%02X".formatted(value));
    }
    if (firstNotUtf8 == 0 && !utf8.accepts(value)) {
      firstNotUtf8 = line;
    }
    if (firstUndefined == 0 && isUndefinedInWindows1252(value)) {
      firstUndefined = line;
      undefined = value;
    }
    last = value;
  }

  private static boolean isUndefinedInWindows1252(int value) {
    return value == 0x81 || value == 0x8d || value == 0x8f || value == 0x90 || value == 0x9d;
  }

  private SourceText result(SourceBytes bytes) throws Problems.Stop {
    if (firstNotUtf8 == 0 && !utf8.isBetweenCharacters()) {
      firstNotUtf8 = line;
    }
    boolean marked = head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf;
    if (position == (marked ? MARK_LENGTH : 0)) {
      throw problems.stop(ImportReason.FILE_EMPTY);
    }
    SourceText.End end =
        last == '\n' || last == '\r' ? SourceText.End.LINE_BREAK : SourceText.End.NOTHING;
    if (firstNotUtf8 == 0) {
      return new SourceText(bytes, SourceText.Encoding.UTF_8, marked ? MARK_LENGTH : 0, line, end);
    }
    if (marked) {
      throw problems.stop(firstNotUtf8, ImportReason.NOT_UTF_8);
    }
    if (firstUndefined != 0) {
      throw problems.stop(
          firstUndefined, ImportReason.NOT_WINDOWS_1252, "0x%02X".formatted(undefined));
    }
    return new SourceText(bytes, SourceText.Encoding.WINDOWS_1252, 0, line, end);
  }

  /** Strict UTF-8 (RFC 3629), byte by byte: no overlong forms, no surrogates, nothing too high. */
  private static final class Utf8 {
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xbf;

    boolean accepts(int value) {
      if (missing > 0) {
        if (value < lowest || value > highest) {
          return false;
        }
        missing--;
        lowest = 0x80;
        highest = 0xbf;
        return true;
      }
      if (value < 0x80) {
        return true;
      }
      if (value < 0xc2 || value > 0xf4) {
        return false;
      }
      missing = value < 0xe0 ? 1 : value < 0xf0 ? 2 : 3;
      lowest = value == 0xe0 ? 0xa0 : value == 0xf0 ? 0x90 : 0x80;
      highest = value == 0xed ? 0x9f : value == 0xf4 ? 0x8f : 0xbf;
      return true;
    }

    boolean isBetweenCharacters() {
      return missing == 0;
    }
  }
}
