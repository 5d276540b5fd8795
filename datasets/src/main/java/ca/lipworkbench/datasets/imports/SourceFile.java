package ca.lipworkbench.datasets.imports;

import java.util.Map;
import java.util.Optional;

/**
 * A file that was found to hold a table, with what came with it.
 *
 * @param text the table as text
 * @param origin what the text was before
 * @param name name of the file, or of the part of an archive, that holds the table
 * @param companions the other parts of an archive that are understood
 * @param crossTab the code lists of a cross-tabulation
 */
record SourceFile(
    SourceText text,
    Origin origin,
    String name,
    Map<Companion, SourceText> companions,
    Optional<CrossTab> crossTab) {
  /** What the text of a table was before. */
  enum Origin {
    /** Text already. */
    TEXT,
    /** The first sheet of a workbook: a line for each row, a tab between two cells. */
    SHEET,
    /** A cross-tabulation in SDMX: a line for each observation. */
    CROSS_TAB
  }

  /** A part of an archive that explains the table. */
  enum Companion {
    /** Dimensions, members and notes of a full table. */
    METADATA,
    /** Characteristics and notes of a profile. */
    CHARACTERISTICS,
    /** In which line of a profile each area begins. */
    STARTING_ROWS
  }

  SourceFile {
    companions = Map.copyOf(companions);
  }

  static SourceFile of(SourceText text, String name) {
    return new SourceFile(text, Origin.TEXT, name, Map.of(), Optional.empty());
  }

  Optional<SourceText> companion(Companion companion) {
    return Optional.ofNullable(companions.get(companion));
  }
}
