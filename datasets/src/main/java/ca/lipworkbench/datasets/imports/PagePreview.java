package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.imports.FilePreview.Cell;
import ca.lipworkbench.datasets.imports.FilePreview.Column;
import ca.lipworkbench.datasets.imports.FilePreview.Role;
import ca.lipworkbench.datasets.imports.FilePreview.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first characteristics of a profile page. */
final class PagePreview {
  private static final int LONGEST_TEXT = 60;
  private static final List<Role> ROLES =
      List.of(Role.TOPIC, Role.CHARACTERISTIC, Role.NOTE, Role.VALUE);
  private static final List<String> HEADERS = List.of("Topic", "Characteristic", "Note", "Total");

  private final int headerLine;

  PagePreview(int headerLine) {
    this.headerLine = headerLine;
  }

  FilePreview read(SourceLines lines, CsvLine csv, int limit) throws IOException, Problems.Stop {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < ROLES.size(); i++) {
      columns.add(new Column(i + 1, HEADERS.get(i), ROLES.get(i), Optional.empty()));
    }
    List<Row> rows = new ArrayList<>();
    for (Optional<String> line = lines.next();
        line.isPresent() && rows.size() < limit;
        line = lines.next()) {
      if (lines.number() <= headerLine) {
        continue;
      }
      if (line.get().isBlank()) {
        break;
      }
      List<String> fields = csv.fields(line.get(), lines.number());
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < ROLES.size(); i++) {
        cells.add(
            new Cell(
                field(fields, i),
                ROLES.get(i) == Role.VALUE ? field(fields, ProfilePage.FLAG_COLUMN) : ""));
      }
      rows.add(new Row(lines.number(), cells));
    }
    return new FilePreview(columns, 0, rows);
  }

  private static String field(List<String> fields, int column) {
    return column < fields.size() ? ShownText.of(fields.get(column).strip(), LONGEST_TEXT) : "";
  }
}
