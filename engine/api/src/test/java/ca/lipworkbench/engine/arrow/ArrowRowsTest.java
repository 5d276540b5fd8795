package ca.lipworkbench.engine.arrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ca.lipworkbench.engine.arrow.ArrowRows.Column;
import ca.lipworkbench.engine.arrow.ArrowRows.Kind;
import ca.lipworkbench.engine.arrow.ArrowRows.Shape;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.junit.jupiter.api.Test;

class ArrowRowsTest {
  private static final int BATCH = 100;
  private static final int BATCHES = 5;

  @Test
  void shapeNamesColumnsAndSaysWhatTheyHold() throws IOException {
    assertEquals(
        new Shape(
            List.of(
                new Column("place", Kind.TEXT),
                new Column("people", Kind.NUMBER),
                new Column("share", Kind.NUMBER)),
            2),
        ArrowRows.shape(ArrowTextTest.stream()));
  }

  @Test
  void missingValueIsNull() throws IOException {
    assertEquals(
        Arrays.asList("=1+1", null, -0.5),
        ArrowRows.rows(ArrowTextTest.stream(), 1, 1).getFirst().stream()
            .map(value -> value instanceof Number || value == null ? value : value.toString())
            .toList());
  }

  @Test
  void windowCrossesBatchesAndEndsWithTheTable() throws IOException {
    byte[] stream = years();
    assertEquals(
        new Shape(List.of(new Column("year", Kind.YEAR)), BATCH * BATCHES),
        ArrowRows.shape(stream));
    assertEquals(numbers(95, 110), window(stream, 95, 15));
    assertEquals(numbers(490, 500), window(stream, 490, 50));
    assertEquals(List.of(), window(stream, 500, 50));
  }

  @Test
  void damagedStreamIsRefused() {
    assertThrows(WorkbenchException.class, () -> ArrowRows.shape(new byte[64]));
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).map(ArrowRowsTest::year).boxed().toList();
  }

  private static List<?> window(byte[] stream, int first, int count) {
    return ArrowRows.rows(stream, first, count).stream().map(row -> row.getFirst()).toList();
  }

  private static int year(int row) {
    return 1800 + row % 300;
  }

  private static byte[] years() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BufferAllocator allocator = new RootAllocator();
        IntVector year = new IntVector("year", allocator);
        VectorSchemaRoot root = new VectorSchemaRoot(List.of(year));
        ArrowStreamWriter writer = new ArrowStreamWriter(root, null, out)) {
      writer.start();
      for (int batch = 0; batch < BATCHES; batch++) {
        for (int row = 0; row < BATCH; row++) {
          year.setSafe(row, year(batch * BATCH + row));
        }
        root.setRowCount(BATCH);
        writer.writeBatch();
      }
      writer.end();
    }
    return out.toByteArray();
  }
}
