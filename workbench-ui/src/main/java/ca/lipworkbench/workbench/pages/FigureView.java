package ca.lipworkbench.workbench.pages;

import java.util.List;

/**
 * A figure as a page shows it.
 *
 * @param id its anchor
 * @param number its place on the page, from 1
 * @param leads whether the page's finding is its title
 * @param title the sentence above it
 * @param subtitle measure, universe, unit, year
 * @param synthetic the notice about synthetic figures; empty for official ones
 * @param legend the areas
 * @param ranges whether rounding ranges are drawn
 * @param gaps whether some area has no single value
 * @param alternative the picture in a sentence
 * @param wide the drawing for wide screens, SVG
 * @param phone the drawing for phones, SVG
 * @param clientSpec address of what the browser draws from
 * @param areas identifiers of the shown areas, with spaces between
 * @param table its data
 * @param reading how to read it
 * @param rounding how its values were rounded; empty where that is not known
 * @param missing why values are missing
 * @param goals the targets that it bears on
 * @param source source lines
 * @param csv address of the data as CSV
 * @param json address of the data as JSON
 * @param made how it was made
 */
record FigureView(
    String id,
    int number,
    boolean leads,
    String title,
    String subtitle,
    String synthetic,
    List<AreaPage.Key> legend,
    boolean ranges,
    boolean gaps,
    String alternative,
    String wide,
    String phone,
    String clientSpec,
    String areas,
    Table table,
    String reading,
    List<String> rounding,
    List<Missing> missing,
    List<Goal> goals,
    List<String> source,
    String csv,
    String json,
    List<Fact> made) {

  /**
   * The data table.
   *
   * @param caption what it shows
   * @param corner head of the first column
   * @param areas the areas on its columns
   * @param rows its rows
   * @param notes the source's notes and what was done beyond the plain reading
   */
  record Table(
      String caption,
      String corner,
      List<AreaPage.Key> areas,
      List<TableRow> rows,
      List<Labels> notes) {}

  /** A row of the data table. */
  sealed interface TableRow {
    /** A label that stands above the rows of its group. */
    record GroupLabel(Labels label) implements TableRow {}

    /** A category with its values. */
    record Values(Labels label, int depth, List<CellView> cells) implements TableRow {}
  }

  /**
   * Why values are missing.
   *
   * @param refused whether a number would be wrong, rather than not published
   * @param lines sentences that name the areas and say why
   * @param offer what is shown instead; empty where nothing is
   */
  record Missing(boolean refused, List<String> lines, String offer) {}

  /**
   * A target of the Sustainable Development Goals.
   *
   * @param goal number of the goal, by which the chip is coloured
   * @param target code of the target
   * @param label our own short title
   * @param relation how the figure bears on it
   */
  record Goal(String goal, String target, String label, String relation) {}

  /** A name and what is said about it. */
  record Fact(String name, String text) {}
}
