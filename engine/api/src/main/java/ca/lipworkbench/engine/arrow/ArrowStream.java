package ca.lipworkbench.engine.arrow;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Arrow IPC stream row by row. The stream may come from a process that is not trusted:
 * memory is bounded, every access is checked, and a stream that contradicts itself is refused.
 */
final class ArrowStream {
  /** More than any result that an interpreter may hand back. */
  private static final long MOST_BYTES = 256L << 20;

  private ArrowStream() {}

  /** Takes the values of one row after the other, in the order of the columns. */
  interface RowReader {
    /** The columns' names, once, before any row. */
    void columns(List<String> names) throws IOException;

    /** A row; numbers, truth values and dates as such, everything else as something to print. */
    void row(List<@Nullable Object> values) throws IOException;
  }

  /** Reads every row. */
  static void read(byte[] stream, RowReader reader) throws IOException {
    read(stream, 0, Long.MAX_VALUE, reader);
  }

  /**
   * Reads some rows; batches before them are passed over, those behind are not read at all.
   *
   * @param first the first row to read, from 0
   * @param count how many to read at most
   * @throws WorkbenchException {@link EngineError#RESULT_DAMAGED} when the stream is not whole
   */
  static void read(byte[] stream, long first, long count, RowReader reader) throws IOException {
    try {
      ArrowFrames.check(stream);
    } catch (RuntimeException e) {
      throw new WorkbenchException(e, EngineError.RESULT_DAMAGED);
    }
    try (BufferAllocator allocator = new RootAllocator(MOST_BYTES);
        ArrowStreamReader arrow =
            new ArrowStreamReader(new ByteArrayInputStream(stream), allocator)) {
      VectorSchemaRoot root = schema(arrow);
      reader.columns(root.getSchema().getFields().stream().map(field -> field.getName()).toList());
      long passed = 0;
      long left = count;
      while (left > 0 && hasNextBatch(arrow)) {
        int rows = root.getRowCount();
        for (int row = Math.clamp(first - passed, 0, rows); row < rows && left > 0; row++) {
          reader.row(values(root, row));
          left--;
        }
        passed += rows;
      }
    } catch (WorkbenchException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new WorkbenchException(e, EngineError.RESULT_DAMAGED);
    }
  }

  private static VectorSchemaRoot schema(ArrowStreamReader arrow) {
    try {
      return arrow.getVectorSchemaRoot();
    } catch (IOException e) {
      throw new WorkbenchException(e, EngineError.RESULT_DAMAGED);
    }
  }

  private static boolean hasNextBatch(ArrowStreamReader arrow) {
    try {
      return arrow.loadNextBatch();
    } catch (IOException e) {
      throw new WorkbenchException(e, EngineError.RESULT_DAMAGED);
    }
  }

  private static List<@Nullable Object> values(VectorSchemaRoot root, int row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (FieldVector vector : root.getFieldVectors()) {
      values.add(value(vector, row));
    }
    return values;
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
