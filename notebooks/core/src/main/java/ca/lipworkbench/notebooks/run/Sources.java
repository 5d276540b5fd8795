package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.notebooks.database.Sha256;
import ca.lipworkbench.notebooks.note.Paragraph;
import java.nio.charset.StandardCharsets;

/** By what it is known whether a paragraph is still the one that was run. */
public final class Sources {
  private Sources() {}

  /** Hash of the paragraph's interpreter and text. */
  public static String hash(Paragraph paragraph) {
    return Sha256.of(
        (paragraph.interpreter() + "\n" + paragraph.text()).getBytes(StandardCharsets.UTF_8));
  }
}
