package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.engine.text.Folded;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The identifier of something that a file has rows for and no list of areas has, such as "Province
 * not stated": the form of a DGUID with a type letter that the agency does not use, so that the
 * rows are kept and shown, and never added to an area's.
 */
final class UnlistedArea {
  private static final String SCHEMA = "2021X0000";
  private static final int WORDS = 4;

  private UnlistedArea() {}

  /** The identifier for these words, always the same. */
  static String of(String words) {
    String folded = Folded.of(words);
    String letters = folded.replaceAll("[^a-z0-9]", "").toUpperCase(Locale.ROOT);
    CRC32 check = new CRC32();
    check.update(folded.getBytes(StandardCharsets.UTF_8));
    return SCHEMA
        + letters.substring(0, Math.min(WORDS, letters.length()))
        + "%08X".formatted(check.getValue());
  }
}
