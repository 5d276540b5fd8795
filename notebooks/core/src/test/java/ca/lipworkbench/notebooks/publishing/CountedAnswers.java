package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Header;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.notebooks.run.PivotAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Answers whose cells count up from 100 in steps of 5: enough to see that a figure was frozen
 * whole. Rows are the filtered codes of the first row dimension, columns are the areas.
 */
public final class CountedAnswers implements PivotAnswers {
  private final AtlanticCatalogue catalogue;

  /** Answers from this catalogue. */
  public CountedAnswers(AtlanticCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public PivotTable answer(Subject subject, PivotSpec spec) {
    Release release = catalogue.find(subject, spec.table()).orElseThrow();
    List<Header> rows = new ArrayList<>();
    for (String dimension : spec.rows()) {
      for (String code : spec.filters().getOrDefault(dimension, List.of())) {
        rows.add(new Header(List.of(member(dimension, code))));
      }
    }
    if (rows.isEmpty()) {
      rows.add(new Header(List.of()));
    }
    List<Header> columns = new ArrayList<>();
    for (AreaId area : spec.areas()) {
      columns.add(new Header(List.of(member("area", area.value()))));
    }
    List<List<Cell>> cells = new ArrayList<>();
    double next = 100;
    for (int row = 0; row < rows.size(); row++) {
      List<Cell> line = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        line.add(cell(next));
        next += 5;
      }
      cells.add(line);
    }
    return new PivotTable(
        spec,
        spec.table(),
        release.structure().title(),
        release.number(),
        release.structure().source(),
        release.structure().geography(),
        rows,
        columns,
        cells,
        spec.areas().stream().map(id -> catalogue.findArea(id).orElseThrow()).toList(),
        release.structure().measures(),
        Map.of(),
        List.of());
  }

  private static Member member(String dimension, String code) {
    return new Member(dimension, code, BilingualText.of(code, code), 0);
  }

  private static Cell cell(double value) {
    return new Cell(
        OptionalDouble.of(value),
        StatusSet.NONE,
        List.of(),
        new Intervals(
            Optional.of(new Interval(value - 4, value + 4)),
            Optional.of(new Interval(value - 3.92, value + 3.92)),
            Optional.empty(),
            Intervals.Shown.HARD),
        new Derivation.Published(),
        Coverage.ONE);
  }
}
