package ca.lipworkbench.engine.sql;

import java.util.List;

/** Rows to select from, with the alias under which expressions name them. */
public sealed interface Relation {
  /** The alias. */
  String alias();

  /** The observations of the release that a query is put to. */
  record Observations(String alias) implements Relation {}

  /**
   * Rows that are written out.
   *
   * @param columns names of the columns
   * @param rows the rows, at least one, all of the same types
   */
  record Rows(String alias, List<String> columns, List<List<Expression>> rows) implements Relation {
    public Rows {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      List<SqlType> types = typesOf(rows.getFirst());
      for (List<Expression> row : rows) {
        if (row.size() != columns.size() || !typesOf(row).equals(types)) {
          throw new IllegalArgumentException("Rows differ in their columns: " + row);
        }
      }
    }

    private static List<SqlType> typesOf(List<Expression> row) {
      return row.stream().map(Expression::type).toList();
    }

    /** The column with this name. */
    public Expression column(String name) {
      int place = columns.indexOf(name);
      return Expression.column(alias, name, rows.getFirst().get(place).type());
    }
  }

  /** What another selection gives. */
  record Nested(String alias, Select select) implements Relation {
    /** The column with this name. */
    public Expression column(String name) {
      return select.items().stream()
          .filter(item -> item.name().equals(name))
          .findFirst()
          .map(item -> Expression.column(alias, name, item.value().type()))
          .orElseThrow(() -> new IllegalArgumentException("No column " + name));
    }
  }
}
