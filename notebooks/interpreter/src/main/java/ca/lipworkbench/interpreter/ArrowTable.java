package ca.lipworkbench.interpreter;

import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.duckdb.DuckDBResultSet;

/** A query's result as an Arrow IPC stream, cut off at a number of rows or of bytes. */
final class ArrowTable {
  private static final int BATCH_ROWS = 2048;

  /** What a batch has besides its columns, at most; the schema is counted as it is written. */
  private static final int BATCH_OVERHEAD = 4096;

  private final int rowLimit;
  private final int byteLimit;

  ArrowTable(int rowLimit, int byteLimit) {
    this.rowLimit = rowLimit;
    this.byteLimit = byteLimit;
  }

  /**
   * Reads a result to its end or to a limit.
   *
   * @throws SqlRefusedException when not even one row fits
   */
  Part.Table read(DuckDBResultSet result, BooleanSupplier cancelled)
      throws SQLException, IOException, SqlRefusedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rows = 0;
    boolean truncated = false;
    try (BufferAllocator allocator = new RootAllocator();
        ArrowReader reader = (ArrowReader) result.arrowExportStream(allocator, BATCH_ROWS);
        ArrowStreamWriter writer =
            new ArrowStreamWriter(reader.getVectorSchemaRoot(), reader, out)) {
      VectorSchemaRoot batch = reader.getVectorSchemaRoot();
      writer.start();
      while (!truncated && reader.loadNextBatch()) {
        if (cancelled.getAsBoolean()) {
          throw new CancelledException();
        }
        int offered = batch.getRowCount();
        int kept = (int) Math.min(offered, rowLimit - rows);
        kept = fitting(batch, kept, (long) byteLimit - out.size() - BATCH_OVERHEAD);
        truncated = kept < offered;
        if (kept > 0) {
          writer.writeBatch();
          rows += kept;
        }
      }
      writer.end();
    }
    if (out.size() > byteLimit || (rows == 0 && truncated)) {
      throw new SqlRefusedException("sql.wide", -1, byteLimit >> 20);
    }
    return new Part.Table(out.toByteArray(), rows, truncated);
  }

  /** Cuts a batch to the largest number of rows, by halving, that fits. */
  private static int fitting(VectorSchemaRoot batch, int wanted, long room) {
    int rows = wanted;
    batch.setRowCount(rows);
    while (rows > 0 && size(batch) > room) {
      rows /= 2;
      batch.setRowCount(rows);
    }
    return rows;
  }

  private static long size(VectorSchemaRoot batch) {
    long size = 0;
    for (FieldVector column : batch.getFieldVectors()) {
      // Each of a column's buffers is filled up to a multiple of eight bytes and described in the
      // header of the batch.
      size += column.getBufferSize() + 128;
    }
    return size;
  }
}
