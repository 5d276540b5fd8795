package ca.lipworkbench.notebooks.interpreter.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessengerTest {
  private static final List<ToProcess> TO_PROCESS =
      List.of(
          new ToProcess.Start(
              Language.FRENCH, 1L << 40, 1, 2, 3, List.of(new ToProcess.GrantedRelease("t", "/é"))),
          new ToProcess.Run(1, "sql", "SELECT 'é'", "note", "paragraph"),
          new ToProcess.Cancel(7));
  private static final List<FromProcess> FROM_PROCESS =
      List.of(
          new FromProcess.Ready(1),
          new FromProcess.Refused(2, "Québec", 3),
          new FromProcess.Interrupted(4),
          new FromProcess.Answered(
              5, List.of(new FromProcess.Part.Html("<p>"), new FromProcess.Part.Pivot("{}"))));

  @Test
  void messagesComeBackAsTheyWere() throws IOException {
    for (ToProcess message : TO_PROCESS) {
      assertEquals(message, Messenger.readToProcess(Messenger.write(message)));
    }
    for (FromProcess message : FROM_PROCESS) {
      assertEquals(message, Messenger.readFromProcess(Messenger.write(message)));
    }
    byte[] bytes = {1, 2, 3};
    FromProcess read =
        Messenger.readFromProcess(
            Messenger.write(
                new FromProcess.Answered(1, List.of(new FromProcess.Part.Table(bytes, 3, true)))));
    if (read instanceof FromProcess.Answered answered
        && answered.parts().getFirst() instanceof FromProcess.Part.Table table) {
      assertArrayEquals(bytes, table.arrowStream());
      assertTrue(table.truncated());
      assertEquals(3, table.rows());
    }
  }

  @Test
  void cutOrChangedMessagesAreRefusedAndNothingWorse() {
    long seed = Long.getLong("workbench.seed", 20_260_801L);
    Random random = new Random(seed);
    for (FromProcess message : FROM_PROCESS) {
      byte[] body = Messenger.write(message);
      for (int length = 0; length < body.length; length++) {
        byte[] cut = Arrays.copyOf(body, length);
        assertThrows(ProtocolException.class, () -> Messenger.readFromProcess(cut));
      }
      for (int i = 0; i < 20_000; i++) {
        byte[] changed = body.clone();
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        try {
          Messenger.readFromProcess(changed);
        } catch (IOException e) {
          assertTrue(e instanceof ProtocolException, "Seed " + seed);
        }
      }
    }
  }

  @Test
  void framesHaveAMaximumAndAnEnd() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] body = new byte[200_000];
    Arrays.fill(body, (byte) 7);
    Frames.write(Channels.newChannel(out), body);
    byte[] frame = out.toByteArray();
    assertArrayEquals(body, Frames.read(channel(frame), 200_000));
    assertThrows(ProtocolException.class, () -> Frames.read(channel(frame), 199_999));
    byte[] cut = Arrays.copyOf(frame, 100_000);
    assertThrows(EOFException.class, () -> Frames.read(channel(cut), 200_000));
    byte[] negative = {-1, -1, -1, -1};
    assertThrows(ProtocolException.class, () -> Frames.read(channel(negative), 200_000));
  }

  private static java.nio.channels.ReadableByteChannel channel(byte[] bytes) {
    return Channels.newChannel(new ByteArrayInputStream(bytes));
  }
}
