package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * What a chart shows, as plain data and in one language: every number that is printed stands in it
 * as text, so that drawing neither rounds nor formats. {@link ChartSpecs} makes it from a published
 * figure and {@link PivotChart} from any pivot table, {@link ChartSpecJson} writes it, and the
 * drawing program turns it into Vega-Lite and SVG.
 *
 * @param figure the figure's identifier, unique on its page
 * @param language the language of its words
 * @param form how it is drawn
 * @param banner words that every picture of these numbers must carry
 * @param rows the categories, in order
 * @param periods the reference periods of a chart over time, in order; otherwise one that is not
 *     shown
 * @param series one an area or group, the one that leads first
 * @param naming whether every mark is named in its row, because colours would not tell the series
 *     apart
 * @param order the places of the series from top to bottom, where they are the rows and not in
 *     their own order
 * @param wideAxis the axis of the wide chart
 * @param phoneAxis the axis of the phone chart
 * @param breaks where periods cannot simply be compared
 * @param frame what stands around the picture, where it has to be read alone
 */
record ChartSpec(
    String figure,
    Language language,
    ChartForm form,
    Optional<String> banner,
    List<Row> rows,
    List<Period> periods,
    List<Series> series,
    boolean naming,
    List<Integer> order,
    Axis wideAxis,
    Axis phoneAxis,
    List<Break> breaks,
    Optional<Frame> frame) {
  ChartSpec {
    rows = List.copyOf(rows);
    periods = List.copyOf(periods);
    series = List.copyOf(series);
    order = List.copyOf(order);
    breaks = List.copyOf(breaks);
  }

  /** The part that a series plays, by which its colour and shape are chosen. */
  enum Role {
    LIP,
    PROVINCE,
    REGION,
    COUNTRY,
    OTHER_LIP,
    EVERYONE,
    NON_IMMIGRANTS,
    IMMIGRANTS,
    RECENT_IMMIGRANTS,
    NON_PERMANENT_RESIDENTS
  }

  /**
   * What stands around a picture that is read away from its page.
   *
   * @param title what is shown
   * @param subtitle universe, unit, period and filters
   * @param notes what is to be known to read it
   * @param source the source line
   * @param keys what signs mean that the picture has, in words
   */
  record Frame(String title, String subtitle, List<String> notes, String source, List<Key> keys) {
    Frame {
      notes = List.copyOf(notes);
      keys = List.copyOf(keys);
    }
  }

  /** A sign of the legend and what it means. */
  record Key(Sign sign, String words) {}

  /** The signs that are explained in a legend. */
  enum Sign {
    ROUNDING,
    SURVEY,
    LOWER_BOUND,
    SUPPRESSED,
    RANGE
  }

  /**
   * A category.
   *
   * @param group what it is a row of, where rows are grouped
   */
  record Row(String label, Optional<String> group) {}

  /** A cell's place in the pivot table: indexes of its row and column. */
  record At(int row, int column) {}

  /**
   * A reference period.
   *
   * @param label as printed
   * @param position where it lies on the axis: the year, or a count where it is not a year
   */
  record Period(String label, int position) {}

  /**
   * The marks of one area or group.
   *
   * @param key the area's identifier, or the group's code
   * @param cells the figure's table in words, a cell a mark and in the same order
   */
  record Series(String key, Role role, String name, List<Mark> marks, List<CellText> cells) {
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

    /** The cell that it stands for, where it can be opened. */
    Optional<At> at();
  }

  /**
   * A value.
   *
   * @param rounding the range that rounding leaves open
   * @param survey the 95 % interval of the survey
   * @param lowerBound whether it is only the part of a sum that is not suppressed
   */
  record Point(
      int row,
      int period,
      double value,
      String text,
      Optional<Interval> rounding,
      Optional<Interval> survey,
      boolean lowerBound,
      Optional<At> at)
      implements Mark {}

  /**
   * The lowest and highest value among an area's parts, shown where no single value can be given.
   *
   * @param text the range in words
   * @param named the same with the area's name
   */
  record Range(
      int row, int period, double low, double high, String text, String named, Optional<At> at)
      implements Mark {}

  /**
   * No value: words say so, and nothing is drawn that could be read as a number.
   *
   * @param reason why
   * @param text the words
   * @param named the same with the area's name
   */
  record Missing(int row, int period, Reason reason, String text, String named, Optional<At> at)
      implements Mark {}

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
   * @param form how it is drawn
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
