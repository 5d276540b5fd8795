package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.sql.AggregateCall;
import ca.lipworkbench.engine.sql.Expression;
import ca.lipworkbench.engine.sql.Output;
import ca.lipworkbench.engine.sql.Relation;
import ca.lipworkbench.engine.sql.Select;
import ca.lipworkbench.engine.sql.SqlType;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.table.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the query of a reading from observations. It finds, counts and adds; what the numbers mean
 * was decided before and is applied after. Each source cell is usable or not by its own symbols,
 * and where a term has a companion by those of its companion too, so that a part that is not
 * applicable drops out above and below a ratio at once. No engine is known here.
 */
final class PivotSql {
  private static final int NOT_APPLICABLE = ObservationStatus.NOT_APPLICABLE.bit();
  private static final int SUPPRESSED = ObservationStatus.SUPPRESSED.bit();
  private static final int UNRELIABLE = ObservationStatus.TOO_UNRELIABLE.bit();

  /** Symbols that stand instead of a value. */
  private static final int WITHOUT_VALUE =
      NOT_APPLICABLE
          | SUPPRESSED
          | UNRELIABLE
          | ObservationStatus.NOT_AVAILABLE.bit()
          | ObservationStatus.NOT_AVAILABLE_EVER.bit();

  private static final Expression ZERO = Expression.whole(0);
  private static final Expression ONE = Expression.whole(1);
  private static final Expression TEN = Expression.whole(10);

  private final Reading reading;
  private final boolean paired;
  private final Relation.Rows targets;
  private final Relation.Rows terms;

  private PivotSql(Reading reading) {
    this.reading = reading;
    this.paired = reading.paired();
    this.targets = targets(reading);
    this.terms = terms(reading, paired);
  }

  /** The query; its columns are read by {@link Aggregates}. */
  static Query write(Reading reading) {
    return new Query(new PivotSql(reading).groups());
  }

  private Select groups() {
    Relation.Nested cells = new Relation.Nested("cells", cells());
    Expression value = cells.column("value");
    Expression symbols = cells.column("symbols");
    Expression usable = cells.column("usable").equalTo(ONE);
    List<Select.Item> items = new ArrayList<>();
    List<String> keys = new ArrayList<>(List.of("target", "term", "period"));
    for (int i = 0; i < reading.shown().size(); i++) {
      keys.add("code_" + i);
    }
    keys.forEach(key -> items.add(item(cells.column(key), key)));
    items.add(item(AggregateCall.count(), "cells"));
    items.add(item(AggregateCall.count().where(usable), "available"));
    items.add(
        item(
            AggregateCall.count().where(masked(symbols, NOT_APPLICABLE).differsFrom(ZERO)),
            "inapplicable"));
    items.add(item(AggregateCall.count().where(blockedBy(symbols, SUPPRESSED)), "suppressed"));
    items.add(item(AggregateCall.count().where(blockedBy(symbols, UNRELIABLE)), "unreliable"));
    items.add(item(AggregateCall.bitsOr(symbols), "symbols"));
    items.add(item(AggregateCall.sum(value).where(usable), "total"));
    items.add(item(count(usable, value, ZERO), "zeros"));
    items.add(item(count(usable, value, TEN), "tens"));
    items.add(item(AggregateCall.lowest(value).where(usable), "lowest"));
    items.add(item(AggregateCall.highest(value).where(usable), "highest"));
    if (paired) {
      Expression companion = cells.column("companion");
      items.add(item(AggregateCall.sum(companion).where(usable), "companion_total"));
      items.add(item(count(usable, companion, ZERO), "companion_zeros"));
      items.add(item(count(usable, companion, TEN), "companion_tens"));
      items.add(item(AggregateCall.sum(value.times(companion)).where(usable), "product"));
    }
    return Select.from(cells, items);
  }

  private static AggregateCall count(Expression usable, Expression value, Expression number) {
    return AggregateCall.count().where(Expression.allOf(List.of(usable, value.equalTo(number))));
  }

  /** A cell that is not applicable has no value for that reason, whatever else it is. */
  private static Expression blockedBy(Expression symbols, int symbol) {
    return masked(symbols, NOT_APPLICABLE | symbol).equalTo(Expression.whole(symbol));
  }

  private static Expression masked(Expression symbols, int mask) {
    return symbols.bitsAnd(Expression.whole(mask));
  }

