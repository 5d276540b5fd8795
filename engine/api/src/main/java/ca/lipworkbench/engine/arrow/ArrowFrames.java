package ca.lipworkbench.engine.arrow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.arrow.flatbuf.Message;

/**
 * The framing of an Arrow IPC stream, checked before a reader believes it: a reader allocates as
 * many bytes as a length says, so that four bytes of garbage can ask for two gigabytes.
 *
 * @see <a href="https://arrow.apache.org/docs/format/Columnar.html#encapsulated-message-format">the
 *     encapsulated message format</a>
 */
final class ArrowFrames {
  private static final int CONTINUATION = 0xFFFF_FFFF;

  private ArrowFrames() {}

  /**
   * Walks over the messages.
   *
   * @throws IllegalArgumentException when one is longer than what is left of the stream
   */
  static void check(byte[] stream) {
    ByteBuffer left = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    while (left.remaining() >= Integer.BYTES) {
      int length = left.getInt();
      if (length == CONTINUATION && left.remaining() >= Integer.BYTES) {
        length = left.getInt();
      }
      if (length == 0) {
        return;
      }
      require(length, left);
      ByteBuffer metadata = left.slice(left.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      left.position(left.position() + length);
      long body = Message.getRootAsMessage(metadata).bodyLength();
      require(body, left);
      left.position(left.position() + (int) body);
    }
  }

  private static void require(long length, ByteBuffer left) {
    if (length < 0 || length > left.remaining()) {
      throw new IllegalArgumentException(
          "A message of " + length + " bytes, of which " + left.remaining() + " are there");
    }
  }
}
