package ca.lipworkbench.engine.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A selection that every engine understands alike. Where an item is an aggregate, the others are
 * the keys of the groups; without keys all rows are one group. The order of the rows is not
 * defined.
 *
 * @param items the columns of the answer
 * @param from first relation; none for a row of literals
 * @param joins the others, in order
 * @param where which rows take part
 */
public record Select(
    List<Item> items, Optional<Relation> from, List<Join> joins, Optional<Expression> where) {

  /** A column of the answer and its name. */
  public record Item(Output value, String name) {}

  /** How a relation is joined: with rows that match alone, or with nothing where none does. */
  public enum JoinKind {
    INNER,
    LEFT
  }

  /** A relation that is joined to those before. */
  public record Join(JoinKind kind, Relation relation, Expression on) {
    public Join {
      requireCondition(on);
    }
  }

  public Select {
    items = List.copyOf(items);
    joins = List.copyOf(joins);
    where.ifPresent(Select::requireCondition);
    if (items.isEmpty() || items.stream().anyMatch(i -> i.value().type() == SqlType.BOOLEAN)) {
      throw new IllegalArgumentException("Columns are numbers or texts, at least one");
    }
    if (from.isEmpty() && (where.isPresent() || !joins.isEmpty())) {
      throw new IllegalArgumentException("Nothing to select from");
    }
  }

  private static void requireCondition(Expression condition) {
    if (condition.type() != SqlType.BOOLEAN) {
      throw new IllegalArgumentException("No condition: " + condition);
    }
  }

  /** These items of a relation. */
  public static Select from(Relation relation, List<Item> items) {
    return new Select(items, Optional.of(relation), List.of(), Optional.empty());
  }

  /** One row of these items. */
  public static Select row(Item... items) {
    return new Select(List.of(items), Optional.empty(), List.of(), Optional.empty());
  }

  /** The same, joined with one more relation. */
  public Select join(JoinKind kind, Relation relation, Expression on) {
    List<Join> more = new ArrayList<>(joins);
    more.add(new Join(kind, relation, on));
    return new Select(items, from, more, where);
  }

  /** The same with these rows alone. */
  public Select where(Expression condition) {
    return new Select(items, from, joins, Optional.of(condition));
  }
}
