package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a pivot specification, version 1: {@code {"version": 1, "table": …, "rows": […],
 * "columns": […], "measures": […], "areas": […], "periods": […], "filters": {…}}}. Rows, columns,
 * periods and filters may be left away. Unknown fields and fields that stand twice are refused.
 */
public final class PivotSpecCodec {
  private static final int VERSION = 1;
  private static final List<String> FIELDS =
      List.of("version", "table", "rows", "columns", "measures", "areas", "periods", "filters");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private PivotSpecCodec() {}

  /**
   * The specification written in this text.
   *
   * @throws WorkbenchException that says what is wrong: not JSON, another version, an unknown or
   *     wrong field, or parts that contradict each other
   */
  public static PivotSpec parse(String json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new WorkbenchException(e, EngineError.SPEC_NOT_READABLE, where(e));
    }
    if (!(root instanceof ObjectNode object)) {
      throw new WorkbenchException(EngineError.SPEC_NOT_READABLE, "{ \u2026 } ?");
    }
    return read(object);
  }

  /** The specification as one line of JSON; {@link #parse} reads it back. */
  public static String write(PivotSpec spec) {
    return MAPPER.writeValueAsString(tree(spec));
  }

  static ObjectNode tree(PivotSpec spec) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("version", VERSION);
    root.put("table", spec.table().value());
    put(root.putArray("rows"), spec.rows());
    put(root.putArray("columns"), spec.columns());
    put(root.putArray("measures"), spec.measures());
    put(root.putArray("areas"), spec.areas().stream().map(AreaId::value).toList());
    put(root.putArray("periods"), spec.periods());
    ObjectNode filters = root.putObject("filters");
    spec.filters().forEach((dimension, codes) -> put(filters.putArray(dimension), codes));
    return root;
  }

  static PivotSpec read(ObjectNode root) {
    requireKnownFields(root);
    JsonNode version = root.path("version");
    if (!version.isInt() || version.intValue() != VERSION) {
      throw new WorkbenchException(EngineError.SPEC_VERSION, version.toString());
    }
    TableName table = parse("table", text(root, "table"), TableName::new);
    List<AreaId> areas = new ArrayList<>();
    for (String area : texts("areas", root.path("areas"))) {
      areas.add(parse("areas", area, AreaId::new));
    }
    Map<String, List<String>> filters = new LinkedHashMap<>();
    JsonNode kept = root.path("filters");
    if (kept.isObject()) {
      kept.properties()
          .forEach(
              entry ->
                  filters.put(
                      entry.getKey(), texts("filters." + entry.getKey(), entry.getValue())));
    } else if (!kept.isMissingNode()) {
      throw wrong("filters", "{\"dimension\": [\"code\"]}");
    }
    try {
      return new PivotSpec(
          table,
          texts("rows", root.path("rows")),
          texts("columns", root.path("columns")),
          texts("measures", root.path("measures")),
          areas,
          texts("periods", root.path("periods")),
          filters);
    } catch (IllegalArgumentException e) {
      throw new WorkbenchException(
          e, EngineError.SPEC_CONTRADICTS_ITSELF, String.valueOf(e.getMessage()));
    }
  }

  private static void requireKnownFields(ObjectNode root) {
    Set<String> unknown = new TreeSet<>();
    root.propertyNames().forEach(unknown::add);
    FIELDS.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new WorkbenchException(
          EngineError.SPEC_UNKNOWN_FIELD, String.join(", ", unknown), String.join(", ", FIELDS));
    }
  }

  private static String text(ObjectNode root, String field) {
    JsonNode node = root.path(field);
    if (!node.isString()) {
      throw wrong(field, "\"\u2026\"");
    }
    return node.stringValue();
  }

  private static List<String> texts(String field, JsonNode node) {
    if (node.isMissingNode()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : node) {
      if (!element.isString()) {
        throw wrong(field, "[\"\u2026\"]");
      }
      texts.add(element.stringValue());
    }
    if (!node.isArray()) {
      throw wrong(field, "[\"\u2026\"]");
    }
    return texts;
  }

  private static <T> T parse(String field, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new WorkbenchException(
          e, EngineError.SPEC_CONTRADICTS_ITSELF, field + ": " + e.getMessage());
    }
  }

  private static WorkbenchException wrong(String field, String wanted) {
    return new WorkbenchException(EngineError.SPEC_WRONG_FIELD, field, wanted);
  }

  private static void put(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static String where(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null
        ? e.getOriginalMessage()
        : e.getOriginalMessage() + " (" + location.getLineNr() + ":" + location.getColumnNr() + ")";
  }
}