  /** One row for every source cell of every target and term. */
  private Select cells() {
    Expression value = observed("o", "value", SqlType.DOUBLE);
    Expression companion = observed("c", "value", SqlType.DOUBLE);
    Expression symbols = observed("o", "status", SqlType.INTEGER);
    List<Expression> usable = new ArrayList<>(List.of(value.isSomething()));
    List<Select.Item> items = new ArrayList<>();
    items.add(item(targets.column("target"), "target"));
    items.add(item(terms.column("term"), "term"));
    items.add(item(text("o", "period"), "period"));
    List<PlannedDimension> shown = reading.shown();
    for (int i = 0; i < shown.size(); i++) {
      items.add(item(text("o", Reading.column(shown.get(i))), "code_" + i));
    }
    items.add(item(value, "value"));
    if (paired) {
      items.add(item(companion, "companion"));
      symbols = symbols.bitsOr(observed("c", "status", SqlType.INTEGER).otherwise(ZERO));
      usable.add(
          Expression.anyOf(
              List.of(terms.column("companion").isNothing(), companion.isSomething())));
    }
    usable.add(masked(symbols, WITHOUT_VALUE).equalTo(ZERO));
    items.add(item(symbols, "symbols"));
    items.add(item(Expression.allOf(usable).choose(ONE, ZERO), "usable"));
    Select select =
        Select.from(new Relation.Observations("o"), items)
            .join(Select.JoinKind.INNER, targets, text("o", "area").equalTo(targets.column("area")))
            .join(
                Select.JoinKind.INNER,
                terms,
                text("o", "measure").equalTo(terms.column("measure")));
    if (paired) {
      select =
          select.join(Select.JoinKind.LEFT, new Relation.Observations("c"), companionCondition());
    }
    return select.where(Expression.allOf(wanted()));
  }

  private List<Expression> wanted() {
    List<Expression> wanted = new ArrayList<>();
    wanted.add(
        text("o", "measure")
            .oneOf(reading.terms().stream().map(Term::measure).distinct().toList()));
    wanted.add(text("o", "period").oneOf(reading.periods()));
    for (PlannedDimension dimension : reading.dimensions()) {
      wanted.add(
          text("o", Reading.column(dimension))
              .oneOf(dimension.codes().stream().map(Code::id).toList()));
    }
    return wanted;
  }

  private Expression companionCondition() {
    List<String> companions =
        reading.terms().stream().flatMap(term -> term.companion().stream()).distinct().toList();
    List<Expression> same = new ArrayList<>();
    same.add(text("c", "measure").equalTo(terms.column("companion")));
    same.add(text("c", "measure").oneOf(companions));
    same.add(text("c", "area").equalTo(text("o", "area")));
    same.add(text("c", "period").equalTo(text("o", "period")));
    for (PlannedDimension dimension : reading.dimensions()) {
      String column = Reading.column(dimension);
      same.add(text("c", column).equalTo(text("o", column)));
    }
    return Expression.allOf(same);
  }

  private static Relation.Rows targets(Reading reading) {
    List<List<Expression>> rows = new ArrayList<>();
    for (Reading.Target target : reading.targets()) {
      for (Dguid block : target.blocks()) {
        rows.add(List.of(Expression.whole(target.number()), Expression.text(block.value())));
      }
    }
    return new Relation.Rows("t", List.of("target", "area"), rows);
  }

  private static Relation.Rows terms(Reading reading, boolean paired) {
    List<List<Expression>> rows = new ArrayList<>();
    for (int i = 0; i < reading.terms().size(); i++) {
      Term term = reading.terms().get(i);
      List<Expression> row =
          new ArrayList<>(List.of(Expression.whole(i), Expression.text(term.measure())));
      if (paired) {
        Optional<Expression> companion = term.companion().map(Expression::text);
        row.add(companion.orElse(Expression.nothing(SqlType.TEXT)));
      }
      rows.add(row);
    }
    List<String> columns =
        paired ? List.of("term", "measure", "companion") : List.of("term", "measure");
    return new Relation.Rows("m", columns, rows);
  }

  private static Select.Item item(Output value, String name) {
    return new Select.Item(value, name);
  }

  private static Expression text(String relation, String column) {
    return observed(relation, column, SqlType.TEXT);
  }

  private static Expression observed(String relation, String column, SqlType type) {
    return Expression.column(relation, column, type);
  }
}
