package ca.lipworkbench.notebooks.interpreter;

import ca.lipworkbench.notebooks.interpreter.protocol.Frames;
import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess;
import ca.lipworkbench.notebooks.interpreter.protocol.Messenger;
import ca.lipworkbench.notebooks.interpreter.protocol.ProtocolException;
import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One operating system process with its socket and its private folder. What it says and how it ends
 * arrive as {@link Event}s in a queue; nothing here waits for it without a limit. Ended by {@link
 * #close}, after which neither process nor folder is left.
 */
final class Worker implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Worker.class.getName());

  /** Room in an answer for what is not a table. */
  private static final int ANSWER_ALLOWANCE = 4 << 20;

  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(1);
  private static final Duration PATIENCE_AFTER_KILL = Duration.ofSeconds(10);

  static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("interpreter-connection-", 1).factory());

  /** Something that whoever waits for a run must know. */
  sealed interface Event {
    /** The process answered. */
    record Reply(FromProcess message) implements Event {}

    /** The connection ended, or what arrived is no answer; the process cannot be used any more. */
    record Broken(Breach breach) implements Event {}

    /** Somebody wants the run to end. */
    record CancelAsked() implements Event {}
  }

  /** How a connection ended. */
  enum Breach {
    CLOSED,
    NONSENSE
  }

  /** The process did not come up; the message is a key of the catalogue. */
  static final class StartFailedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int number;

    StartFailedException(String key, int number, @Nullable Throwable cause) {
      super(key, cause);
      this.number = number;
    }

    String sentence(InterpreterWords words) {
      return words.text(String.valueOf(getMessage()), number);
    }
  }

  private final Process process;
  private final SocketChannel channel;
  private final PrivateFolder folder;
  private final int frameLimit;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicBoolean cancelAsked = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean broken;

  private Worker(Process process, SocketChannel channel, PrivateFolder folder, int frameLimit) {
    this.process = process;
    this.channel = channel;
    this.folder = folder;
    this.frameLimit = frameLimit;
  }

  /** Launches a process and waits until it is ready. */
  static Worker start(InterpreterSettings settings, Confinement confinement, ToProcess.Start start)
      throws StartFailedException {
    long deadline = System.nanoTime() + settings.startLimit().toNanos();
    PrivateFolder folder;
    try {
      folder = PrivateFolder.create(settings.workFolder(), confinement);
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "No private folder for an interpreter process", e);
      throw new StartFailedException("start.folder", 0, e);
    }
    Process process = null;
    try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      listener.bind(UnixDomainSocketAddress.of(folder.socket()), 1);
      folder.protectSocket(confinement.account());
      process = new LaunchCommand(settings, confinement).prepare(folder).start();
      Process started = process;
      try (OutputStream told = started.getOutputStream()) {
        if (confinement.jail().isPresent()) {
          told.write(confinement.jail().get().sights(folder, databases(start)));
        }
      }
      THREADS.execute(() -> new ProcessLog().drain(started.pid(), started.getInputStream()));
      SocketChannel channel = accept(listener, started, settings, deadline);
      Files.deleteIfExists(folder.socket());
      Worker worker = new Worker(started, channel, folder, settings.byteLimit() + ANSWER_ALLOWANCE);
      worker.awaitReady(start, settings, deadline);
      return worker;
    } catch (StartFailedException e) {
      discard(process, folder);
      throw e;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "An interpreter process could not be launched", e);
      discard(process, folder);
      throw new StartFailedException("start.launch", 0, e);
    }
  }

  private static List<Path> databases(ToProcess.Start start) {
    return start.granted().stream().map(release -> Path.of(release.database())).toList();
  }

  private static SocketChannel accept(
      ServerSocketChannel listener, Process process, InterpreterSettings settings, long deadline)
      throws StartFailedException {
    Future<SocketChannel> accepted = THREADS.submit(listener::accept);
    var _ = process.onExit().thenRun(() -> accepted.cancel(true));
    try {
      return accepted.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new StartFailedException("start.time", seconds(settings.startLimit()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailedException("start.time", seconds(settings.startLimit()), e);
    } catch (java.util.concurrent.CancellationException | ExecutionException e) {
      throw new StartFailedException("start.crash", exitStatus(process), e);
    }
  }

  private void awaitReady(ToProcess.Start start, InterpreterSettings settings, long deadline)
      throws StartFailedException {
    unanswered.set(1);
    THREADS.execute(this::read);
    send(start);
    Event event;
    try {
      event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      event = null;
    }
    switch (event) {
      case null ->
          throw new StartFailedException("start.time", seconds(settings.startLimit()), null);
      case Event.Reply(FromProcess.Ready(int protocol)) when protocol == Messenger.PROTOCOL -> {}
      case Event.Broken(Breach breach) when breach == Breach.CLOSED ->
          throw new StartFailedException("start.crash", exitStatus(process), null);
      case Event.Reply _, Event.Broken _, Event.CancelAsked _ ->
          throw new StartFailedException("start.protocol", 0, null);
    }
  }

  /** Whether it can still be asked. */
  boolean usable() {
    return !broken && process.isAlive();
  }

  /** How long it has computed since it was started; zero where the system does not tell. */
  Duration computed() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Forgets what was left over from the run before. */
  void forgetEvents() {
    events.clear();
    cancelAsked.set(false);
  }

  /** Sends a message that is answered once; returns at once. */
  void ask(ToProcess.Run run) {
    unanswered.incrementAndGet();
    send(run);
  }

  /** Sends a message that has no answer of its own; returns at once. */
  void send(ToProcess message) {
    byte[] body = Messenger.write(message);
    THREADS.execute(
        () -> {
          try {
            // Two frames must not mix; a process that does not read holds up this thread only.
            synchronized (this) {
              Frames.write(channel, body);
            }
          } catch (IOException e) {
            breakWith(Breach.CLOSED);
          }
        });
  }

  /** Lets whoever waits for the run know, once a run, that it is to end. */
  void askToCancel() {
    if (cancelAsked.compareAndSet(false, true)) {
      events.add(new Event.CancelAsked());
    }
  }

  /** The next event; null when the time is over. */
  @Nullable Event await(long nanoseconds) throws InterruptedException {
    return events.poll(Math.max(0, nanoseconds), TimeUnit.NANOSECONDS);
  }

  /** How the process ended, after its connection did. */
  int exitStatus() {
    return exitStatus(process);
  }

  private void read() {
    try {
      while (true) {
        FromProcess message = Messenger.readFromProcess(Frames.read(channel, frameLimit));
        if (unanswered.getAndDecrement() <= 0) {
          throw new ProtocolException("An answer that nobody asked for");
        }
        events.add(new Event.Reply(message));
      }
    } catch (ProtocolException e) {
      LOG.log(System.Logger.Level.WARNING, "Interpreter process sent nonsense", e);
      breakWith(Breach.NONSENSE);
    } catch (IOException e) {
      breakWith(Breach.CLOSED);
    }
  }

  private void breakWith(Breach breach) {
    broken = true;
    events.add(new Event.Broken(breach));
  }

  /** Lets the process end by itself for a moment, then ends it, and removes its folder. */
  @Override
  public void close() {
    end(PATIENCE_AT_END);
  }

  /** Ends the process without asking. */
  void kill() {
    end(Duration.ZERO);
  }

  private void end(Duration patience) {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      channel.close();
      if (patience.isPositive()) {
        awaitExit(process, patience);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Closing a connection", e);
    }
    discard(process, folder);
  }

  private static void discard(@Nullable Process process, PrivateFolder folder) {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      awaitExit(process, PATIENCE_AFTER_KILL);
    }
    try {
      folder.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "A private folder was not removed", e);
    }
  }

  private static int exitStatus(Process process) {
    return awaitExit(process, PATIENCE_AT_END) ? process.exitValue() : -1;
  }

  private static boolean awaitExit(Process process, Duration patience) {
    boolean interrupted = Thread.interrupted();
    try {
      return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return !process.isAlive();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static int seconds(Duration duration) {
    return Math.toIntExact(duration.toSeconds());
  }
}
