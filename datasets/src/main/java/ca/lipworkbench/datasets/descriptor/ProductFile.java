package ca.lipworkbench.datasets.descriptor;

import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The {@code product.json} of a descriptor, version 1: everything about a product but its measures.
 *
 * @param dimensionLabels normalised labels by which a file's header names the dimensions, with the
 *     dimensions' names
 * @param rows how many rows a whole file has, where that is known
 * @param form which columns say what, where the layout leaves that open
 * @param basedOn the table whose measures this one has too, each with its rate besides
 */
record ProductFile(
    TableName table,
    BilingualText title,
    Source source,
    Descriptor.Mark mark,
    Optional<BilingualText> geography,
    Map<String, BilingualText> universes,
    List<Dimension> dimensions,
    Map<String, String> dimensionLabels,
    OptionalLong rows,
    Optional<RowForm> form,
    Optional<TableName> basedOn) {
  private static final long VERSION = 1;

  /**
   * Reads a file.
   *
   * @throws DescriptorException when a field is unknown, missing or of the wrong form
   */
  static ProductFile parse(String file, String text) {
    JsonValue root = JsonValue.parse(file, text);
    Map<String, JsonValue> fields =
        root.fields(
            "version",
            "table",
            "title",
            "source",
            "mark",
            "geography",
            "universes",
            "dimensions",
            "rows",
            "columns",
            "basedOn");
    JsonValue version = root.field(fields, "version");
    if (version.number() != VERSION) {
      throw version.refuse("version " + version.number() + "; this program reads " + VERSION);
    }
    List<Dimension> dimensions = new ArrayList<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (JsonValue dimension : root.field(fields, "dimensions").elements()) {
      readDimension(dimension, dimensions, labels);
    }
    return new ProductFile(
        table(root.field(fields, "table")),
        bilingual(root.field(fields, "title")),
        source(root.field(fields, "source")),
        mark(root.field(fields, "mark")),
        JsonValue.find(fields, "geography").map(ProductFile::bilingual),
        universes(root.field(fields, "universes")),
        dimensions,
        labels,
        JsonValue.find(fields, "rows")
            .map(rows -> OptionalLong.of(rows.number()))
            .orElseGet(OptionalLong::empty),
        JsonValue.find(fields, "columns").map(RowFormJson::read),
        JsonValue.find(fields, "basedOn").map(ProductFile::table));
  }

  private static TableName table(JsonValue value) {
    try {
      return new TableName(value.text());
    } catch (IllegalArgumentException e) {
      throw value.refuse(String.valueOf(e.getMessage()));
    }
  }

  private static Source source(JsonValue value) {
    Map<String, JsonValue> fields =
        value.fields("agency", "product", "referenceDate", "attribution", "adaptation", "nature");
    return new Source(
        complete(value.field(fields, "agency")),
        complete(value.field(fields, "product")),
        value.field(fields, "referenceDate").text(),
        complete(value.field(fields, "attribution")),
        complete(value.field(fields, "adaptation")),
        nature(value.field(fields, "nature")));
  }

  private static Source.Nature nature(JsonValue value) {
    return switch (value.text()) {
      case "official" -> Source.Nature.OFFICIAL;
      case "synthetic" -> Source.Nature.SYNTHETIC;
      default -> throw value.refuse("nature is official or synthetic");
    };
  }

  private static Descriptor.Mark mark(JsonValue value) {
    Map<String, JsonValue> fields =
        value.fields("columnDimension", "titleLine", "bulkProfile", "productNumber", "columns");
    if (fields.size() != 1) {
      throw value.refuse(
          "a product has one mark: columnDimension, titleLine, bulkProfile, productNumber or"
              + " columns");
    }
    Map.Entry<String, JsonValue> mark = fields.entrySet().iterator().next();
    return switch (mark.getKey()) {
      case "columnDimension" -> new Descriptor.Mark.ColumnDimension(mark.getValue().text());
      case "titleLine" -> new Descriptor.Mark.TitleLine(mark.getValue().text());
      case "bulkProfile" -> new Descriptor.Mark.BulkProfile(mark.getValue().text());
      case "productNumber" -> new Descriptor.Mark.ProductNumber(mark.getValue().text());
      default -> columns(mark.getValue());
    };
  }

  private static Descriptor.Mark columns(JsonValue value) {
    Map<String, JsonValue> fields = value.fields("labels", "series");
    return new Descriptor.Mark.Columns(
        value.field(fields, "labels").elements().stream().map(JsonValue::anyText).toList(),
        JsonValue.find(fields, "series").map(JsonValue::text).orElse(""));
  }

  private static Map<String, BilingualText> universes(JsonValue value) {
    Map<String, BilingualText> universes = new LinkedHashMap<>();
    value.anyFields().forEach((key, universe) -> universes.put(key, bilingual(universe)));
    return universes;
  }

  private static void readDimension(
      JsonValue value, List<Dimension> dimensions, Map<String, String> labels) {
    Map<String, JsonValue> fields = value.fields("id", "name", "label", "categories", "codes");
    String id = value.field(fields, "id").text();
    List<Code> codes = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (JsonValue code : value.field(fields, "codes").elements()) {
      codes.add(code(code, known));
    }
    if (codes.stream().filter(Code::total).count() > 1) {
      throw value.refuse("dimension \"" + id + "\" has more than one total");
    }
    try {
      dimensions.add(
          new Dimension(
              id,
              bilingual(value.field(fields, "name")),
              codes,
              categories(value.field(fields, "categories"))));
    } catch (IllegalArgumentException e) {
      throw value.refuse(String.valueOf(e.getMessage()));
    }
    if (labels.put(Labels.normalise(value.field(fields, "label").text()), id) != null) {
      throw value.refuse("two dimensions have the same label in the file's header");
    }
  }

  private static Code code(JsonValue value, Set<String> known) {
    Map<String, JsonValue> fields = value.fields("id", "name", "parent", "total");
    String id = value.field(fields, "id").text();
    Optional<String> parent = JsonValue.find(fields, "parent").map(JsonValue::text);
    if (parent.isPresent() && !known.contains(parent.get())) {
      throw value.refuse("parent \"" + parent.get() + "\" is not a code above");
    }
    known.add(id);
    return new Code(
        id,
        bilingual(value.field(fields, "name")),
        parent,
        JsonValue.find(fields, "total").map(JsonValue::truth).orElse(false));
  }

  private static Dimension.Categories categories(JsonValue value) {
    return switch (value.text()) {
      case "partition" -> Dimension.Categories.PARTITION;
      case "overlapping" -> Dimension.Categories.OVERLAPPING;
      default -> throw value.refuse("categories are partition or overlapping");
    };
  }

  private static BilingualText bilingual(JsonValue value) {
    Map<String, JsonValue> fields = value.fields("en", "fr");
    return new BilingualText(
        value.field(fields, "en").text(), JsonValue.find(fields, "fr").map(JsonValue::text));
  }

  private static BilingualText complete(JsonValue value) {
    BilingualText text = bilingual(value);
    if (!text.isComplete()) {
      throw value.refuse("a source is cited in both languages");
    }
    return text;
  }
}
