package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.pivot.PivotTable.Header;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * How the heads of the columns nest: for every dimension but the innermost, how many neighbouring
 * columns share a head.
 *
 * @param spans {@code spans.get(level)}, outermost level first, from left to right
 */
record HeadRows(List<List<Span>> spans) {

  /**
   * A head over neighbouring columns.
   *
   * @param first index of the first column
   * @param columns how many
   * @param member what it names
   */
  record Span(int first, int columns, Member member) {}

  HeadRows {
    spans = spans.stream().map(List::copyOf).toList();
  }

  /** The heads above the innermost of these columns. */
  static HeadRows of(List<Header> columns) {
    int levels = columns.isEmpty() ? 0 : Math.max(0, columns.getFirst().members().size() - 1);
    List<List<Span>> spans = new ArrayList<>();
    for (int level = 0; level < levels; level++) {
      List<Span> row = new ArrayList<>();
      int start = 0;
      for (int column = 1; column <= columns.size(); column++) {
        if (column == columns.size() || !isShared(columns.get(start), columns.get(column), level)) {
          row.add(new Span(start, column - start, columns.get(start).members().get(level)));
          start = column;
        }
      }
      spans.add(row);
    }
    return new HeadRows(spans);
  }

  private static boolean isShared(Header one, Header other, int level) {
    return codes(one, level).equals(codes(other, level));
  }

  private static List<String> codes(Header header, int level) {
    return header.members().subList(0, level + 1).stream().map(Member::code).toList();
  }

  /** Whether a column is the first below an outermost head, and so begins after a hairline. */
  boolean startsGroup(int column) {
    return spans.isEmpty() || spans.getFirst().stream().anyMatch(span -> span.first() == column);
  }

  /** Whether the heads of two answers can be the same elements: only their words differ. */
  boolean hasShapeOf(HeadRows other) {
    return shape().equals(other.shape());
  }

  private List<List<Integer>> shape() {
    return spans.stream().map(row -> row.stream().map(Span::columns).toList()).toList();
  }
}
