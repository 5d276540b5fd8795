package ca.lipworkbench.workbench.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The program of {@code deploy/workbench import}, started beside the server with limits of its own,
 * because it reads files that strangers made. It ends with its files or with this process.
 */
final class ImportProcess {
  /** A ceiling on what the process may map, heap, code and DuckDB together. */
  private static final long ADDRESS_SPACE_BYTES = 8_000_000_000L;

  private static final String MAIN_CLASS = "ca.lipworkbench.workbench.cli.CommandLine";

  private final Distribution distribution;
  private final Path home;

  ImportProcess(Distribution distribution, Path home) {
    this.distribution = distribution;
    this.home = home;
  }

  /**
   * Loads files one after the other and waits.
   *
   * @param progress called with each line of JSON as a file ends
   * @return the exit status of the program
   * @throws IOException when it cannot be started
   */
  int load(List<Path> files, Consumer<String> progress) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("prlimit");
    command.add("--as=" + ADDRESS_SPACE_BYTES);
    command.add(distribution.java().toString());
    command.add("-Xmx1g");
    command.add("-XX:+UseSerialGC");
    command.addAll(Distribution.JVM_FLAGS);
    command.add("-cp");
    command.add(Distribution.join(distribution.commandClassPath()));
    command.add(MAIN_CLASS);
    command.add("--home");
    command.add(home.toString());
    command.add("import");
    files.forEach(file -> command.add(file.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        progress.accept(line);
      }
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }
}
