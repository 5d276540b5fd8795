package ca.lipworkbench.interpreter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of nodes of DuckDB's parse tree that typed SQL may have, and of each kind every field,
 * with what is to be done about it. What is not written here is refused, so that an engine with new
 * kinds or new fields refuses more, never less.
 */
final class SqlGrammar {
  /** What is to be done about a field. */
  enum Field {
    /** It holds expressions, queries or lists of them: look into each. */
    WALK,
    /** It holds names, numbers or marks that cannot do anything. */
    PLAIN,
    /** It must be absent, null, empty or false. */
    EMPTY,
    /** {@link SqlGate} has a rule of its own for it. */
    RULE
  }

  /** Fields that every kind may have. */
  private static final Set<String> EVERYWHERE =
      Set.of("class", "type", "alias", "query_location", "query_location_length");

  /** Kinds of operators; they share one form. */
  static final Set<String> OPERATORS =
      Set.of(
          "OPERATOR_NOT",
          "OPERATOR_IS_NULL",
          "OPERATOR_IS_NOT_NULL",
          "OPERATOR_COALESCE",
          "OPERATOR_NULLIF",
          "OPERATOR_TRY",
          "COMPARE_IN",
          "COMPARE_NOT_IN",
          "GROUPING_FUNCTION",
          "ARRAY_EXTRACT",
          "ARRAY_SLICE",
          "ARRAY_CONSTRUCTOR",
          "STRUCT_EXTRACT");

  private static final Map<String, Map<String, Field>> KINDS = new HashMap<>();

  static {
    query();
    relations();
    expressions();
  }

  private SqlGrammar() {}

  /** The fields of a kind; empty when the kind is not allowed. */
  static Optional<Map<String, Field>> fields(String kind) {
    return Optional.ofNullable(KINDS.get(kind));
  }

  private static void query() {
    kind("query SELECT_NODE")
        .walk("modifiers", "select_list", "from_table", "where_clause", "group_expressions")
        .walk("having", "qualify")
        .plain("group_sets", "aggregate_handling")
        .rule("cte_map", "sample");
    kind("query SET_OPERATION_NODE")
        .walk("modifiers", "left", "right", "children")
        .plain("setop_type", "setop_all")
        .rule("cte_map");
    kind("query ORDER_MODIFIER").walk("orders");
    kind("query LIMIT_MODIFIER").walk("limit", "offset").plain("limit_type");
    kind("query DISTINCT_MODIFIER").walk("distinct_on_targets");
    for (String order : List.of("ORDER_DEFAULT", "ASCENDING", "DESCENDING")) {
      kind("query " + order).walk("expression").plain("null_order");
    }
    kind("wrapper node").walk("node").empty("named_param_map");
    kind("wrapper expression").walk("expression").plain("name");
    kind("wrapper value").walk("value").plain("key");
    kind("wrapper when_expr").walk("when_expr", "then_expr");
  }

  private static void relations() {
    kind("query EMPTY").rule("sample");
    kind("query BASE_TABLE")
        .plain("column_name_alias")
        .empty("at_clause")
        .rule("sample", "schema_name", "table_name", "catalog_name", "qualified_name");
    kind("query JOIN")
        .walk("left", "right", "condition", "ranking_expression")
        .plain("join_type", "ref_type", "using_columns", "delim_flipped", "is_implicit")
        .plain("nearest_count", "nearest_order_type", "nearest_approx")
        .empty("duplicate_eliminated_columns")
        .rule("sample");
    kind("query SUBQUERY").walk("subquery").plain("column_name_alias").rule("sample");
    kind("query TABLE_FUNCTION")
        .plain("column_name_alias", "with_ordinality")
        .rule("function", "sample");
    kind("query EXPRESSION_LIST")
        .walk("values")
        .plain("expected_names", "expected_types")
        .rule("sample");
  }

  private static void expressions() {
    kind("COLUMN_REF").rule("column_names");
    kind("CONSTANT").plain("literal");
    kind("POSITIONAL_REFERENCE").plain("index");
    kind("FUNCTION")
        .walk("filter", "order_bys", "arguments")
        .plain("distinct", "is_operator")
        .empty("export_state")
        .rule("function_name", "schema", "catalog", "qualified_name");
    kind("WINDOW")
        .walk("partitions", "orders", "start_expr", "end_expr", "offset_expr", "default_expr")
        .walk("filter_expr", "arg_orders", "arguments")
        .plain("start", "end", "ignore_nulls", "has_ignore_nulls", "exclude_clause", "distinct")
        .rule("function_name", "schema", "catalog", "qualified_name");
    kind("CAST").walk("child", "type_expr").plain("try_cast");
    kind("TYPE").walk("children").empty("schema", "catalog").rule("type_name", "qualified_name");
    kind("CASE").walk("case_checks", "else_expr");
    kind("COMPARISON").walk("left", "right");
    kind("CONJUNCTION").walk("children");
    kind("OPERATOR").walk("children");
    kind("BETWEEN").walk("input", "lower", "upper");
    kind("COLLATE").walk("child").plain("collation");
    kind("STAR")
        .walk("replace_list", "expr")
        .plain("relation_name", "exclude_list", "columns", "qualified_exclude_list", "rename_list");
    kind("SUBQUERY").walk("subquery", "child").plain("subquery_type", "comparison_type");
  }

  private static Fields kind(String kind) {
    Map<String, Field> fields = new HashMap<>();
    EVERYWHERE.forEach(field -> fields.put(field, Field.PLAIN));
    KINDS.put(kind, fields);
    return new Fields(fields);
  }

  private record Fields(Map<String, Field> fields) {
    Fields walk(String... names) {
      return put(Field.WALK, names);
    }

    Fields plain(String... names) {
      return put(Field.PLAIN, names);
    }

    Fields empty(String... names) {
      return put(Field.EMPTY, names);
    }

    Fields rule(String... names) {
      return put(Field.RULE, names);
    }

    private Fields put(Field field, String... names) {
      for (String name : names) {
        fields.put(name, field);
      }
      return this;
    }
  }
}
