package ca.lipworkbench.notebooks.interpreter.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/** Frames on a channel: a length of four bytes, then the body. */
public final class Frames {
  /** How many bytes a frame to the process may have. */
  public static final int MAXIMUM_TO_PROCESS = 8 << 20;

  private static final int STEP = 1 << 16;

  private Frames() {}

  /** Writes a frame; blocks for as long as the other side does not read. */
  public static void write(WritableByteChannel channel, byte[] body) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + body.length);
    frame.putInt(body.length).put(body).flip();
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
  }

  /**
   * Reads a frame; blocks until it is whole. Memory grows with what arrives, not with what the
   * length promises.
   *
   * @throws EOFException when the other side closed
   * @throws ProtocolException when the length is negative or more than the maximum
   */
  public static byte[] read(ReadableByteChannel channel, int maximum) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(Integer.BYTES);
    fill(channel, head);
    int length = head.flip().getInt();
    if (length < 0 || length > maximum) {
      throw new ProtocolException("A frame of " + length + " bytes; at most " + maximum);
    }
    byte[] body = new byte[Math.min(length, STEP)];
    int filled = 0;
    while (filled < length) {
      if (filled == body.length) {
        body = Arrays.copyOf(body, (int) Math.min(length, 2L * body.length));
      }
      fill(channel, ByteBuffer.wrap(body, filled, body.length - filled));
      filled = body.length;
    }
    return body;
  }

  private static void fill(ReadableByteChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("The other side closed");
      }
    }
  }
}
