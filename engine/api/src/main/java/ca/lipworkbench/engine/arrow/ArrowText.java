package ca.lipworkbench.engine.arrow;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * An Arrow IPC stream as CSV or as one JSON object a line. The stream may come from a process that
 * is not trusted: memory is bounded, every access is checked, and a stream that contradicts itself
 * is refused. Stateless.
 */
public final class ArrowText {
  private ArrowText() {}

  /**
   * Writes a header line and a line a row, in UTF-8. A text that a spreadsheet would take for a
   * formula gets an apostrophe in front; no value is an empty field.
   *
   * @throws WorkbenchException {@link EngineError#RESULT_DAMAGED} when the stream is not whole
   */
  public static void writeCsv(byte[] stream, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    ArrowStream.read(
        stream,
        new ArrowStream.RowReader() {
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
    ArrowStream.read(
        stream,
        new ArrowStream.RowReader() {
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
}
