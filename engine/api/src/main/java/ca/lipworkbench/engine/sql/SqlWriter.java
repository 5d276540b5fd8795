package ca.lipworkbench.engine.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes selections as text. */
final class SqlWriter {
  private final Dialect dialect;
  private final String observations;
  private final Function<Relation.Rows, Optional<String>> kept;

  SqlWriter(Dialect dialect, String observations, Function<Relation.Rows, Optional<String>> kept) {
    this.dialect = dialect;
    this.observations = observations;
    this.kept = kept;
  }

  String write(Select select) {
    StringBuilder sql = new StringBuilder("SELECT ");
    sql.append(select.items().stream().map(this::item).collect(Collectors.joining(",\n  ")));
    select.from().ifPresent(from -> sql.append("\nFROM ").append(relation(from)));
    for (Select.Join join : select.joins()) {
      sql.append('\n').append(join.kind()).append(" JOIN ").append(relation(join.relation()));
      sql.append(" ON ").append(expression(join.on()));
    }
    select.where().ifPresent(where -> sql.append("\nWHERE ").append(expression(where)));
    List<Expression> keys =
        select.items().stream()
            .map(Select.Item::value)
            .filter(Expression.class::isInstance)
            .map(Expression.class::cast)
            .toList();
    if (keys.size() < select.items().size() && !keys.isEmpty()) {
      sql.append("\nGROUP BY ").append(joined(keys, this::expression));
    }
    return sql.toString();
  }

  private String item(Select.Item item) {
    String value =
        switch (item.value()) {
          case Expression expression -> expression(expression);
          case AggregateCall call -> aggregate(call);
        };
    return value + " AS " + SqlText.identifier(item.name());
  }

  private String relation(Relation relation) {
    String alias = SqlText.identifier(relation.alias());
    return switch (relation) {
      case Relation.Observations all -> observations + " AS " + alias;
      case Relation.Nested nested -> "(\n" + write(nested.select()) + "\n) AS " + alias;
      case Relation.Rows rows ->
          kept.apply(rows).map(name -> name + " AS " + alias).orElseGet(() -> values(rows, alias));
    };
  }

  private String values(Relation.Rows rows, String alias) {
    return "(VALUES "
        + joined(rows.rows(), row -> "(" + joined(row, this::expression) + ")")
        + ") AS "
        + alias
        + " ("
        + joined(rows.columns(), SqlText::identifier)
        + ")";
  }

  private String aggregate(AggregateCall call) {
    String sql =
        call.function().word()
            + "("
            + call.argument().map(this::expression).orElse("*")
            + ")"
            + call.condition().map(c -> " FILTER (WHERE " + expression(c) + ")").orElse("");
    boolean wholeSum =
        call.function() == AggregateCall.Function.SUM && call.type() == SqlType.BIGINT;
    return wholeSum ? dialect.wholeSum(sql) : sql;
  }

  private String expression(Expression expression) {
    return switch (expression) {
      case Expression.Column column ->
          SqlText.identifier(column.relation()) + "." + SqlText.identifier(column.name());
      case Expression.Text text -> SqlText.literal(text.text());
      case Expression.Whole whole ->
          whole.number() < 0 ? "(" + whole.number() + ")" : Long.toString(whole.number());
      case Expression.Real real -> cast("'" + real.number() + "'", SqlType.DOUBLE);
      case Expression.Nothing nothing -> cast("NULL", nothing.type());
      case Expression.Operation operation ->
          "("
              + expression(operation.left())
              + " "
              + operation.operator().sign()
              + " "
              + expression(operation.right())
              + ")";
      case Expression.IsNothing test ->
          "(" + expression(test.value()) + (test.negated() ? " IS NOT NULL)" : " IS NULL)");
      case Expression.OneOf oneOf -> "(" + expression(oneOf.value()) + oneOf(oneOf.texts()) + ")";
      case Expression.AllOf all -> conditions(all.conditions(), " AND ");
      case Expression.AnyOf any -> conditions(any.conditions(), " OR ");
      case Expression.Otherwise otherwise ->
          "coalesce(" + expression(otherwise.first()) + ", " + expression(otherwise.second()) + ")";
      case Expression.Choice choice ->
          "CASE WHEN "
              + expression(choice.condition())
              + " THEN "
              + expression(choice.yes())
              + " ELSE "
              + expression(choice.no())
              + " END";
      case Expression.Widened widened -> cast(expression(widened.value()), widened.type());
    };
  }

  private static String oneOf(List<String> texts) {
    return texts.size() == 1
        ? " = " + SqlText.literal(texts.getFirst())
        : " IN (" + SqlText.literals(texts) + ")";
  }

  private String conditions(List<Expression> conditions, String word) {
    return conditions.stream().map(this::expression).collect(Collectors.joining(word, "(", ")"));
  }

  private String cast(String value, SqlType type) {
    return "CAST(" + value + " AS " + dialect.name(type) + ")";
  }

  private static <T> String joined(List<T> parts, Function<T, String> writer) {
    return parts.stream().map(writer).collect(Collectors.joining(", "));
  }
}
