package ca.lipworkbench.workbench.downloads;

import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.charts.ChartChoice;
import java.util.Optional;

/**
 * What is taken along.
 *
 * @param table the table, as it is on the screen
 * @param chart the chart of it, for the formats that are pictures; empty for the one that fits best
 * @param language of its words and numbers
 */
public record Download(PivotTable table, Optional<ChartChoice> chart, Language language) {}
