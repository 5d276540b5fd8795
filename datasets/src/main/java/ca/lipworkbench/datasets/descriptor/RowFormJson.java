package ca.lipworkbench.datasets.descriptor;

import ca.lipworkbench.datasets.descriptor.RowForm.AreaColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaKind;
import ca.lipworkbench.datasets.descriptor.RowForm.Arrangement;
import ca.lipworkbench.datasets.descriptor.RowForm.DimensionColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureKey;
import ca.lipworkbench.datasets.descriptor.RowForm.NumberStyle;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodKind;
import ca.lipworkbench.datasets.descriptor.RowForm.ValueColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.Zeros;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.statistics.StatusSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The field {@code columns} of {@code product.json}: which columns of a file say what. */
final class RowFormJson {
  private static final long MOST_COLUMNS = 100_000;

  private RowFormJson() {}

  static RowForm read(JsonValue value) {
    Map<String, JsonValue> fields =
        value.fields(
            "arrangement",
            "separator",
            "numbers",
            "headerLine",
            "area",
            "period",
            "dimensions",
            "measure",
            "values",
            "scale",
            "coordinate",
            "symbols",
            "zeros");
    try {
      return new RowForm(
          constant(value.field(fields, "arrangement"), Arrangement.class),
          separator(value.field(fields, "separator")),
          constant(value.field(fields, "numbers"), NumberStyle.class),
          column(value.field(fields, "headerLine")),
          area(value.field(fields, "area")),
          period(value.field(fields, "period")),
          dimensions(value.field(fields, "dimensions")),
          JsonValue.find(fields, "measure").map(RowFormJson::measure),
          value.field(fields, "values").elements().stream().map(RowFormJson::valueColumn).toList(),
          optionalColumn(fields, "scale"),
          optionalColumn(fields, "coordinate"),
          JsonValue.find(fields, "symbols").map(RowFormJson::symbols).orElse(Map.of()),
          JsonValue.find(fields, "zeros")
              .map(zeros -> constant(zeros, Zeros.class))
              .orElse(Zeros.TRUE));
    } catch (IllegalArgumentException e) {
      throw value.refuse(String.valueOf(e.getMessage()));
    }
  }

  private static <E extends Enum<E>> E constant(JsonValue value, Class<E> type) {
    String text = value.text();
    for (E constant : type.getEnumConstants()) {
      if (name(constant).equals(text)) {
        return constant;
      }
    }
    throw value.refuse("\"" + text + "\" is not a known " + type.getSimpleName());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static char separator(JsonValue value) {
    return switch (value.text()) {
      case "comma" -> ',';
      case "semicolon" -> ';';
      case "tab" -> '\t';
      default -> throw value.refuse("a separator is comma, semicolon or tab");
    };
  }

  private static String separator(char separator) {
    return switch (separator) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      default -> "tab";
    };
  }

  private static int column(JsonValue value) {
    long number = value.number();
    if (number < 1 || number > MOST_COLUMNS) {
      throw value.refuse("columns and lines are counted from 1");
    }
    return (int) number;
  }

  private static OptionalInt optionalColumn(Map<String, JsonValue> fields, String name) {
    JsonValue value = fields.get(name);
    return value == null ? OptionalInt.empty() : OptionalInt.of(column(value));
  }

  private static AreaColumns area(JsonValue value) {
    Map<String, JsonValue> fields =
        value.fields("kind", "column", "name", "province", "prefix", "level", "named");
    AreaKind kind = constant(value.field(fields, "kind"), AreaKind.class);
    OptionalInt column = optionalColumn(fields, "column");
    if ((kind == AreaKind.FIXED) == column.isPresent()) {
      throw value.refuse("an area has a column unless it is fixed");
    }
    Map<String, String> named = new LinkedHashMap<>();
    JsonValue.find(fields, "named")
        .ifPresent(
            given -> given.anyFields().forEach((text, dguid) -> named.put(text, dguid.text())));
    return new AreaColumns(
        kind,
        column,
        optionalColumn(fields, "name"),
        optionalColumn(fields, "province"),
        JsonValue.find(fields, "prefix").map(JsonValue::text).orElse(""),
        JsonValue.find(fields, "level").map(level -> constant(level, GeographicLevel.class)),
        named);
  }

  private static PeriodColumns period(JsonValue value) {
    Map<String, JsonValue> fields = value.fields("kind", "columns", "fixed");
    PeriodKind kind = constant(value.field(fields, "kind"), PeriodKind.class);
    List<Integer> columns =
        value.field(fields, "columns").elements().stream().map(RowFormJson::column).toList();
    int expected =
        switch (kind) {
          case TEXT -> 1;
          case YEAR_MONTH -> 2;
          case FIXED -> 0;
        };
    if (columns.size() != expected) {
      throw value.refuse("a period of this kind has " + expected + " columns");
    }
    return new PeriodColumns(
        kind, columns, JsonValue.find(fields, "fixed").map(JsonValue::text).orElse(""));
  }

