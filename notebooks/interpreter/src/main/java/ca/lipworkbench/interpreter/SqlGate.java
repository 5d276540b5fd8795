package ca.lipworkbench.interpreter;

import ca.lipworkbench.interpreter.SqlGrammar.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides from the engine's own parse tree whether a typed text may run: one SELECT, made of known
 * parts only ({@link SqlGrammar}), with functions of the reviewed list ({@link SqlNames}), from
 * relations of granted releases or from its own WITH queries. Immutable, safe for many threads.
 */
final class SqlGate {
  /** The relations of a release that typed SQL may name. */
  static final Set<String> RELATIONS = Set.of("areas", "data", "measures", "observations");

  /** Names of the engine's own catalogues; a WITH query may not borrow them. */
  private static final List<String> CATALOGUE_PREFIXES =
      List.of("duckdb_", "information_schema", "pg_", "pragma_", "sqlite_");

  private static final int DEPTH_LIMIT = 2_000;
  private static final long NOWHERE = -1;

  private static final JsonMapper TREES =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH_LIMIT).build())
                  .build())
          .build();

  private final Set<String> schemas;

  SqlGate(Set<String> schemas) {
    this.schemas = new TreeSet<>(schemas);
  }

  /** Reads a parse tree. */
  static JsonNode read(String tree) throws SqlRefusedException {
    try {
      return TREES.readTree(tree);
    } catch (JacksonException e) {
      throw new SqlRefusedException("sql.nested", NOWHERE);
    }
  }

  /** Passes a parse tree, or says what in it is not allowed. */
  void check(JsonNode tree) throws SqlRefusedException {
    if (tree.path("error").asBoolean(true)) {
      throw notParsed(tree);
    }
    JsonNode statements = tree.path("statements");
    if (statements.size() != 1) {
      throw new SqlRefusedException(
          statements.isEmpty() ? "sql.nothing" : "sql.several", NOWHERE, statements.size());
    }
    walk(statements.get(0), Set.of());
  }

  private static SqlRefusedException notParsed(JsonNode tree) {
    if (tree.path("error_type").asString("").equals("parser")) {
      long position;
      try {
        position = Long.parseLong(tree.path("position").asString("-1"));
      } catch (NumberFormatException e) {
        position = NOWHERE;
      }
      String reason = SqlErrors.harmless(tree.path("error_message").asString(""));
      return new SqlRefusedException("sql.syntax", position, reason);
    }
    return new SqlRefusedException("sql.select.only", NOWHERE);
  }

  private void walk(JsonNode value, Set<String> names) throws SqlRefusedException {
    if (value.isNull()) {
      return;
    }
    if (value.isArray()) {
      for (JsonNode element : value) {
        walk(element, names);
      }
      return;
    }
    String kind = kind(value);
    Map<String, Field> fields =
        SqlGrammar.fields(kind).orElseThrow(() -> notAllowed(kind, location(value)));
    Set<String> inScope = value.has("cte_map") ? withQueries(value.path("cte_map"), names) : names;
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      Field field = fields.get(entry.getKey());
      if (field == null) {
        throw new SqlRefusedException("sql.part", location(value), entry.getKey());
      }
      switch (field) {
        case WALK -> walk(entry.getValue(), inScope);
        case PLAIN -> requirePlain(entry.getKey(), entry.getValue(), location(value));
        case EMPTY -> requireEmpty(entry.getKey(), entry.getValue(), location(value));
        case RULE -> {}
      }
    }
    applyRules(kind, value, inScope);
  }

  private static String kind(JsonNode node) {
    if (node.has("class")) {
      return node.path("class").asString("");
    }
    if (node.has("type")) {
      return "query " + node.path("type").asString("");
    }
    for (String wrapper : List.of("node", "expression", "value", "when_expr")) {
      if (node.has(wrapper)) {
        return "wrapper " + wrapper;
      }
    }
    return "";
  }

  private void applyRules(String kind, JsonNode node, Set<String> names)
      throws SqlRefusedException {
    if (node.has("sample") && !node.path("sample").isNull()) {
      throw new SqlRefusedException("sql.sample", location(node));
    }
    switch (kind) {
      case "query BASE_TABLE" -> checkRelation(node, names);
      case "query TABLE_FUNCTION" -> checkTableFunction(node, names);
      case "FUNCTION", "WINDOW" -> checkFunction(node);
      case "TYPE" -> checkType(node);
      case "COLUMN_REF" -> checkColumn(node);
      case "OPERATOR" -> {
        String operator = node.path("type").asString("");
        if (!SqlGrammar.OPERATORS.contains(operator)) {
          throw notAllowed(operator, location(node));
        }
      }
      default -> {
        // Kinds without a rule of their own have been looked at field by field.
      }
    }
  }

  /** Looks into WITH queries; each may use the ones before it, the query itself all of them. */
  private Set<String> withQueries(JsonNode cteMap, Set<String> names) throws SqlRefusedException {
    Set<String> inScope = new HashSet<>(names);
    for (JsonNode entry : cteMap.path("map")) {
      String name = entry.path("key").asString("").toLowerCase(Locale.ROOT);
      if (CATALOGUE_PREFIXES.stream().anyMatch(name::startsWith)) {
        throw new SqlRefusedException("sql.with.name", NOWHERE, name);
      }
      JsonNode value = entry.path("value");
      JsonNode query = value.path("query_node");
      if (query.path("type").asString("").equals("RECURSIVE_CTE_NODE")) {
        throw new SqlRefusedException("sql.recursive", NOWHERE, name);
      }
      if (!query.path("type").asString("").matches("SELECT_NODE|SET_OPERATION_NODE")) {
        throw new SqlRefusedException("sql.with.select", NOWHERE, name);
      }
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        switch (field.getKey()) {
          case "aliases", "materialized" -> requirePlain(field.getKey(), field.getValue(), NOWHERE);
          case "query_node" -> walk(query, inScope);
          default -> requireEmpty(field.getKey(), field.getValue(), NOWHERE);
        }
      }
      inScope.add(name);
    }
    return inScope;
  }

  private void checkRelation(JsonNode node, Set<String> names) throws SqlRefusedException {
    List<String> path = path(node);
    List<String> lower = path.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
    List<String> parts = new ArrayList<>();
    for (String field : List.of("catalog_name", "schema_name", "table_name")) {
      String part = node.path(field).asString("");
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    boolean known =
        switch (lower.size()) {
          case 1 -> names.contains(lower.get(0));
          case 2 -> isGranted(lower.get(0), lower.get(1));
          case 3 -> lower.get(1).equals("main") && isGranted(lower.get(0), lower.get(2));
          default -> false;
        };
    if (known && parts.equals(path)) {
      return;
    }
    long where = location(node);
    String written = String.join(".", path);
    if (schemas.isEmpty()) {
      throw new SqlRefusedException("sql.relation.none", where, written);
    }
    if (schemas.contains(lower.get(0))) {
      throw new SqlRefusedException("sql.relation.part", where, written, lower.get(0));
    }
    Optional<String> schema = schemas.stream().findFirst();
    throw new SqlRefusedException(
        "sql.relation.unknown", where, written, String.join(", ", schemas), schema.orElse(""));
  }

  private boolean isGranted(String schema, String relation) {
    return schemas.contains(schema) && RELATIONS.contains(relation);
  }

  private void checkTableFunction(JsonNode node, Set<String> names) throws SqlRefusedException {
    JsonNode function = node.path("function");
    String name = function.path("function_name").asString("");
    if (!SqlNames.TABLE_FUNCTIONS.contains(name)) {
      throw new SqlRefusedException("sql.function.table", location(node), name);
    }
    walk(function, names);
  }

  private static void checkFunction(JsonNode node) throws SqlRefusedException {
    String name = node.path("function_name").asString("");
    List<String> path = path(node);
    boolean qualified =
        path.size() != 1
            || !path.get(0).equals(name)
            || !node.path("schema").asString("").isEmpty()
            || !node.path("catalog").asString("").isEmpty();
    if (qualified) {
      throw new SqlRefusedException("sql.function.dotted", location(node), name);
    }
    if (!SqlNames.allowsFunction(name)) {
      throw new SqlRefusedException("sql.function", location(node), name);
    }
    if (SqlNames.BOUNDED_WIDTH.contains(name) && !hasSmallWidth(node)) {
      throw new SqlRefusedException(
          "sql.function.width", location(node), name, SqlNames.WIDTH_LIMIT);
    }
  }

  /** Whether the second argument is a literal that keeps the text short. */
  private static boolean hasSmallWidth(JsonNode function) {
    JsonNode literal = function.path("arguments").path(1).path("expression").path("literal");
    String text = literal.path("text").asString("");
    return literal.path("kind").asString("").equals("INTEGER")
        && text.matches("\\d{1,4}")
        && Integer.parseInt(text) <= SqlNames.WIDTH_LIMIT;
  }

  private static void checkType(JsonNode node) throws SqlRefusedException {
    String name = node.path("type_name").asString("");
    if (path(node).size() != 1 || !SqlNames.allowsType(name)) {
      throw new SqlRefusedException("sql.type", location(node), name);
    }
  }

  private static void checkColumn(JsonNode node) throws SqlRefusedException {
    JsonNode names = node.path("column_names");
    requirePlain("column_names", names, location(node));
    if (names.size() == 1 && SqlNames.isSessionFact(names.get(0).asString(""))) {
      throw new SqlRefusedException("sql.function", location(node), names.get(0).asString(""));
    }
  }

  private static List<String> path(JsonNode node) {
    List<String> path = new ArrayList<>();
    for (JsonNode part : node.path("qualified_name").path("path")) {
      path.add(part.asString(""));
    }
    return path;
  }

  private static SqlRefusedException notAllowed(String kind, long where) {
    String word = kind.replace("query ", "").replace("wrapper ", "").replace("_NODE", "");
    return switch (word) {
      case "SHOW_REF" -> new SqlRefusedException("sql.describe", where);
      case "PARAMETER" -> new SqlRefusedException("sql.parameter", where);
      case "PIVOT" -> new SqlRefusedException("sql.pivot", where);
      case "INSERT_QUERY", "UPDATE_QUERY", "DELETE_QUERY", "MERGE_QUERY" ->
          new SqlRefusedException("sql.select.only", where);
      default -> new SqlRefusedException("sql.part", where, word);
    };
  }

  private static void requirePlain(String name, JsonNode value, long where)
      throws SqlRefusedException {
    if (value.isObject() && (value.has("class") || value.has("node") || value.has("type"))) {
      throw new SqlRefusedException("sql.part", where, name);
    }
    if (value.isObject() || value.isArray()) {
      for (JsonNode part : value) {
        requirePlain(name, part, where);
      }
    }
  }

  private static void requireEmpty(String name, JsonNode value, long where)
      throws SqlRefusedException {
    boolean empty =
        value.isNull()
            || (value.isContainer() && value.isEmpty())
            || (value.isString() && value.asString().isEmpty())
            || (value.isBoolean() && !value.asBoolean());
    if (!empty) {
      throw new SqlRefusedException("sql.part", where, name);
    }
  }

  private static long location(JsonNode node) {
    JsonNode location = node.path("query_location");
    // The engine writes the largest unsigned number where it does not know.
    return location.isIntegralNumber() && location.canConvertToInt() ? location.asLong() : NOWHERE;
  }
}
