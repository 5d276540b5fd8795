package ca.lipworkbench.engine.arrow;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * An Arrow IPC stream as CSV or as one JSON object a line. The stream may come from a process that
 * is not trusted: memory is bounded, every access is checked, and a stream that contradicts itself
 * is refused. Stateless.
 */
public final class ArrowText {
  /** More than any result that an interpreter may hand back. */
  private static final long MOST_BYTES = 256L << 20;

  private ArrowText() {}

  /** Takes the values of one row, in the order of the columns. */
  private interface RowWriter {
    void columns(List<String> names) throws IOException;

    void row(List<@Nullable Object> values) throws IOException;
  }

  /**
   * Writes a header line and a line a row, in UTF-8. A text that a spreadsheet would take for a
   * formula gets an apostrophe in front; no value is an empty field.
   *
   * @throws WorkbenchException {@link EngineError#RESULT_DAMAGED} when the stream is not whole
   */
  public static void writeCsv(byte[] stream, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    read(
        stream,
        new RowWriter() {
          @Override
          public void columns(List<String> names) throws IOException {
            line(names);
          }

          @Override
          public void row(List<@Nullable Object> values) throws IOException {
            line(values);
          }

          private void line(List<? extends @Nullable Object> values) throws IOException {
            for (int i = 0; i < values.size(); i++) {
              if (i > 0) {
                writer.write(',');
              }
              Object value = values.get(i);
              if (value != null) {
                writer.write(CsvField.of(value));
              }
            }
            writer.write("\r\n");
          }
        });
    writer.flush();
  }

  /**
   * Writes one JSON object a line: numbers and truth values as such, everything else as text.
   *
   * @throws WorkbenchException {@link EngineError#RESULT_DAMAGED} when the stream is not whole
   */
  public static void writeJson(byte[] stream, OutputStream out) throws IOException {
    JsonMapper mapper = JsonMapper.shared();
    read(
        stream,
        new RowWriter() {
          private List<String> names = List.of();

          @Override
          public void columns(List<String> columns) {
            names = columns;
          }

          @Override
          public void row(List<@Nullable Object> values) throws IOException {
            java.io.StringWriter line = new java.io.StringWriter();
            try (JsonGenerator json = mapper.createGenerator(line)) {
              json.writeStartObject();
              for (int i = 0; i < names.size(); i++) {
                json.writeName(names.get(i));
                write(json, values.get(i));
              }
              json.writeEndObject();
            }
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
          }
        });
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Boolean truth -> json.writeBoolean(truth);
      case Double number when !Double.isFinite(number) -> json.writeString(number.toString());
      case Double number -> json.writeNumber(number);
      case Float number when !Float.isFinite(number) -> json.writeString(number.toString());
      case Float number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case Number number -> json.writeNumber(number.longValue());
      default -> json.writeString(value.toString());
    }
  }

  private static void read(byte[] stream, RowWriter writer) throws IOException {
    try {
      ArrowFrames.check(stream);
    } catch (RuntimeException e) {
      throw new WorkbenchException(e, EngineError.RESULT_DAMAGED);
    }
    try (BufferAllocator allocator = new RootAllocator(MOST_BYTES);
        ArrowStreamReader reader =
            new ArrowStreamReader(new ByteArrayInputStream(stream), allocator)) {
      VectorSchemaRoot root = schema(reader);
      writer.columns(root.getSchema().getFields().stream().map(field -> field.getName()).toList());
      while (hasNextBatch(reader)) {
        for (int row = 0; row < root.getRowCount(); row++) {
          List<@Nullable Object> values = new java.util.ArrayList<>();
          for (FieldVector vector : root.getFieldVectors()) {
            values.add(value(vector, row));
          }
          writer.row(values);
        }
      }
    } catch (WorkbenchException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new WorkbenchException(e, EngineError.RESULT_DAMAGED);
    }
  }

  private static VectorSchemaRoot schema(ArrowStreamReader reader) {
    try {
      return reader.getVectorSchemaRoot();
    } catch (IOException e) {
      throw new WorkbenchException(e, EngineError.RESULT_DAMAGED);
    }
  }

  private static boolean hasNextBatch(ArrowStreamReader reader) {
    try {
      return reader.loadNextBatch();
    } catch (IOException e) {
      throw new WorkbenchException(e, EngineError.RESULT_DAMAGED);
    }
  }

  private static @Nullable Object value(FieldVector vector, int row) {
    if (vector.isNull(row)) {
      return null;
    }
    if (vector instanceof DateDayVector dates) {
      return LocalDate.ofEpochDay(dates.get(row));
    }
    return vector.getObject(row);
  }
}
