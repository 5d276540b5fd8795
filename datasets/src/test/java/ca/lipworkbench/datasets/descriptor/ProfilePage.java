package ca.lipworkbench.datasets.descriptor;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/**
 * The rows of the real page download of Vancouver, read here on their own so that the descriptor is
 * checked by other eyes than the importer's.
 */
final class ProfilePage {
  private static final String FILE =
      "census-profile-2021-page/CensusProfile2021-ProfilRecensement2021-20250811051126.csv";
  private static final int LINES_BEFORE_ROWS = 4;

  private ProfilePage() {}

  /**
   * One characteristic.
   *
   * @param position its place in the file from 1, which is its CHARACTERISTIC_ID
   * @param path labels from the topic down, as the indent nests them
   * @param value the value as written, blank where there is none
   */
  record Row(int position, List<String> path, String value) {
    Row {
      path = List.copyOf(path);
    }

    double number() {
      return Double.parseDouble(value);
    }
  }

  /** Every row; a test is skipped, saying so, on a machine without the file. */
  static List<Row> rows() throws IOException {
    Path file = RealFiles.find(FILE);
    Assumptions.assumeTrue(Files.exists(file), "The real file " + FILE + " is not on this machine");
    String text =
        Files.readString(file, Charset.forName("windows-1252"))
            .lines()
            .skip(LINES_BEFORE_ROWS)
            .takeWhile(line -> !line.isBlank())
            .collect(Collectors.joining("\n"));
    List<Row> rows = new ArrayList<>();
    Deque<Indented> open = new ArrayDeque<>();
    for (CsvRecord line : CsvReader.builder().ofCsvRecord(text)) {
      String label = line.getField(1);
      int indent = label.length() - label.stripLeading().length();
      while (!open.isEmpty() && open.getLast().indent() >= indent) {
        open.removeLast();
      }
      open.addLast(new Indented(indent, label));
      List<String> path = new ArrayList<>(List.of(line.getField(0)));
      open.forEach(above -> path.add(above.label()));
      rows.add(new Row(rows.size() + 1, path, line.getField(3).strip()));
    }
    return rows;
  }

  private record Indented(int indent, String label) {}
}
