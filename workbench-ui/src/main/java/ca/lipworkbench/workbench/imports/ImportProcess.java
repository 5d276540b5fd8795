package ca.lipworkbench.workbench.imports;

import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The command line's {@code import} in a process of its own with limits of its own, because it
 * reads files that strangers made. It is told what to do on its standard input and ends when that
 * closes, so it never outlives who started it. One thread awaits it; any thread may kill it.
 */
public final class ImportProcess implements AutoCloseable {
  /** Longer than any line that the process writes about a file within its bounds. */
  private static final int LONGEST_LINE = 16 << 20;

  private final Process process;

  private ImportProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts the process and tells it what to do.
   *
   * @throws WorkbenchException {@link ImportsError#PROCESS_NOT_STARTED}
   */
  public static ImportProcess start(ImportProgram program, ImportRequest request) {
    List<String> command = new ArrayList<>(program.command());
    command.add("import");
    command.add("--supervised");
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try {
        // Not closed: to the process, the end of its input is the end of this one.
        OutputStream in = process.getOutputStream();
        in.write((request.toJson() + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
      } catch (IOException e) {
        process.destroyForcibly();
        throw e;
      }
      return new ImportProcess(process);
    } catch (IOException e) {
      throw new WorkbenchException(
          e, ImportsError.PROCESS_NOT_STARTED, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Waits for the process and passes on what it says.
   *
   * @throws WorkbenchException {@link ImportsError#PROCESS_ENDED} when it ends otherwise than by
   *     having done what it was told, or says what is not understood
   */
  public void await(Consumer<ImportLine> listener) throws InterruptedException {
    try (InputStream out = new BufferedInputStream(process.getInputStream())) {
      for (Optional<String> line = line(out); line.isPresent(); line = line(out)) {
        listener.accept(ImportLine.parse(line.get()));
      }
      if (process.waitFor() != 0) {
        throw new WorkbenchException(ImportsError.PROCESS_ENDED);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new WorkbenchException(e, ImportsError.PROCESS_ENDED);
    } finally {
      kill();
    }
  }

  private static Optional<String> line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = in.read(); read >= 0; read = in.read()) {
      if (read == '\n') {
        return Optional.of(line.toString(StandardCharsets.UTF_8));
      }
      if (line.size() == LONGEST_LINE) {
        throw new IOException("A line without an end");
      }
      line.write(read);
    }
    return Optional.empty();
  }

  /** Identifier of the process. */
  public long pid() {
    return process.pid();
  }

  /** Ends the process at once, whatever it is doing; nothing happens when it has ended. */
  public void kill() {
    process.destroyForcibly();
    // What cannot be caught cannot be held up: this does not wait for long.
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
