package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import java.util.List;

/**
 * A chart of a pivot table in one language: what a browser or {@link Charts} draws, with the words
 * and the table that say the same. Immutable, and safe for use by many threads.
 */
public final class PivotChart {
  private final ChartSpec spec;
  private final ChartSpec.Frame frame;
  private final List<String> summary;

  private PivotChart(ChartSpec spec, ChartSpec.Frame frame, List<String> summary) {
    this.spec = spec;
    this.frame = frame;
    this.summary = summary;
  }

  /**
   * The chart of a table.
   *
   * @throws WorkbenchException when the form does not fit the table; it says why
   */
  public static PivotChart of(PivotTable table, ChartChoice choice, Language language) {
    ChartCells cells =
        ChartCells.of(
            table,
            choice
                .measure()
                .filter(code -> table.measures().stream().anyMatch(m -> m.code().equals(code))));
    return switch (Arrangement.find(cells, choice.form())) {
      case Arrangement.Fits(Arrangement arrangement) -> {
        ChartSpec spec = new ArrangedSpec(table, arrangement, language).make();
        yield new PivotChart(
            spec,
            spec.frame().orElseThrow(),
            new ChartSummary(spec, arrangement, language).sentences());
      }
      case Arrangement.Not(Misfit misfit) ->
          throw new WorkbenchException(
              ChartError.CHART_DOES_NOT_FIT,
              BilingualText.of(
                  misfit.sentence(Language.ENGLISH), misfit.sentence(Language.FRENCH)));
    };
  }

  /** How it is drawn. */
  public ChartForm form() {
    return spec.form();
  }

  /** What is measured, and where. */
  public String title() {
    return frame.title();
  }

  /** Universe, unit, period, filters and geography. */
  public String subtitle() {
    return frame.subtitle();
  }

  /** What is to be known to read it: how values were rounded, what was left out. */
  public List<String> notes() {
    return frame.notes();
  }

  /** The source line. */
  public String source() {
    return frame.source();
  }

  /** What the picture shows, in sentences: for those who do not see it, and for a second look. */
  public List<String> summary() {
    return summary;
  }

  /** The cells that are drawn. */
  public ChartTable table() {
    return ChartTable.of(spec);
  }

  /** The specification as JSON, which the browser's own element draws. */
  public String json() {
    return ChartSpecJson.write(spec);
  }

  /** Whether it draws the cell in this row and column of the pivot table. */
  public boolean has(int row, int column) {
    ChartSpec.At at = new ChartSpec.At(row, column);
    return spec.series().stream()
        .flatMap(series -> series.marks().stream())
        .anyMatch(mark -> mark.at().filter(at::equals).isPresent());
  }

  ChartSpec spec() {
    return spec;
  }
}
