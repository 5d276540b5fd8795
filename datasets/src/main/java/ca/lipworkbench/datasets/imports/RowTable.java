package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.datasets.lake.StagedRelease;
import ca.lipworkbench.engine.table.Measure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of rows, whose columns a descriptor explains: each row has an area, a period, codes and
 * one or more values. How the lines become rows is the arrangement's business; from there on all
 * are read alike.
 *
 * @param descriptor what the file means
 * @param columns which columns say what
 * @param opening opens the rows from the beginning
 * @param places finds areas that are named in words
 * @param companions what else the file brought
 */
record RowTable(
    Descriptor descriptor, RowForm columns, Opening opening, Places places, Companions companions)
    implements Layout {

  /** Opens the rows of a text. */
  @FunctionalInterface
  interface Opening {
    /** The rows, which the caller closes, counted by the meter. */
    RowSource open(SourceText source, Problems problems, ProgressMeter meter)
        throws IOException, Problems.Stop;
  }

  @Override
  public LayoutForm form() {
    return LayoutForm.of(columns.arrangement());
  }

  @Override
  public FilePreview preview(SourceText source, int rows, Problems problems)
      throws IOException, Problems.Stop {
    try (RowSource open = opening.open(source, problems, ProgressMeter.none(problems))) {
      return new RowPreview(descriptor, columns, open.header()).read(open, rows);
    }
  }

  @Override
  public Reading read(
      SourceText source, StagedRelease staged, Problems problems, ProgressMeter meter)
      throws IOException, Problems.Stop {
    try (RowSource rows = opening.open(source, problems, meter)) {
      RowReading reading = new RowReading(this, staged, problems);
      for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
        reading.take(row.get(), rows);
      }
      problems.atWholeLine();
      if (problems.rows() == 0) {
        throw problems.stop(rows.line(), ImportReason.NO_ROWS);
      }
      long whole = descriptor.rows().orElse(0);
      if (problems.rows() < whole) {
        throw problems.stop(rows.line(), ImportReason.PAGE_CUT_IN_ROWS, problems.rows(), whole);
      }
      List<Measure> measures =
          descriptor.measures().stream().map(DescribedMeasure::measure).toList();
      return companions.explain(
          new Reading(reading.areaNames(), measures, Map.of(), remarks(reading)),
          reading.firstLines(),
          problems);
    }
  }

  /** Profiles have a row for each area and characteristic; others need not be complete. */
  private List<ImportMessage> remarks(RowReading reading) {
    if (columns.arrangement() != RowForm.Arrangement.BULK_PROFILE) {
      return List.of();
    }
    long all = reading.characteristics() * reading.firstLines().size();
    return reading.rows() == all
        ? List.of()
        : List.of(ImportMessage.ofFile(ImportReason.ROWS_INCOMPLETE, reading.rows(), all));
  }
}
