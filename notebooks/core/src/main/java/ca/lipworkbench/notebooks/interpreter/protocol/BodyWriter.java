package ca.lipworkbench.notebooks.interpreter.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Puts the fields of a message one behind the other. */
final class BodyWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  BodyWriter number(int value) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    return this;
  }

  BodyWriter longNumber(long value) {
    out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    return this;
  }

  BodyWriter block(byte[] bytes) {
    number(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  BodyWriter text(String text) {
    return block(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
