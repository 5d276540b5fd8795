package ca.lipworkbench.datasets.imports;

import java.util.Map;

/** The notes that the agency's own description has on a full table. */
record MetaDataNotes(MetaData metadata) implements Companions {
  @Override
  public Reading explain(Reading reading, Map<String, Long> firstLines, Problems problems) {
    return new Reading(
        reading.areaNames(), reading.measures(), metadata.notes(), reading.remarks());
  }
}
