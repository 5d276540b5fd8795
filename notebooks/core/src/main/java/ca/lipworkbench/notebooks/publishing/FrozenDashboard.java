package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotTable;
import java.time.Instant;
import java.util.List;

/**
 * A dashboard with all its numbers, pinned to a revision of a note, to releases of tables and to a
 * version of geography. It never changes.
 *
 * @param slug its address
 * @param revision counts the dashboard's publications from 1
 * @param publishedAt when it was frozen
 * @param note the note's identifier
 * @param noteRevision the note's revision
 * @param draft words and order
 * @param areas the areas that every figure has numbers for: the region's partnerships, their
 *     provinces, the region, and Canada last
 * @param figures the figures with their tables, in the order of the draft
 */
public record FrozenDashboard(
    String slug,
    int revision,
    Instant publishedAt,
    String note,
    int noteRevision,
    DashboardDraft draft,
    List<Area> areas,
    List<FrozenFigure> figures) {
  public FrozenDashboard {
    areas = List.copyOf(areas);
    figures = List.copyOf(figures);
  }

  /**
   * A figure with its numbers.
   *
   * @param draft how it is drawn and described
   * @param table its cells for every area of the dashboard, areas on the columns
   */
  public record FrozenFigure(DashboardDraft.Figure draft, PivotTable table) {}
}
