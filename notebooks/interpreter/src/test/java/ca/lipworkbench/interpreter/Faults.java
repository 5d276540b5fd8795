package ca.lipworkbench.interpreter;

import ca.lipworkbench.notebooks.interpreter.protocol.Frames;
import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess;
import ca.lipworkbench.notebooks.interpreter.protocol.Messenger;
import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

/** Processes that misbehave, each in its own way and at its own point of the conversation. */
final class Faults {
  private Faults() {}

  private static final FromProcess READY = new FromProcess.Ready(Messenger.PROTOCOL);

  private static SocketChannel connect(String[] arguments) throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(Path.of(arguments[0])));
  }

  private static SocketChannel ready(String[] arguments) throws IOException {
    SocketChannel channel = connect(arguments);
    receive(channel);
    send(channel, READY);
    return channel;
  }

  private static ToProcess receive(SocketChannel channel) throws IOException {
    return Messenger.readToProcess(Frames.read(channel, Frames.MAXIMUM_TO_PROCESS));
  }

  private static void send(SocketChannel channel, FromProcess message) throws IOException {
    Frames.write(channel, Messenger.write(message));
  }

  private static void hang() {
    while (true) {
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
  }

  /** A real SIGKILL, from outside of the JVM. */
  private static void killNine() throws IOException {
    new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start();
    hang();
  }

  static final class HangsAtStart {
    public static void main(String[] arguments) {
      hang();
    }
  }

  static final class EndsAtStart {
    public static void main(String[] arguments) {
      System.exit(7);
    }
  }

  static final class KilledAtStart {
    public static void main(String[] arguments) throws IOException {
      killNine();
    }
  }

  static final class HangsAfterConnecting {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel _ = connect(arguments)) {
        hang();
      }
    }
  }

  static final class KilledAfterConnecting {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel _ = connect(arguments)) {
        killNine();
      }
    }
  }

  static final class OfAnotherBuild {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel channel = connect(arguments)) {
        receive(channel);
        send(channel, new FromProcess.Ready(99));
        hang();
      }
    }
  }

  static final class KilledInARun {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel channel = ready(arguments)) {
        receive(channel);
        killNine();
      }
    }
  }

  static final class KilledInAnAnswer {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel channel = ready(arguments)) {
        receive(channel);
        ByteBuffer half = ByteBuffer.allocate(1000).putInt(0, 100_000);
        channel.write(half);
        killNine();
      }
    }
  }

  static final class ClosesThePipe {
    public static void main(String[] arguments) throws IOException {
      SocketChannel channel = ready(arguments);
      receive(channel);
      channel.close();
      hang();
    }
  }

  static final class IgnoresCancel {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel channel = ready(arguments)) {
        receive(channel);
        hang();
      }
    }
  }

  static final class NeverReads {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel _ = ready(arguments)) {
        hang();
      }
    }
  }

  static final class AnswersGarbage {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel channel = ready(arguments)) {
        receive(channel);
        Frames.write(
            channel, "This is no message at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        hang();
      }
    }
  }

  static final class AnswersOneGigabyte {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel channel = ready(arguments)) {
        receive(channel);
        channel.write(ByteBuffer.allocate(4).putInt(0, 1 << 30));
        ByteBuffer block = ByteBuffer.allocate(1 << 20);
        for (int i = 0; i < 1024; i++) {
          channel.write(block.clear());
        }
        hang();
      }
    }
  }

  static final class AnswersANegativeLength {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel channel = ready(arguments)) {
        receive(channel);
        channel.write(ByteBuffer.allocate(4).putInt(0, -1));
        hang();
      }
    }
  }

  static final class AnswersAnotherRun {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel channel = ready(arguments)) {
        receive(channel);
        send(channel, new FromProcess.Answered(4711, List.of()));
        hang();
      }
    }
  }

  static final class AnswersTooManyRows {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel channel = ready(arguments)) {
        if (receive(channel) instanceof ToProcess.Run run) {
          var table = new FromProcess.Part.Table(new byte[0], 1L << 40, false);
          send(channel, new FromProcess.Answered(run.run(), List.of(table)));
        }
        hang();
      }
    }
  }

  static final class AnswersUnasked {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel channel = ready(arguments)) {
        while (true) {
          send(channel, new FromProcess.Interrupted(1));
        }
      }
    }
  }

  static final class AnswersHostileHtml {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel channel = ready(arguments)) {
        if (receive(channel) instanceof ToProcess.Run run) {
          var html = new FromProcess.Part.Html("<p>ok<script>alert(1)</script></p>");
          send(channel, new FromProcess.Answered(run.run(), List.of(html)));
        }
        hang();
      }
    }
  }

  static final class FloodsItsOutput {
    public static void main(String[] arguments) throws IOException {
      try (SocketChannel channel = ready(arguments)) {
        for (int i = 0; i < 10_000; i++) {
          System.out.println("x".repeat(1000));
          System.err.println("y".repeat(10));
        }
        if (receive(channel) instanceof ToProcess.Run run) {
          var html = new FromProcess.Part.Html("<p>ok</p>");
          send(channel, new FromProcess.Answered(run.run(), List.of(html)));
        }
        hang();
      }
    }
  }
}
