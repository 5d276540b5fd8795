package ca.lipworkbench.interpreter;

import java.util.List;

/** Typed SQL that is not allowed: a key of the catalogue, its arguments, and where in the text. */
final class SqlRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Object> arguments;
  private final long offset;

  /** The offset counts bytes of the text in UTF-8; negative means that it is not known. */
  SqlRefusedException(String key, long offset, Object... arguments) {
    super(key);
    this.offset = offset;
    this.arguments = List.of(arguments);
  }

  String sentence(Words words) {
    return words.text(String.valueOf(getMessage()), arguments.toArray());
  }

  /** The line from 1, or 0 where it is not known. */
  int line(String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    if (offset < 0 || offset > bytes.length) {
      return 0;
    }
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
