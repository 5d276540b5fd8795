package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import java.util.List;
import java.util.Optional;

/**
 * What a chart shows, as plain data and in one language: every number that is printed stands in it
 * as text, so that drawing neither rounds nor formats. {@link ChartSpecs} makes it, {@link
 * ChartSpecJson} writes it, and the drawing program turns it into Vega-Lite and SVG.
 *
 * @param figure the figure's identifier, unique on its page
 * @param language the language of its words
 * @param kind how it is drawn
 * @param banner words that every picture of these numbers must carry
 * @param rows labels of the categories, in order
 * @param periods the reference periods of a chart over time, in order; otherwise one that is not
 *     shown
 * @param series one an area, the page's own area first
 * @param wideAxis the axis of the wide chart
 * @param phoneAxis the axis of the phone chart
 * @param breaks where periods cannot simply be compared
 */
record ChartSpec(
    String figure,
    Language language,
    ChartKind kind,
    Optional<String> banner,
    List<String> rows,
    List<Period> periods,
    List<Series> series,
    Axis wideAxis,
    Axis phoneAxis,
    List<Break> breaks) {
  ChartSpec {
    rows = List.copyOf(rows);
    periods = List.copyOf(periods);
    series = List.copyOf(series);
    breaks = List.copyOf(breaks);
  }

  /** The part that an area plays on a page, by which its colour and shape are chosen. */
  enum Role {
    LIP,
    PROVINCE,
    REGION,
    COUNTRY,
    OTHER_LIP
  }

  /**
   * A reference period.
   *
   * @param label as printed
   * @param position where it lies on the axis: the year, or a count where it is not a year
   */
  record Period(String label, int position) {}

  /**
   * The marks of one area.
   *
   * @param cells the figure's table in words, a cell a row of the table
   */
  record Series(AreaId area, Role role, String name, List<Mark> marks, List<CellText> cells) {
    Series {
      marks = List.copyOf(marks);
      cells = List.copyOf(cells);
    }
  }

  /**
   * A table cell in words.
   *
   * @param value the number with its unit, or why there is none
   * @param range the range that rounding leaves open
   * @param inWords whether there are words instead of a number
   */
  record CellText(String value, Optional<String> range, boolean inWords) {}

  /** What stands in one row, and for charts over time at one period, for one area. */
  sealed interface Mark {
    /** Index of the category. */
    int row();

    /** Index of the period. */
    int period();

    /** What is printed with the mark. */
    String text();
  }

  /**
   * A value.
   *
   * @param rounding the range that rounding leaves open
   * @param lowerBound whether it is only the part of a sum that is not suppressed
   */
  record Point(
      int row,
      int period,
      double value,
      String text,
      Optional<ca.lipworkbench.engine.statistics.Interval> rounding,
      boolean lowerBound)
      implements Mark {}

  /**
   * The lowest and highest value among an area's parts, shown where no single value can be given.
   *
   * @param text the range in words
   * @param named the same with the area's name
   */
  record Range(int row, int period, double low, double high, String text, String named)
      implements Mark {}

  /**
   * No value: words say so, and nothing is drawn that could be read as a number.
   *
   * @param reason why
   * @param text the words
   * @param named the same with the area's name
   */
  record Missing(int row, int period, Reason reason, String text, String named) implements Mark {}

  /** Why there is no value. */
  enum Reason {
    SUPPRESSED,
    REFUSED,
    NOT_AVAILABLE
  }

  /**
   * An axis of values.
   *
   * @param ticks its hairlines with their labels, from low to high
   */
  record Axis(double low, double high, List<Tick> ticks) {
    Axis {
      ticks = List.copyOf(ticks);
    }
  }

  /** A hairline and its label. */
  record Tick(double value, String label) {}

  /**
   * A place on the time axis where the numbers changed their meaning.
   *
   * @param from the period before; the same as {@code to} where one period stands apart
   * @param to the period after
   * @param kind how it is drawn
   * @param words the reason
   */
  record Break(String from, String to, BreakKind kind, String words) {}

  /** How a break is drawn. */
  enum BreakKind {
    /** Lines stop; a period that stands apart gets a grey band and hollow marks. */
    NOT_COMPARABLE,
    /** Lines go on; two strokes on the axis. */
    SOURCE
  }
}
