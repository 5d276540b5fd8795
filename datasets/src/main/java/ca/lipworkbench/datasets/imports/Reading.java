package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Map;

/**
 * What was read from a file besides its observations.
 *
 * @param areaNames the names that the file gives to areas, by DGUID
 * @param measures the table's measures, with the notes that the file refers to
 * @param notes the file's notes by number
 * @param remarks what is to be said about the file although it is in order
 */
record Reading(
    Map<String, String> areaNames,
    List<Measure> measures,
    Map<String, BilingualText> notes,
    List<ImportMessage> remarks) {
  Reading {
    areaNames = Map.copyOf(areaNames);
    measures = List.copyOf(measures);
    notes = Map.copyOf(notes);
    remarks = List.copyOf(remarks);
  }
}
