package ca.lipworkbench.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Succeeded;
import ca.lipworkbench.notebooks.interpreter.InterpreterProcess;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import ca.lipworkbench.notebooks.interpreter.Output;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A place to attack from: a granted release, a release that is not granted, a file, and an address
 * that listens. It measures escapes: a canary in an answer, a file or folder that changed, a
 * connection, a further socket of a process.
 */
final class Lair implements AutoCloseable {
  static final String SCHEMA = "t98_10_0002";
  private static final String FOREIGN = "t98_10_0009";

  /** The connection to this process, and one that the JVM keeps for closing others. */
  private static final int OWN_SOCKETS = 2;

  private final String canary = "canary-" + UUID.randomUUID();
  private final Path folder;
  private final Path data;
  private final Release release;
  private final ServerSocket listener;
  private final AtomicInteger visits = new AtomicInteger();
  private final Set<String> before;

  Lair(Path folder) throws Exception {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.release = SmallRelease.write(data, canary);
    SmallRelease.writeForeign(folder.resolve("foreign"), canary);
    this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::countVisits);
    this.before = tree();
  }

  /** A process of this main class that is granted the one release. */
  InterpreterProcess start(Class<?> main, boolean confined) {
    InterpreterProcess process =
        InterpreterProcess.start(
            TestSettings.with(
                folder.resolve("work-" + main.getSimpleName()),
                main,
                Duration.ofSeconds(3),
                Duration.ofSeconds(60),
                confined),
            List.of(release));
    assertWorks(process);
    return process;
  }

  /** An attack on something that does not work would prove nothing. */
  static void assertWorks(InterpreterProcess process) {
    InterpreterOutcome outcome =
        process.interpret(
            new InterpreterRequest("sql", "FROM " + SCHEMA + ".data LIMIT 1", "note", "paragraph"));
    assertInstanceOf(Succeeded.class, outcome);
  }

  /** Runs all, and answers those that succeeded; nothing may get in or out in any case. */
  Map<String, InterpreterOutcome> attack(InterpreterProcess process, List<String> statements)
      throws IOException {
    Map<String, InterpreterOutcome> passed = new TreeMap<>();
    for (String statement : statements) {
      String text = prepare(statement);
      InterpreterOutcome outcome =
          process.interpret(new InterpreterRequest("sql", text, "note", "paragraph"));
      String shown = statement.substring(0, Math.min(200, statement.length()));
      assertSilent(outcome, text, shown);
      assertEquals(before, tree(), shown + " changed a file or folder");
      assertEquals(0, visits.get(), shown + " reached an address");
      assertEquals(List.of(), processesWithFurtherSockets(), shown + " opened a socket");
      if (outcome instanceof Succeeded) {
        passed.put(statement, outcome);
      }
    }
    return passed;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (String evil : List.of("evil.parquet", "evil.json", "evil.log", "evil")) {
      assertFalse(Files.exists(Path.of("/tmp", evil)), evil);
    }
  }

  private String prepare(String statement) {
    return statement
        .replace("@D/main.duckdb", release.database().toString())
        .replace("@D", data.toString())
        .replace("@F", folder.resolve("foreign").toString())
        .replace("@P", "" + listener.getLocalPort())
        .replaceAll("\\bshared\\b", SCHEMA + ".main.shared");
  }

  private void assertSilent(InterpreterOutcome outcome, String text, String shown) {
    String reply = reply(outcome);
    for (String secret : List.of(canary, "root:", "MALLOC_ARENA_MAX", FOREIGN + ".sqlite")) {
      assertFalse(reply.contains(secret), shown + " gave " + secret);
    }
    if (outcome instanceof InterpreterOutcome.Failed failed) {
      // What was typed may be said again; what was not typed may not.
      String told = failed.message().replace(data.toString(), "").replace(foreign(), "");
      boolean typed = text.contains(data.toString()) || text.contains(foreign());
      assertFalse((typed ? told : failed.message()).contains(folder.toString()), shown);
      assertFalse(failed.message().contains("duckdb.org"), shown + " told an address");
    }
  }

  private String foreign() {
    return folder.resolve("foreign").toString();
  }

  private void countVisits() {
    while (!listener.isClosed()) {
      try (var _ = listener.accept()) {
        visits.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  /** Every file and folder with its size, permissions and time of change. */
  private Set<String> tree() throws IOException {
    Set<String> tree = new TreeSet<>();
    for (Path root : List.of(data, folder.resolve("foreign"))) {
      try (Stream<Path> found = Files.walk(root)) {
        for (Path path : found.toList()) {
          tree.add(
              path
                  + " "
                  + Files.readAttributes(
                      path, "unix:size,mode,ctime,ino", LinkOption.NOFOLLOW_LINKS));
        }
      }
    }
    return tree;
  }

  /** Interpreter processes that have more than the connection to this one. */
  private List<String> processesWithFurtherSockets() {
    return Children.in(folder).stream()
        .filter(child -> sockets(child.pid()) > OWN_SOCKETS)
        .map(child -> child.pid() + ": " + sockets(child.pid()) + " sockets")
        .toList();
  }

  private static long sockets(long pid) {
    long sockets = 0;
    try (Stream<Path> open = Files.list(Path.of("/proc", "" + pid, "fd"))) {
      for (Path descriptor : open.toList()) {
        sockets += Files.readSymbolicLink(descriptor).toString().startsWith("socket:") ? 1 : 0;
      }
    } catch (IOException e) {
      // The process ended, or closed the file, while it was looked at.
      return sockets;
    }
    return sockets;
  }

  private static String reply(InterpreterOutcome outcome) {
    if (outcome instanceof Succeeded succeeded) {
      StringBuilder reply = new StringBuilder();
      for (Output output : succeeded.outputs()) {
        if (output instanceof Output.Table table) {
          reply.append(new String(table.arrowStream(), StandardCharsets.ISO_8859_1));
        }
      }
      return reply.toString();
    }
    return outcome.toString();
  }
}
