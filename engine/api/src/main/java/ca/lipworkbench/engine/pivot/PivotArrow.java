package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * The Arrow IPC stream of a pivot table: one row a cell, codes and names as text, numbers as
 * doubles, null where there is none. The schema's metadata has the specification, the table, its
 * release and its source.
 */
public final class PivotArrow {
  private static final ArrowType TEXT = ArrowType.Utf8.INSTANCE;
  private static final ArrowType INTEGER = new ArrowType.Int(32, true);
  private static final ArrowType NUMBER =
      new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);

  private PivotArrow() {}

  /**
   * Writes the table; the stream stays open.
   *
   * @throws UncheckedIOException when the stream fails
   */
  public static void write(PivotTable table, OutputStream out) {
    CellLines cells = new CellLines(table);
    List<CellLines.Line> lines = cells.lines();
    try (RootAllocator memory = new RootAllocator();
        VectorSchemaRoot root =
            VectorSchemaRoot.create(schema(table, cells.otherDimensions()), memory);
        ArrowStreamWriter writer =
            new ArrowStreamWriter(root, null, Channels.newChannel(new Unclosed(out)))) {
      root.allocateNew();
      for (int row = 0; row < lines.size(); row++) {
        fill(root, row, lines.get(row), cells.otherDimensions());
      }
      root.setRowCount(lines.size());
      writer.start();
      writer.writeBatch();
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema(PivotTable table, List<String> dimensions) {
    List<Field> fields = new ArrayList<>();
    add(fields, TEXT, "area_id", "area_en", "area_fr", "boundary_status", "period");
    dimensions.forEach(dimension -> add(fields, TEXT, dimension));
    add(fields, TEXT, "measure", "measure_en", "measure_fr", "unit");
    add(fields, NUMBER, "value");
    add(fields, TEXT, "status");
    add(
        fields,
        NUMBER,
        "rounding_low",
        "rounding_high",
        "rounding_95_low",
        "rounding_95_high",
        "sampling_95_low",
        "sampling_95_high");
    add(fields, TEXT, "derivation", "refusal");
    add(fields, INTEGER, "available", "expected");
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("spec", PivotSpecCodec.write(table.spec()));
    metadata.put("table", table.table().value());
    metadata.put("release", Integer.toString(table.release()));
    put(metadata, "title", table.title());
    put(metadata, "attribution", table.source().attribution());
    put(metadata, "adaptation", table.source().adaptation());
    metadata.put("nature", table.source().nature().name());
    return new Schema(fields, metadata);
  }

  private static void add(List<Field> fields, ArrowType type, String... names) {
    for (String name : names) {
      fields.add(new Field(name, FieldType.nullable(type), null));
    }
  }

  private static void put(Map<String, String> metadata, String key, BilingualText text) {
    for (Language language : Language.values()) {
      metadata.put(key + "_" + language.tag(), text.in(language));
    }
  }

  private static void fill(
      VectorSchemaRoot root, int row, CellLines.Line line, List<String> dimensions) {
    Cell cell = line.cell();
    text(root, "area_id", row, line.area().id().value());
    text(root, "area_en", row, line.area().name().in(Language.ENGLISH));
    text(root, "area_fr", row, line.area().name().in(Language.FRENCH));
    text(root, "boundary_status", row, line.area().version().boundaryStatus().name());
    text(root, "period", row, line.period());
    for (String dimension : dimensions) {
      PivotTable.Member member = line.others().get(dimension);
      if (member != null) {
        text(root, dimension, row, member.code());
      }
    }
    text(root, "measure", row, line.measure().code());
    text(root, "measure_en", row, line.measure().name().in(Language.ENGLISH));
    text(root, "measure_fr", row, line.measure().name().in(Language.FRENCH));
    text(root, "unit", row, line.measure().unit().name());
    if (cell.value().isPresent()) {
      number(root, "value", row, cell.value().getAsDouble());
    }
    text(root, "status", row, cell.status().toString());
    interval(root, "rounding", row, cell.intervals().roundingHard());
    interval(root, "rounding_95", row, cell.intervals().rounding95());
    interval(root, "sampling_95", row, cell.intervals().sampling95());
    text(root, "derivation", row, kind(cell.derivation()));
    if (cell.derivation() instanceof Derivation.Refused refused) {
      text(root, "refusal", row, refused.refusal().reason().name());
    }
    ((IntVector) root.getVector("available")).setSafe(row, cell.coverage().available());
    ((IntVector) root.getVector("expected")).setSafe(row, cell.coverage().expected());
  }

  private static String kind(Derivation derivation) {
    return switch (derivation) {
      case Derivation.Published published -> "PUBLISHED";
      case Derivation.SumOfCells sum -> "SUM_OF_CELLS";
      case Derivation.RatioOfSums ratio -> "RATIO_OF_SUMS";
      case Derivation.WeightedMean mean -> "WEIGHTED_MEAN";
      case Derivation.Refused refused -> "REFUSED";
      case Derivation.Absent absent -> "ABSENT";
      case Derivation.Compared compared -> "COMPARED";
      case Derivation.InDollarsOf dollars -> "IN_DOLLARS_OF";
    };
  }

  private static void interval(
      VectorSchemaRoot root, String name, int row, Optional<Interval> interval) {
    interval.ifPresent(
        range -> {
          number(root, name + "_low", row, range.low());
          number(root, name + "_high", row, range.high());
        });
  }

  private static void text(VectorSchemaRoot root, String column, int row, String text) {
    ((VarCharVector) root.getVector(column)).setSafe(row, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void number(VectorSchemaRoot root, String column, int row, double number) {
    ((Float8Vector) root.getVector(column)).setSafe(row, number);
  }

  /** The caller's stream, which closing the writer must not close. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    private Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
