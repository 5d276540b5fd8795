package ca.lipworkbench.notebooks.interpreter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a process writes to its standard output and error, which belong to plug-ins and libraries:
 * read to the end so that it never blocks, kept in the log up to a bound, never believed.
 */
final class ProcessLog {
  private static final System.Logger LOG = System.getLogger(ProcessLog.class.getName());
  private static final int LINE_LIMIT = 500;
  private static final int LINES_LIMIT = 200;

  private int lines;

  /** Reads until the process closes its output. */
  void drain(long pid, InputStream output) {
    byte[] buffer = new byte[8192];
    StringBuilder line = new StringBuilder();
    try (output) {
      int read = output.read(buffer);
      while (read >= 0) {
        String text = new String(buffer, 0, read, StandardCharsets.US_ASCII);
        for (int i = 0; i < text.length(); i++) {
          char sign = text.charAt(i);
          if (sign == '\n') {
            log(pid, line);
          } else if (line.length() < LINE_LIMIT) {
            line.append(Character.isISOControl(sign) ? ' ' : sign);
          }
        }
        read = output.read(buffer);
      }
    } catch (IOException e) {
      // The process was ended while it was read from; what it still had to say is not needed.
      LOG.log(System.Logger.Level.TRACE, "Output of a process that was ended", e);
    }
    log(pid, line);
  }

  private void log(long pid, StringBuilder line) {
    if (!line.isEmpty() && lines < LINES_LIMIT) {
      lines++;
      LOG.log(System.Logger.Level.DEBUG, "Interpreter process {0,number,#}: {1}", pid, line);
    }
    line.setLength(0);
  }
}
