package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that a command reads whole: a file, or standard input where the operand is a hyphen. */
final class InputText {
  /** Specifications, notes and drafts are written by people; more is a mistake. */
  private static final int MOST_BYTES = 16 << 20;

  private InputText() {}

  static String read(String operand) {
    return new String(readBytes(operand), StandardCharsets.UTF_8);
  }

  static byte[] readBytes(String operand) {
    try (InputStream in =
        operand.equals("-") ? System.in : Files.newInputStream(Path.of(operand))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new WorkbenchException(CommandError.INPUT_TOO_LARGE, operand, MOST_BYTES >> 20);
      }
      return bytes;
    } catch (IOException e) {
      throw new WorkbenchException(e, CommandError.INPUT_UNREADABLE, operand);
    }
  }
}
