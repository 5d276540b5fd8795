package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a specification or draft in JSON, without its version. */
final class SpecFields {
  static final List<String> OF_VERSION_1 =
      List.of("table", "rows", "columns", "measures", "areas", "periods", "filters");
  static final List<String> OF_VERSION_2 =
      List.of(
          "table", "rows", "columns", "measures", "areas", "periods", "filters", "totals", "sort");

  static final List<String> OF_VERSION_3 =
      Stream.concat(OF_VERSION_2.stream(), Stream.of("calculation", "dollars", "top")).toList();

  private static final String CALCULATION = "calculation";
  private static final String DOLLARS = "dollars";
  private static final String TOP = "top";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SpecFields() {}

  /** The fields of a version; those of the newest for one that is not known. */
  static List<String> of(int version) {
    return switch (version) {
      case 1 -> OF_VERSION_1;
      case 2 -> OF_VERSION_2;
      default -> OF_VERSION_3;
    };
  }

  /** The oldest version that has a field for everything that the draft says. */
  static int version(PivotDraft draft) {
    if (!draft.calculation().equals(Calculation.NONE)
        || draft.dollars().isPresent()
        || draft.top().isPresent()
        || draft.totals() == Totals.ADDED) {
      return 3;
    }
    return draft.totals() == Totals.SHOWN && draft.order().equals(RowOrder.CLASSIFIED) ? 1 : 2;
  }

  /** Adds the fields of a draft to an object, the lists of version 1 even where they are empty. */
  static void write(PivotDraft draft, ObjectNode root) {
    draft.table().ifPresent(table -> root.put("table", table.value()));
    put(root.putArray("rows"), draft.rows());
    put(root.putArray("columns"), draft.columns());
    put(root.putArray("measures"), draft.measures());
    put(root.putArray("areas"), draft.areas().stream().map(AreaId::value).toList());
    put(root.putArray("periods"), draft.periods());
    ObjectNode filters = root.putObject("filters");
    draft.filters().forEach((dimension, codes) -> put(filters.putArray(dimension), codes));
    if (version(draft) > 1) {
      root.put("totals", word(draft.totals()));
      root.set("sort", order(draft.order()));
    }
    if (!draft.calculation().equals(Calculation.NONE)) {
      root.set(CALCULATION, CalculationFields.write(draft.calculation()));
    }
    draft.dollars().ifPresent(year -> root.put(DOLLARS, year));
    draft.top().ifPresent(rows -> root.put(TOP, rows));
  }

  private static ObjectNode order(RowOrder order) {
    ObjectNode node = NODES.objectNode();
    switch (order) {
      case RowOrder.Classified classified -> node.put("by", "classification");
      case RowOrder.ByLabel label ->
          node.put("by", "label").put("language", label.language().tag());
      case RowOrder.ByValue value -> {
        node.put("by", "value");
        ObjectNode column = node.putObject("column");
        value.column().forEach(column::put);
      }
    }
    return node.put("direction", word(order.direction()));
  }

  /** The draft that the fields of this object describe. */
  static PivotDraft read(ObjectNode root) {
    List<AreaId> areas = new ArrayList<>();
    for (String area : texts("areas", root.path("areas"))) {
      areas.add(name("areas", area, AreaId::new));
    }
    return new PivotDraft(
        root.has("table")
            ? Optional.of(name("table", text("table", root.path("table")), TableName::new))
            : Optional.empty(),
        texts("rows", root.path("rows")),
        texts("columns", root.path("columns")),
        texts("measures", root.path("measures")),
        areas,
        texts("periods", root.path("periods")),
        filters(root.path("filters")),
        root.has("totals") ? constant(Totals.class, "totals", root.path("totals")) : Totals.SHOWN,
        root.has("sort") ? order(root.path("sort")) : RowOrder.CLASSIFIED,
        root.has(CALCULATION) ? CalculationFields.read(root.path(CALCULATION)) : Calculation.NONE,
        root.has(DOLLARS) ? whole(DOLLARS, root.path(DOLLARS)) : OptionalInt.empty(),
        root.has(TOP) ? whole(TOP, root.path(TOP)) : OptionalInt.empty());
  }

  private static OptionalInt whole(String field, JsonNode node) {
    if (!node.isInt()) {
      throw wrong(field, "2020");
    }
    return OptionalInt.of(node.intValue());
  }

  private static Map<String, List<String>> filters(JsonNode kept) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    if (kept.isObject()) {
      for (Map.Entry<String, JsonNode> entry : kept.properties()) {
        filters.put(entry.getKey(), texts("filters." + entry.getKey(), entry.getValue()));
      }
    } else if (!kept.isMissingNode()) {
      throw wrong("filters", "{\"dimension\": [\"code\"]}");
    }
    return filters;
  }

  private static RowOrder order(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      throw wrong("sort", "{\"by\": \"label\"}");
    }
    String by = text("sort.by", object.path("by"));
    RowOrder.Direction direction =
        object.has("direction")
            ? constant(RowOrder.Direction.class, "sort.direction", object.path("direction"))
            : RowOrder.Direction.ASCENDING;
    return switch (by) {
      case "classification" -> {
        requireKnownFields(object, List.of("by", "direction"));
        yield new RowOrder.Classified(direction);
      }
      case "label" -> {
        requireKnownFields(object, List.of("by", "direction", "language"));
        String tag = text("sort.language", object.path("language"));
        yield new RowOrder.ByLabel(name("sort.language", tag, Language::parse), direction);
      }
      case "value" -> {
        requireKnownFields(object, List.of("by", "direction", "column"));
        yield new RowOrder.ByValue(column(object.path("column")), direction);
      }
      default -> throw wrong("sort.by", "\"classification\", \"label\", \"value\"");
    };
  }

  private static Map<String, String> column(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      throw wrong("sort.column", "{\"dimension\": \"code\"}");
    }
    Map<String, String> column = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      column.put(entry.getKey(), text("sort.column." + entry.getKey(), entry.getValue()));
    }
    return column;
  }

  /** Refuses an object with other fields than these. */
  static void requireKnownFields(ObjectNode root, List<String> fields) {
    Set<String> unknown = new TreeSet<>();
    root.propertyNames().forEach(unknown::add);
    fields.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new WorkbenchException(
          EngineError.SPEC_UNKNOWN_FIELD, String.join(", ", unknown), String.join(", ", fields));
    }
  }

  static <E extends Enum<E>> E constant(Class<E> type, String field, JsonNode node) {
    String text = text(field, node);
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(text)) {
        return constant;
      }
      words.add("\"" + word(constant) + "\"");
    }
    throw wrong(field, String.join(", ", words));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String text(String field, JsonNode node) {
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

  static <T> T name(String field, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new WorkbenchException(e, EngineError.SPEC_WRONG_NAME, field, text);
    }
  }

  static WorkbenchException wrong(String field, String wanted) {
    return new WorkbenchException(EngineError.SPEC_WRONG_FIELD, field, wanted);
  }

  private static void put(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
