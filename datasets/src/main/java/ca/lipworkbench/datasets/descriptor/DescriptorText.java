package ca.lipworkbench.datasets.descriptor;

import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.text.BilingualText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A descriptor as the texts of its two files, in the form in which descriptors are committed, so
 * that one that a person confirmed can be read, edited and handed on. {@link Descriptors#parse}
 * reads it back.
 *
 * @param product the text of {@code product.json}
 * @param measures the text of {@code measures.csv}
 */
public record DescriptorText(String product, String measures) {
  /** The texts of a descriptor. */
  public static DescriptorText of(Descriptor descriptor) {
    Map<BilingualText, String> universes = new LinkedHashMap<>();
    descriptor
        .measures()
        .forEach(
            described ->
                universes.putIfAbsent(
                    described.measure().universe(), "universe-" + (universes.size() + 1)));
    return new DescriptorText(product(descriptor, universes), measures(descriptor, universes));
  }

  private static String product(Descriptor descriptor, Map<BilingualText, String> universes) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("version", 1);
    root.put("table", descriptor.table().value());
    root.set("title", text(descriptor.title()));
    root.set("source", source(descriptor.source()));
    root.set("mark", mark(descriptor.mark()));
    descriptor.geography().ifPresent(geography -> root.set("geography", text(geography)));
    ObjectNode written = root.putObject("universes");
    universes.forEach((universe, key) -> written.set(key, text(universe)));
    ArrayNode dimensions = root.putArray("dimensions");
    descriptor
        .dimensions()
        .forEach(dimension -> dimensions.add(dimension(dimension, label(descriptor, dimension))));
    descriptor.rows().ifPresent(rows -> root.put("rows", rows));
    descriptor.form().ifPresent(form -> root.set("columns", RowFormJson.write(form)));
    return root.toPrettyString() + "\n";
  }

  private static String label(Descriptor descriptor, Dimension dimension) {
    return descriptor.dimensionLabels().entrySet().stream()
        .filter(entry -> entry.getValue().equals(dimension.id()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(dimension.id());
  }

  private static ObjectNode text(BilingualText text) {
    ObjectNode node = JsonMapper.shared().createObjectNode().put("en", text.english());
    text.french().ifPresent(french -> node.put("fr", french));
    return node;
  }

  private static ObjectNode source(Source source) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.set("agency", text(source.agency()));
    node.set("product", text(source.product()));
    node.put("referenceDate", source.referenceDate());
    node.set("attribution", text(source.attribution()));
    node.set("adaptation", text(source.adaptation()));
    return node.put("nature", source.nature().name().toLowerCase(Locale.ROOT));
  }

  private static ObjectNode mark(Descriptor.Mark mark) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    switch (mark) {
      case Descriptor.Mark.ColumnDimension(String label) -> node.put("columnDimension", label);
      case Descriptor.Mark.TitleLine(String title) -> node.put("titleLine", title);
      case Descriptor.Mark.BulkProfile(String year) -> node.put("bulkProfile", year);
      case Descriptor.Mark.ProductNumber(String number) -> node.put("productNumber", number);
      case Descriptor.Mark.Columns columns -> {
        ObjectNode written = node.putObject("columns");
        ArrayNode labels = written.putArray("labels");
        columns.labels().forEach(labels::add);
        if (!columns.series().isEmpty()) {
          written.put("series", columns.series());
        }
      }
    }
    return node;
  }

  private static ObjectNode dimension(Dimension dimension, String label) {
    ObjectNode node = JsonMapper.shared().createObjectNode().put("id", dimension.id());
    node.set("name", text(dimension.name()));
    node.put("label", label);
    node.put("categories", dimension.categories().name().toLowerCase(Locale.ROOT));
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

  private static String measures(Descriptor descriptor, Map<BilingualText, String> universes) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(MeasureLine.COLUMNS);
      List<String> open = List.of();
      for (DescribedMeasure described : descriptor.measures()) {
        List<String> path = described.path();
        for (int depth = 0; depth < path.size() - 1; depth++) {
          if (open.size() <= depth
              || !open.subList(0, depth + 1).equals(path.subList(0, depth + 1))) {
            csv.writeRecord(topic(depth, path.get(depth)));
            open = path.subList(0, depth + 1);
          }
        }
        csv.writeRecord(fields(described, universes));
        open = path;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<String> topic(int depth, String label) {
    List<String> fields = new ArrayList<>(Collections.nCopies(MeasureLine.COLUMNS.size(), ""));
    fields.set(MeasureLine.COLUMNS.indexOf("depth"), Integer.toString(depth));
    fields.set(MeasureLine.COLUMNS.indexOf("label"), label);
    return fields;
  }

  private static List<String> fields(
      DescribedMeasure described, Map<BilingualText, String> universes) {
    Measure measure = described.measure();
    return List.of(
        measure.code(),
        Integer.toString(described.path().size() - 1),
        measure.name().english(),
        measure.name().french().orElse(""),
        measure.additivity().symbol(),
        measure.rounding().name(),
        measure.unit().name(),
        universes.getOrDefault(measure.universe(), ""),
        Integer.toString(measure.decimals()),
        measure.presence() == Measure.Presence.PUBLISHED ? "published" : "derived",
        measure.ratio().map(ratio -> ratio.numerator()).orElse(""),
        measure.ratio().map(ratio -> ratio.denominator()).orElse(""),
        measure.ratio().map(ratio -> scale(ratio.scale())).orElse(""),
        measure.base().orElse(""),
        measure.incomeYear().isPresent() ? Integer.toString(measure.incomeYear().getAsInt()) : "");
  }

  private static String scale(double scale) {
    return scale == Math.rint(scale) ? Long.toString((long) scale) : Double.toString(scale);
  }
}
