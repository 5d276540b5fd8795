package ca.lipworkbench.engine.pivot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a query answered, read once from top to bottom. The Arrow memory behind them is
 * freed by {@link #close}; for one thread at a time.
 */
public final class QueryResult implements AutoCloseable {
  private final ArrowReader reader;
  private final Runnable release;
  private int row = -1;

  /** The columns of the batch, fetched when the first of them is asked for. */
  private @Nullable FieldVector[] columns = new FieldVector[0];

  /** For each column the text that was read last: rows that follow each other often agree. */
  private @Nullable Last[] lasts = new Last[0];

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Last(byte[] bytes, String text) {}

  /**
   * Rows of an Arrow stream.
   *
   * @param reader the stream, which this result closes
   * @param release frees what stands behind the stream, after it is closed
   */
  public QueryResult(ArrowReader reader, Runnable release) {
    this.reader = reader;
    this.release = release;
  }

  /** Steps to the next row; false after the last one. */
  public boolean next() {
    try {
      row++;
      while (row >= reader.getVectorSchemaRoot().getRowCount()) {
        row = 0;
        if (!reader.loadNextBatch()) {
          return false;
        }
        columns = new FieldVector[0];
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the column has nothing in this row. */
  public boolean isNull(int column) {
    return vector(column).isNull(row);
  }

  /** A whole number: INTEGER or BIGINT. */
  public long integer(int column) {
    FieldVector vector = vector(column);
    if (vector instanceof IntVector integers) {
      return integers.get(row);
    }
    return ((BigIntVector) vector).get(row);
  }

  /** A DOUBLE; NaN where there is none. */
  public double number(int column) {
    Float8Vector vector = (Float8Vector) vector(column);
    return vector.isNull(row) ? Double.NaN : vector.get(row);
  }

  /** A VARCHAR. */
  public String text(int column) {
    byte[] bytes = ((VarCharVector) vector(column)).get(row);
    Last last = lasts[column];
    if (last != null && Arrays.equals(last.bytes(), bytes)) {
      return last.text();
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    lasts[column] = new Last(bytes, text);
    return text;
  }

  private FieldVector vector(int column) {
    if (column >= columns.length) {
      try {
        columns = reader.getVectorSchemaRoot().getFieldVectors().toArray(FieldVector[]::new);
        lasts = Arrays.copyOf(lasts, columns.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Objects.requireNonNull(columns[column]);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      release.run();
    }
  }
}
