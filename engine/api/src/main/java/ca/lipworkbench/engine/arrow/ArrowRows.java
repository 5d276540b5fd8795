package ca.lipworkbench.engine.arrow;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an Arrow IPC stream for a screen that shows some of them at a time. The stream may come
 * from a process that is not trusted; see {@link ArrowText}. Stateless.
 */
public final class ArrowRows {
  private static final long FIRST_YEAR = 1800;
  private static final long LAST_YEAR = 2100;

  private ArrowRows() {}

  /** What the values of a column are. */
  public enum Kind {
    /** Numbers, and nothing else. */
    NUMBER,
    /** Whole numbers that all lie between 1800 and 2100, which are written without a separator. */
    YEAR,
    /** Everything else. */
    TEXT
  }

  /**
   * A column.
   *
   * @param name its name, as the query gave it
   * @param kind what its values are
   */
  public record Column(String name, Kind kind) {}

  /**
   * A table's measure.
   *
   * @param columns its columns from left to right
   * @param rows how many rows it has
   */
  public record Shape(List<Column> columns, int rows) {
    /** Copies. */
    public Shape {
      columns = List.copyOf(columns);
    }
  }

  /**
   * What the stream holds; reads all of it.
   *
   * @throws WorkbenchException {@link EngineError#RESULT_DAMAGED} when the stream is not whole
   */
  public static Shape shape(byte[] stream) {
    ShapeReader reader = new ShapeReader();
    read(stream, 0, Long.MAX_VALUE, reader);
    return reader.shape();
  }

  /**
   * Some rows, each with a value for every column: numbers, truth values and dates as such,
   * everything else as something whose text is to be shown.
   *
   * @param first the first row, from 0
   * @param count how many at most
   * @throws WorkbenchException {@link EngineError#RESULT_DAMAGED} when the stream is not whole
   */
  public static List<List<@Nullable Object>> rows(byte[] stream, int first, int count) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    read(
        stream,
        first,
        count,
        new ArrowStream.RowReader() {
          @Override
          public void columns(List<String> names) {}

          @Override
          public void row(List<@Nullable Object> values) {
            rows.add(Collections.unmodifiableList(values));
          }
        });
    return Collections.unmodifiableList(rows);
  }

  private static void read(byte[] stream, long first, long count, ArrowStream.RowReader reader) {
    try {
      ArrowStream.read(stream, first, count, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class ShapeReader implements ArrowStream.RowReader {
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable Kind> kinds = new ArrayList<>();
    private int rows;

    @Override
    public void columns(List<String> columns) {
      names.addAll(columns);
      kinds.addAll(Collections.nCopies(columns.size(), null));
    }

    @Override
    public void row(List<@Nullable Object> values) {
      rows++;
      for (int i = 0; i < values.size(); i++) {
        Object value = values.get(i);
        if (value != null) {
          kinds.set(i, wider(kinds.get(i), kind(value)));
        }
      }
    }

    Shape shape() {
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        Kind kind = kinds.get(i);
        columns.add(new Column(names.get(i), kind == null ? Kind.TEXT : kind));
      }
      return new Shape(columns, rows);
    }

    private static Kind kind(Object value) {
      return switch (value) {
        case Long whole -> ofWhole(whole);
        case Integer whole -> ofWhole(whole);
        case Short whole -> ofWhole(whole);
        case Number number -> Kind.NUMBER;
        default -> Kind.TEXT;
      };
    }

    private static Kind ofWhole(long number) {
      return number >= FIRST_YEAR && number <= LAST_YEAR ? Kind.YEAR : Kind.NUMBER;
    }

    private static Kind wider(@Nullable Kind one, Kind other) {
      if (one == null || one == other) {
        return other;
      }
      return one == Kind.TEXT || other == Kind.TEXT ? Kind.TEXT : Kind.NUMBER;
    }
  }
}
