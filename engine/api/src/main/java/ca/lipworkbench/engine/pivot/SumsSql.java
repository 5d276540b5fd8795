package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.sql.AggregateCall;
import ca.lipworkbench.engine.sql.Expression;
import ca.lipworkbench.engine.sql.Output;
import ca.lipworkbench.engine.sql.Relation;
import ca.lipworkbench.engine.sql.Select;
import ca.lipworkbench.engine.sql.SqlType;
import ca.lipworkbench.engine.table.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the query of a reading from sums that were made in advance. It has the columns of {@link
 * PivotSql}, and where codes are taken together it takes together what was found of each.
 */
final class SumsSql {
  /** What a column of the answer is, and how those of several codes become one. */
  private enum Column {
    CELLS(SqlType.BIGINT),
    AVAILABLE(SqlType.BIGINT),
    INAPPLICABLE(SqlType.BIGINT),
    SUPPRESSED(SqlType.BIGINT),
    UNRELIABLE(SqlType.BIGINT),
    SYMBOLS(SqlType.INTEGER),
    TOTAL(SqlType.DOUBLE),
    ZEROS(SqlType.BIGINT),
    TENS(SqlType.BIGINT),
    LOWEST(SqlType.DOUBLE),
    HIGHEST(SqlType.DOUBLE),
    COMPANION_TOTAL(SqlType.DOUBLE),
    COMPANION_ZEROS(SqlType.BIGINT),
    COMPANION_TENS(SqlType.BIGINT),
    PRODUCT(SqlType.DOUBLE);

    private final SqlType type;

    Column(SqlType type) {
      this.type = type;
    }

    Expression stored() {
      return SumsSql.stored(column(), type);
    }

    Output together() {
      return switch (this) {
        case SYMBOLS -> AggregateCall.bitsOr(stored());
        case LOWEST -> AggregateCall.lowest(stored());
        case HIGHEST -> AggregateCall.highest(stored());
        default -> AggregateCall.sum(stored());
      };
    }

    String column() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isOfCompanion() {
      return compareTo(HIGHEST) > 0;
    }
  }

  private SumsSql() {}

  /**
   * The query.
   *
   * @param reading what is read: each target's number in the plan of sums stands in the place of
   *     its rows
   */
  static Query write(Reading reading, SumsPlan sums) {
    Relation.Rows targets = targets(reading, sums);
    Relation.Rows terms = terms(reading, sums);
    List<Select.Item> items = new ArrayList<>();
    items.add(new Select.Item(targets.column("target"), "target"));
    items.add(new Select.Item(terms.column("term"), "term"));
    items.add(new Select.Item(stored("period", SqlType.TEXT), "period"));
    List<Expression> wanted = new ArrayList<>();
    wanted.add(stored("period", SqlType.TEXT).oneOf(reading.periods()));
    int shown = 0;
    boolean together = false;
    for (int i = 0; i < reading.dimensions().size(); i++) {
      PlannedDimension dimension = reading.dimensions().get(i);
      Expression code = stored("code_" + i, SqlType.TEXT);
      wanted.add(code.oneOf(dimension.codes().stream().map(Code::id).toList()));
      together |= dimension.isTakenTogether();
      if (dimension.role() == PlannedDimension.Role.SHOWN) {
        items.add(new Select.Item(code, "code_" + shown));
        shown++;
      }
    }
    for (Column column : Column.values()) {
      if (reading.paired() || !column.isOfCompanion()) {
        items.add(new Select.Item(together ? column.together() : column.stored(), column.column()));
      }
    }
    return new Query(
        Select.from(new Relation.Observations("s"), items)
            .join(
                Select.JoinKind.INNER,
                targets,
                stored("target", SqlType.INTEGER).equalTo(targets.column("stored")))
            .join(
                Select.JoinKind.INNER,
                terms,
                stored("term", SqlType.INTEGER).equalTo(terms.column("stored")))
            .where(Expression.allOf(wanted)));
  }

  private static Relation.Rows targets(Reading reading, SumsPlan sums) {
    List<List<Expression>> rows = new ArrayList<>();
    for (Reading.Target target : reading.targets()) {
      rows.add(pair(target.number(), sums.target(target.blocks()).orElseThrow()));
    }
    return new Relation.Rows("t", List.of("target", "stored"), rows);
  }

  private static Relation.Rows terms(Reading reading, SumsPlan sums) {
    List<List<Expression>> rows = new ArrayList<>();
    for (int term = 0; term < reading.terms().size(); term++) {
      rows.add(pair(term, sums.term(reading.terms().get(term)).orElseThrow()));
    }
    return new Relation.Rows("m", List.of("term", "stored"), rows);
  }

  private static List<Expression> pair(int number, int stored) {
    return List.of(Expression.whole(number), Expression.whole(stored));
  }

  private static Expression stored(String column, SqlType type) {
    return Expression.column("s", column, type);
  }
}
