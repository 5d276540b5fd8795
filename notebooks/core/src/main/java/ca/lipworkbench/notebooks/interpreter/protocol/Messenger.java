package ca.lipworkbench.notebooks.interpreter.protocol;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess.Answered;
import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess.Interrupted;
import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess.Part;
import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess.Ready;
import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess.Refused;
import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess.Cancel;
import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess.GrantedRelease;
import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess.Run;
import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess.Start;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The messages as bodies of frames: a type, then the fields in order. Stateless. */
public final class Messenger {
  /** Counts the changes of the messages' form. */
  public static final int PROTOCOL = 1;

  private static final int START = 1;
  private static final int RUN = 2;
  private static final int CANCEL = 3;
  private static final int READY = 11;
  private static final int ANSWERED = 12;
  private static final int REFUSED = 13;
  private static final int INTERRUPTED = 14;
  private static final int HTML = 21;
  private static final int TABLE = 22;
  private static final int PIVOT = 23;

  private Messenger() {}

  /** The body of a message to the process. */
  public static byte[] write(ToProcess message) {
    BodyWriter body = new BodyWriter();
    switch (message) {
      case Start start -> {
        body.number(START).text(start.language().tag()).longNumber(start.memoryBytes());
        body.number(start.textLimit()).number(start.rowLimit()).number(start.byteLimit());
        body.number(start.granted().size());
        for (GrantedRelease release : start.granted()) {
          body.text(release.schema()).text(release.database());
        }
      }
      case Run run -> {
        body.number(RUN).number(run.run()).text(run.interpreter()).text(run.text());
        body.text(run.noteId()).text(run.paragraphId());
      }
      case Cancel cancel -> body.number(CANCEL).number(cancel.run());
    }
    return body.bytes();
  }

  /** The body of a message to the server. */
  public static byte[] write(FromProcess message) {
    BodyWriter body = new BodyWriter();
    switch (message) {
      case Ready ready -> body.number(READY).number(ready.protocol());
      case Answered answered -> {
        body.number(ANSWERED).number(answered.run()).number(answered.parts().size());
        for (Part part : answered.parts()) {
          switch (part) {
            case Part.Html html -> body.number(HTML).text(html.html());
            case Part.Table table -> {
              body.number(TABLE).block(table.arrowStream()).longNumber(table.rows());
              body.number(table.truncated() ? 1 : 0);
            }
            case Part.Pivot pivot -> body.number(PIVOT).text(pivot.specification());
          }
        }
      }
      case Refused refused ->
          body.number(REFUSED).number(refused.run()).text(refused.message()).number(refused.line());
      case Interrupted interrupted -> body.number(INTERRUPTED).number(interrupted.run());
    }
    return body.bytes();
  }

  /**
   * Reads a message to the process.
   *
   * @throws ProtocolException when it is none
   */
  public static ToProcess readToProcess(byte[] frame) throws IOException {
    BodyReader body = new BodyReader(ByteBuffer.wrap(frame));
    int type = body.number();
    ToProcess message =
        switch (type) {
          case START -> readStart(body);
          case RUN -> new Run(body.number(), body.text(), body.text(), body.text(), body.text());
          case CANCEL -> new Cancel(body.number());
          default -> throw new ProtocolException("No message of type " + type);
        };
    body.end();
    return message;
  }

  /**
   * Reads a message to the server.
   *
   * @throws ProtocolException when it is none
   */
  public static FromProcess readFromProcess(byte[] frame) throws IOException {
    BodyReader body = new BodyReader(ByteBuffer.wrap(frame));
    int type = body.number();
    FromProcess message =
        switch (type) {
          case READY -> new Ready(body.number());
          case ANSWERED -> readAnswered(body);
          case REFUSED -> new Refused(body.number(), body.text(), body.number());
          case INTERRUPTED -> new Interrupted(body.number());
          default -> throw new ProtocolException("No message of type " + type);
        };
    body.end();
    return message;
  }

  private static Start readStart(BodyReader body) throws IOException {
    String tag = body.text();
    Language language;
    try {
      language = Language.parse(tag);
    } catch (IllegalArgumentException e) {
      throw new ProtocolException("Not a language: " + tag);
    }
    long memoryBytes = body.longNumber();
    int textLimit = body.number();
    int rowLimit = body.number();
    int byteLimit = body.number();
    int releases = body.count();
    List<GrantedRelease> granted = new ArrayList<>();
    for (int i = 0; i < releases; i++) {
      granted.add(new GrantedRelease(body.text(), body.text()));
    }
    return new Start(language, memoryBytes, textLimit, rowLimit, byteLimit, granted);
  }

  private static Answered readAnswered(BodyReader body) throws IOException {
    int run = body.number();
    int count = body.count();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int type = body.number();
      parts.add(
          switch (type) {
            case HTML -> new Part.Html(body.text());
            case TABLE -> new Part.Table(body.block(), body.longNumber(), body.number() == 1);
            case PIVOT -> new Part.Pivot(body.text());
            default -> throw new ProtocolException("No part of type " + type);
          });
    }
    return new Answered(run, parts);
  }
}