  private static List<DimensionColumn> dimensions(JsonValue value) {
    List<DimensionColumn> columns = new ArrayList<>();
    value
        .anyFields()
        .forEach(
            (dimension, column) -> columns.add(new DimensionColumn(column(column), dimension)));
    return columns;
  }

  private static MeasureColumn measure(JsonValue value) {
    Map<String, JsonValue> fields = value.fields("column", "key", "label");
    return new MeasureColumn(
        column(value.field(fields, "column")),
        constant(value.field(fields, "key"), MeasureKey.class),
        optionalColumn(fields, "label"));
  }

  private static ValueColumn valueColumn(JsonValue value) {
    Map<String, JsonValue> fields = value.fields("column", "symbols", "measure", "codes");
    Map<String, String> codes = new LinkedHashMap<>();
    JsonValue.find(fields, "codes")
        .ifPresent(given -> given.anyFields().forEach((id, code) -> codes.put(id, code.text())));
    return new ValueColumn(
        column(value.field(fields, "column")),
        JsonValue.find(fields, "symbols")
            .map(given -> given.elements().stream().map(RowFormJson::column).toList())
            .orElse(List.of()),
        JsonValue.find(fields, "measure").map(JsonValue::text).orElse(""),
        codes);
  }

  private static Map<String, StatusSet> symbols(JsonValue value) {
    Map<String, StatusSet> symbols = new LinkedHashMap<>();
    value
        .anyFields()
        .forEach(
            (symbol, meaning) ->
                symbols.put(
                    symbol,
                    StatusSet.find(meaning.anyText())
                        .orElseThrow(() -> meaning.refuse("not a standard symbol"))));
    return symbols;
  }

  static ObjectNode write(RowForm form) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("arrangement", name(form.arrangement()));
    node.put("separator", separator(form.separator()));
    node.put("numbers", name(form.numbers()));
    node.put("headerLine", form.headerLine());
    node.set("area", write(form.area()));
    ObjectNode period = node.putObject("period").put("kind", name(form.period().kind()));
    numbers(period.putArray("columns"), form.period().columns());
    if (!form.period().fixed().isEmpty()) {
      period.put("fixed", form.period().fixed());
    }
    ObjectNode dimensions = node.putObject("dimensions");
    form.dimensions().forEach(column -> dimensions.put(column.dimension(), column.column()));
    form.measure()
        .ifPresent(
            measure -> {
              ObjectNode written =
                  node.putObject("measure")
                      .put("column", measure.column())
                      .put("key", name(measure.key()));
              measure.label().ifPresent(label -> written.put("label", label));
            });
    ArrayNode values = node.putArray("values");
    form.values().forEach(column -> values.add(write(column)));
    form.scale().ifPresent(column -> node.put("scale", column));
    form.coordinate().ifPresent(column -> node.put("coordinate", column));
    if (!form.symbols().isEmpty()) {
      ObjectNode symbols = node.putObject("symbols");
      new TreeMap<>(form.symbols())
          .forEach((symbol, status) -> symbols.put(symbol, status.toString()));
    }
    if (form.zeros() != Zeros.TRUE) {
      node.put("zeros", name(form.zeros()));
    }
    return node;
  }

  private static ObjectNode write(AreaColumns area) {
    ObjectNode node = JsonMapper.shared().createObjectNode().put("kind", name(area.kind()));
    area.column().ifPresent(column -> node.put("column", column));
    area.name().ifPresent(column -> node.put("name", column));
    area.province().ifPresent(column -> node.put("province", column));
    Optional.of(area.prefix())
        .filter(prefix -> !prefix.isEmpty())
        .ifPresent(prefix -> node.put("prefix", prefix));
    area.level().ifPresent(level -> node.put("level", name(level)));
    if (!area.named().isEmpty()) {
      ObjectNode named = node.putObject("named");
      new TreeMap<>(area.named()).forEach(named::put);
    }
    return node;
  }

  private static ObjectNode write(ValueColumn column) {
    ObjectNode node = JsonMapper.shared().createObjectNode().put("column", column.column());
    if (!column.symbols().isEmpty()) {
      numbers(node.putArray("symbols"), column.symbols());
    }
    if (!column.measure().isEmpty()) {
      node.put("measure", column.measure());
    }
    if (!column.codes().isEmpty()) {
      ObjectNode codes = node.putObject("codes");
      new TreeMap<>(column.codes()).forEach(codes::put);
    }
    return node;
  }

  private static void numbers(ArrayNode array, List<Integer> numbers) {
    numbers.forEach(array::add);
  }
}
