package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.notebooks.note.Paragraph;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of paragraphs that the editor knows by name; others are plain text. */
enum ParagraphKind {
  /** Formatted text. */
  MARKDOWN("md", "markdown"),
  /** Typed SQL. */
  SQL("sql", "sql"),
  /** A pivot as its specification. */
  PIVOT("pivot", "json");

  private static final int LONGEST_NAME = 80;

  private final String interpreter;
  private final String language;

  ParagraphKind(String interpreter, String language) {
    this.interpreter = interpreter;
    this.language = language;
  }

  String interpreter() {
    return interpreter;
  }

  static Optional<ParagraphKind> of(Paragraph paragraph) {
    return Arrays.stream(values())
        .filter(kind -> kind.interpreter.equals(paragraph.interpreter()))
        .findFirst();
  }

  /** The language in which the text of a paragraph is coloured. */
  static String language(Paragraph paragraph) {
    return of(paragraph).map(kind -> kind.language).orElse("text");
  }

  /** What the writer calls a query: the comment in its first line. */
  static Optional<String> name(Paragraph paragraph) {
    String first = paragraph.text().lines().findFirst().orElse("").strip();
    if (of(paragraph).filter(kind -> kind == SQL).isEmpty() || !first.startsWith("--")) {
      return Optional.empty();
    }
    String name = first.substring(2).strip();
    return Optional.of(name.substring(0, Math.min(name.length(), LONGEST_NAME)))
        .filter(text -> !text.isEmpty());
  }
}
