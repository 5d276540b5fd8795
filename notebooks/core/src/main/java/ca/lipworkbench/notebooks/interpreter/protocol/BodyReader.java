package ca.lipworkbench.notebooks.interpreter.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Takes the fields of a message one after the other and believes no length. */
final class BodyReader {
  private final ByteBuffer body;

  BodyReader(ByteBuffer body) {
    this.body = body;
  }

  int number() throws ProtocolException {
    require(Integer.BYTES);
    return body.getInt();
  }

  long longNumber() throws ProtocolException {
    require(Long.BYTES);
    return body.getLong();
  }

  /** How many things follow; each takes at least four bytes. */
  int count() throws ProtocolException {
    int count = number();
    if (count < 0 || count > body.remaining() / Integer.BYTES) {
      throw new ProtocolException("A count of " + count);
    }
    return count;
  }

  byte[] block() throws ProtocolException {
    int length = number();
    require(length);
    byte[] bytes = new byte[length];
    body.get(bytes);
    return bytes;
  }

  String text() throws ProtocolException {
    return new String(block(), StandardCharsets.UTF_8);
  }

  void end() throws ProtocolException {
    if (body.hasRemaining()) {
      throw new ProtocolException(body.remaining() + " bytes too many");
    }
  }

  private void require(int bytes) throws ProtocolException {
    if (bytes < 0 || bytes > body.remaining()) {
      throw new ProtocolException(
          "A field of " + bytes + " bytes where " + body.remaining() + " are left");
    }
  }
}
