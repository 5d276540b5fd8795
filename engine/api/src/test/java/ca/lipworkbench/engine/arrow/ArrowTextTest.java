package ca.lipworkbench.engine.arrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.junit.jupiter.api.Test;

class ArrowTextTest {
  @Test
  void csvQuotesTextDisarmsFormulasAndLeavesNothingEmpty() throws IOException {
    assertEquals(
        List.of("place,people,share", "\"Moncton, \"\"the hub\"\"\",79470,36991981", "'=1+1,,-0.5"),
        csv(stream()).lines().toList());
  }

  @Test
  void jsonKeepsNumbersAndNulls() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArrowText.writeJson(stream(), out);
    assertEquals(
        """
        {"place":"Moncton, \\"the hub\\"","people":79470,"share":3.6991981E7}
        {"place":"=1+1","people":null,"share":-0.5}
        """,
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aStreamCutAnywhereIsReadWholeOrRefused() throws IOException {
    byte[] whole = stream();
    String expected = csv(whole);
    for (int length = 0; length < whole.length; length += 3) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        // A stream may end without its end mark, after its last batch or before its first.
        String read = csv(cut);
        assertEquals(expected.substring(0, read.length()), read);
      } catch (WorkbenchException e) {
        assertEquals(EngineError.RESULT_DAMAGED, e.code());
      }
    }
  }

  @Test
  void garbageIsRefused() {
    byte[] garbage = new byte[4096];
    Arrays.fill(garbage, (byte) 0x7f);
    WorkbenchException refused = assertThrows(WorkbenchException.class, () -> csv(garbage));
    assertEquals(EngineError.RESULT_DAMAGED, refused.code());
  }

  private static String csv(byte[] stream) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArrowText.writeCsv(stream, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Two rows in one batch: a text, a whole number that is missing once, a real number. */
  static byte[] stream() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BufferAllocator allocator = new RootAllocator();
        VarCharVector place = new VarCharVector("place", allocator);
        BigIntVector people = new BigIntVector("people", allocator);
        Float8Vector share = new Float8Vector("share", allocator);
        VectorSchemaRoot root = new VectorSchemaRoot(List.of(place, people, share))) {
      place.setSafe(0, "Moncton, \"the hub\"".getBytes(StandardCharsets.UTF_8));
      place.setSafe(1, "=1+1".getBytes(StandardCharsets.UTF_8));
      people.setSafe(0, 79470);
      people.setNull(1);
      share.setSafe(0, 36_991_981);
      share.setSafe(1, -0.5);
      root.setRowCount(2);
      try (ArrowStreamWriter writer = new ArrowStreamWriter(root, null, out)) {
        writer.start();
        writer.writeBatch();
        writer.end();
      }
    }
    return out.toByteArray();
  }
}
