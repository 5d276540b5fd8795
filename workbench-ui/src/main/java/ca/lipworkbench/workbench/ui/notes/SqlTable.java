package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.arrow.ArrowRows;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.NumberFormats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of typed SQL as texts for readers of one language: numbers as Canadians write them,
 * years without a separator, nothing where there is no value.
 */
final class SqlTable {
  private static final int MOST_DECIMALS = 6;
  private static final double LARGEST_PLAIN = 1e15;
  private static final double SMALLEST_PLAIN = 1e-6;

  private final byte[] stream;
  private final NumberFormats numbers;
  private final ArrowRows.Shape shape;

  /**
   * A table.
   *
   * @param stream an Arrow IPC stream
   * @throws ca.lipworkbench.engine.error.WorkbenchException when it is damaged
   */
  SqlTable(byte[] stream, Language language) {
    this.stream = stream;
    this.numbers = NumberFormats.in(language);
    this.shape = ArrowRows.shape(stream);
  }

  int size() {
    return shape.rows();
  }

  List<ResultGrid.Head> heads() {
    return shape.columns().stream()
        .map(
            column ->
                new ResultGrid.Head(
                    column.name(),
                    column.kind() == ArrowRows.Kind.TEXT
                        ? ResultGrid.Align.TEXT
                        : ResultGrid.Align.NUMBERS))
        .toList();
  }

  List<List<String>> rows(int first, int count) {
    List<List<String>> rows = new ArrayList<>();
    for (List<@Nullable Object> values : ArrowRows.rows(stream, first, count)) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        Object value = values.get(i);
        row.add(value == null ? "" : text(value, shape.columns().get(i).kind()));
      }
      rows.add(row);
    }
    return rows;
  }

  private String text(Object value, ArrowRows.Kind kind) {
    return value instanceof Number number && kind == ArrowRows.Kind.NUMBER
        ? number(number)
        : value.toString();
  }

  private String number(Number number) {
    double value = number.doubleValue();
    double size = Math.abs(value);
    if (!Double.isFinite(value) || size >= LARGEST_PLAIN || (size > 0 && size < SMALLEST_PLAIN)) {
      return number.toString();
    }
    int decimals = new BigDecimal(number.toString()).stripTrailingZeros().scale();
    return numbers.number(value, Math.clamp(decimals, 0, MOST_DECIMALS));
  }
}
