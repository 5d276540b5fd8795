package ca.lipworkbench.datasets.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines above the rows of a workbook of IRCC: years, then where there are any quarters, then
 * months, each only in its first column. Totals of quarters and years stand between the months.
 *
 * @param line number of the last of these lines
 * @param labels columns of labels, before the first period
 * @param words what the columns of labels are called
 * @param periods the period of each column of values; blank where a column has none
 */
record SheetHeader(int line, int labels, String words, List<String> periods) {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern YEAR_TOTAL = Pattern.compile("((?:19|20)\\d{2}) Total");
  private static final Pattern QUARTER_TOTAL = Pattern.compile("Q([1-4]) Total");
  private static final int MOST_LINES = 3;

  SheetHeader {
    periods = List.copyOf(periods);
  }

  /** The header in these first lines of a sheet, if there is one. */
  static Optional<SheetHeader> find(List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      int first = first(row);
      if (first > 0) {
        for (int depth = 1; depth < MOST_LINES && i + depth < rows.size(); depth++) {
          if (hasMonth(rows.get(i + depth), first)) {
            return Optional.of(
                new SheetHeader(
                    i + depth + 1, first, row.getFirst(), periods(rows, i, i + depth, first)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static int first(List<String> row) {
    for (int column = 0; column < row.size(); column++) {
      if (YEAR.matcher(row.get(column).strip()).matches()) {
        return column;
      }
    }
    return -1;
  }

  private static boolean hasMonth(List<String> row, int first) {
    return row.size() > first && PeriodText.find("2000", row.get(first)).isPresent();
  }

  private static List<String> periods(List<List<String>> rows, int top, int bottom, int first) {
    int width = 0;
    for (int i = top; i <= bottom; i++) {
      width = Math.max(width, rows.get(i).size());
    }
    List<String> periods = new ArrayList<>();
    String year = "";
    for (int column = first; column < width; column++) {
      year = cell(rows.get(top), column).isEmpty() ? year : cell(rows.get(top), column);
      String period = "";
      for (int i = top; i <= bottom && period.isEmpty(); i++) {
        period = period(year, cell(rows.get(i), column));
      }
      periods.add(period);
    }
    return periods;
  }

  private static String period(String year, String words) {
    Matcher yearTotal = YEAR_TOTAL.matcher(words);
    if (yearTotal.matches()) {
      return yearTotal.group(1);
    }
    Matcher quarterTotal = QUARTER_TOTAL.matcher(words);
    if (quarterTotal.matches()) {
      return year + "-Q" + quarterTotal.group(1);
    }
    return PeriodText.find(year, words).orElse("");
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column).strip() : "";
  }
}
