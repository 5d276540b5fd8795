package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.workbook.Workbook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The first sheet of a workbook as text: a line for each row, a tab between two cells, so that
 * whatever reads text reads workbooks, and lines are the rows that a person sees.
 */
final class SheetText {
  private SheetText() {}

  /** Writes the sheet into a file of the scratch folder, which the caller removes. */
  static void write(Workbook workbook, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      int[] line = {0};
      workbook.readFirstSheet(
          (number, cells) -> {
            while (line[0] < number - 1) {
              out.write('\n');
              line[0]++;
            }
            out.write(text(cells));
            out.write('\n');
            line[0]++;
          });
    }
  }

  private static String text(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append('\t');
      }
      String cell = cells.get(i);
      boolean quoted = cell.indexOf('"') >= 0;
      line.append(quoted ? "\"" : "");
      // A line break in a cell is a blank in the text: lines stay rows.
      for (int j = 0; j < cell.length(); j++) {
        char sign = cell.charAt(j);
        line.append(sign < ' ' ? ' ' : sign);
        if (sign == '"') {
          line.append('"');
        }
      }
      line.append(quoted ? "\"" : "");
    }
    return line.toString();
  }
}
