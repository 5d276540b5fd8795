package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Cohorts;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The saved form of a {@link DataStructure}: {@code structure.json}, version 1, UTF-8. The same
 * structure is always written with the same bytes.
 */
public final class StructureCodec {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Notes by number, those that have none after them. */
  private static final Comparator<String> NOTE_ORDER =
      Comparator.comparingInt(StructureCodec::noteNumber).thenComparing(Comparator.naturalOrder());

  private StructureCodec() {}

  /** The structure's bytes. */
  public static byte[] write(DataStructure structure) {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", VERSION);
    root.put("table", structure.table().value());
    root.set("title", text(structure.title()));
    root.set("source", source(structure.source()));
    structure.geography().ifPresent(geography -> root.set("geography", text(geography)));
    root.set("periods", texts(structure.periods()));
    ArrayNode dimensions = root.putArray("dimensions");
    structure.dimensions().forEach(dimension -> dimensions.add(dimension(dimension)));
    ArrayNode measures = root.putArray("measures");
    structure.measures().forEach(measure -> measures.add(measure(measure)));
    TreeMap<String, BilingualText> notes = new TreeMap<>(NOTE_ORDER);
    notes.putAll(structure.notes());
    ObjectNode written = root.putObject("notes");
    notes.forEach((number, note) -> written.set(number, text(note)));
    structure
        .cohorts()
        .ifPresent(
            cohorts -> {
              ObjectNode node = root.putObject("cohorts");
              cohorts.admissionYear().ifPresent(id -> node.put("admissionYear", id));
              cohorts.yearsSince().ifPresent(id -> node.put("yearsSince", id));
            });
    root.set("areas", texts(structure.areas().stream().map(Dguid::value).toList()));
    return (root.toString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The structure of these bytes.
   *
   * @throws IllegalArgumentException when they are not a structure of version 1
   */
  public static DataStructure read(byte[] bytes) {
    try {
      JsonNode root = JSON.readTree(bytes);
      if (root.path("version").asInt(0) != VERSION) {
        throw new IllegalArgumentException("Not a structure of version 1");
      }
      Map<String, BilingualText> notes = new LinkedHashMap<>();
      field(root, "notes").properties().forEach(e -> notes.put(e.getKey(), text(e.getValue())));
      return new DataStructure(
          new TableName(string(root, "table")),
          text(field(root, "title")),
          source(field(root, "source")),
          list(root, "periods", JsonNode::stringValue),
          new TreeSet<>(list(root, "areas", area -> new Dguid(area.stringValue()))),
          Optional.ofNullable(root.get("geography")).map(StructureCodec::text),
          list(root, "dimensions", StructureCodec::dimension),
          list(root, "measures", StructureCodec::measure),
          notes,
          Optional.ofNullable(root.get("cohorts"))
              .map(
                  cohorts ->
                      new Cohorts(
                          optional(cohorts, "admissionYear"), optional(cohorts, "yearsSince"))));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not a structure: " + e.getMessage(), e);
    }
  }

  private static int noteNumber(String note) {
    return note.matches("[0-9]{1,9}") ? Integer.parseInt(note) : Integer.MAX_VALUE;
  }

  private static ObjectNode text(BilingualText text) {
    ObjectNode node = JSON.createObjectNode().put("en", text.english());
    text.french().ifPresent(french -> node.put("fr", french));
    return node;
  }

  private static BilingualText text(JsonNode node) {
    return new BilingualText(string(node, "en"), optional(node, "fr"));
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = JSON.createArrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static ObjectNode source(Source source) {
    ObjectNode node = JSON.createObjectNode();
    node.set("agency", text(source.agency()));
    node.set("product", text(source.product()));
    node.put("referenceDate", source.referenceDate());
    node.set("attribution", text(source.attribution()));
    node.set("adaptation", text(source.adaptation()));
    return node.put("nature", source.nature().name());
  }

  private static Source source(JsonNode node) {
    return new Source(
        text(field(node, "agency")),
        text(field(node, "product")),
        string(node, "referenceDate"),
        text(field(node, "attribution")),
        text(field(node, "adaptation")),
        Source.Nature.valueOf(string(node, "nature")));
  }

  private static ObjectNode dimension(Dimension dimension) {
    ObjectNode node = JSON.createObjectNode().put("id", dimension.id());
    node.set("name", text(dimension.name()));
    node.put("categories", dimension.categories().name());
    ArrayNode codes = node.putArray("codes");
    for (Code code : dimension.codes()) {
      ObjectNode written = codes.addObject().put("id", code.id());
      written.set("name", text(code.name()));
      code.parent().ifPresent(parent -> written.put("parent", parent));
      if (code.total()) {
        written.put("total", true);
      }
    }
    return node;
  }

  private static Dimension dimension(JsonNode node) {
    return new Dimension(
        string(node, "id"),
        text(field(node, "name")),
        list(
            node,
            "codes",
            code ->
                new Code(
                    string(code, "id"),
                    text(field(code, "name")),
                    optional(code, "parent"),
                    code.path("total").asBoolean(false))),
        Dimension.Categories.valueOf(string(node, "categories")));
  }

  private static ObjectNode measure(Measure measure) {
    ObjectNode node = JSON.createObjectNode().put("code", measure.code());
    node.set("name", text(measure.name()));
    measure.parent().ifPresent(parent -> node.put("parent", parent));
    node.put("presence", measure.presence().name());
    node.put("additivity", measure.additivity().symbol());
    node.put("rounding", measure.rounding().name());
    node.put("unit", measure.unit().name());
    node.set("universe", text(measure.universe()));
    node.put("decimals", measure.decimals());
    measure
        .ratio()
        .ifPresent(
            ratio ->
                node.putObject("ratio")
                    .put("numerator", ratio.numerator())
                    .put("denominator", ratio.denominator())
                    .put("scale", ratio.scale()));
    measure.base().ifPresent(base -> node.put("base", base));
    measure.incomeYear().ifPresent(year -> node.put("incomeYear", year));
    if (!measure.dollarYear().equals(amountsOf(measure.unit(), measure.incomeYear()))) {
      measure
          .dollarYear()
          .ifPresentOrElse(year -> node.put("dollarYear", year), () -> node.putNull("dollarYear"));
    }
    node.set("notes", texts(measure.notes()));
    return node;
  }

  private static Measure measure(JsonNode node) {
    Unit unit = Unit.valueOf(string(node, "unit"));
    OptionalInt incomeYear = year(node, "incomeYear");
    return new Measure(
        string(node, "code"),
        text(field(node, "name")),
        optional(node, "parent"),
        Measure.Presence.valueOf(string(node, "presence")),
        Additivity.parse(string(node, "additivity")),
        RoundingModel.valueOf(string(node, "rounding")),
        unit,
        text(field(node, "universe")),
        field(node, "decimals").intValue(),
        Optional.ofNullable(node.get("ratio"))
            .map(
                ratio ->
                    new Ratio(
                        string(ratio, "numerator"),
                        string(ratio, "denominator"),
                        field(ratio, "scale").doubleValue())),
        optional(node, "base"),
        incomeYear,
        node.has("dollarYear") ? year(node, "dollarYear") : amountsOf(unit, incomeYear),
        list(node, "notes", JsonNode::stringValue));
  }

  /** Amounts are in dollars of the year that they refer to, unless another one is stated. */
  private static OptionalInt amountsOf(Unit unit, OptionalInt incomeYear) {
    return unit == Unit.DOLLARS ? incomeYear : OptionalInt.empty();
  }

  private static OptionalInt year(JsonNode node, String name) {
    JsonNode year = node.get(name);
    return year == null || year.isNull() ? OptionalInt.empty() : OptionalInt.of(year.intValue());
  }

  private static JsonNode field(JsonNode node, String name) {
    JsonNode field = node.get(name);
    if (field == null) {
      throw new IllegalArgumentException("A structure has " + name);
    }
    return field;
  }

  private static String string(JsonNode node, String name) {
    return field(node, name).stringValue();
  }

  private static Optional<String> optional(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).map(JsonNode::stringValue);
  }

  private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> item) {
    List<T> items = new ArrayList<>();
    field(node, name).forEach(element -> items.add(item.apply(element)));
    return items;
  }
}
