package ca.lipworkbench.datasets.imports;

import java.io.IOException;
import java.util.Map;

/** What the other parts of an archive say about a table. */
@FunctionalInterface
interface Companions {
  /** Nothing more. */
  Companions NONE = (reading, firstLines, problems) -> reading;

  /**
   * What was read, with notes and checks of the other parts.
   *
   * @param firstLines in which line each area is met first, by DGUID
   */
  Reading explain(Reading reading, Map<String, Long> firstLines, Problems problems)
      throws IOException, Problems.Stop;
}
