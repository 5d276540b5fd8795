package ca.lipworkbench.interpreter;

import ca.lipworkbench.notebooks.interpreter.protocol.Frames;
import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess;
import ca.lipworkbench.notebooks.interpreter.protocol.Messenger;
import ca.lipworkbench.notebooks.interpreter.protocol.ProtocolException;
import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Listens to the server in one thread and runs paragraphs in another, so that a cancel is heard
 * while one runs. When the server goes away, for whatever reason, the process ends at once.
 */
final class Host {
  /** Exit status of a process whose parts are missing. */
  private static final int EXIT_NOT_SET_UP = 5;

  private final SocketChannel channel;
  private final InstalledInterpreters interpreters;
  private final ExecutorService paragraphs =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("paragraph").factory());

  private Host(SocketChannel channel, InstalledInterpreters interpreters) {
    this.channel = channel;
    this.interpreters = interpreters;
  }

  /** Connects to the server and serves it until it closes the connection. */
  static void serve(Path socket, Set<Defence> defences) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      if (!(Messenger.readToProcess(Frames.read(channel, Frames.MAXIMUM_TO_PROCESS))
          instanceof ToProcess.Start start)) {
        throw new ProtocolException("The first message is not a start");
      }
      Path workFolder = java.util.Objects.requireNonNull(socket.toAbsolutePath().getParent());
      new Host(channel, InstalledInterpreters.of(start, workFolder, defences)).listen();
    } catch (IOException e) {
      // The server has gone or is ending this process; nobody is left to be told.
      System.err.println("Connection ended: " + e.getClass().getSimpleName());
    } catch (RuntimeException | LinkageError e) {
      System.err.println("The process could not be set up: " + e);
      Runtime.getRuntime().halt(EXIT_NOT_SET_UP);
    } finally {
      // A query that does not obey must not keep the process alive.
      Runtime.getRuntime().halt(0);
    }
  }

  private void listen() throws IOException {
    // Whoever is told that this process is ready counts the time of a paragraph from then on.
    interpreters.warmUp();
    send(new FromProcess.Ready(Messenger.PROTOCOL));
    while (true) {
      switch (Messenger.readToProcess(Frames.read(channel, Frames.MAXIMUM_TO_PROCESS))) {
        case ToProcess.Run run -> paragraphs.execute(() -> answer(run));
        case ToProcess.Cancel cancel -> interpreters.cancel(cancel.run());
        case ToProcess.Start _ -> throw new ProtocolException("A second start");
      }
    }
  }

  private void answer(ToProcess.Run run) {
    FromProcess answer = interpreters.interpret(run);
    try {
      send(answer);
    } catch (IOException e) {
      Runtime.getRuntime().halt(0);
    }
  }

  private synchronized void send(FromProcess message) throws IOException {
    Frames.write(channel, Messenger.write(message));
  }
}
