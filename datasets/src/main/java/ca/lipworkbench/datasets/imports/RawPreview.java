package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.imports.FilePreview.Cell;
import ca.lipworkbench.datasets.imports.FilePreview.Column;
import ca.lipworkbench.datasets.imports.FilePreview.Role;
import ca.lipworkbench.datasets.imports.FilePreview.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first lines of a text that is not understood, as they are. */
final class RawPreview {
  private static final int LONGEST_TEXT = 160;

  private RawPreview() {}

  static FilePreview read(SourceText source, int limit) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (SourceLines lines = new SourceLines(source)) {
      for (Optional<String> line = lines.next();
          line.isPresent() && rows.size() < limit;
          line = lines.next()) {
        Cell cell = new Cell(ShownText.of(line.get(), LONGEST_TEXT), "");
        rows.add(new Row(lines.number(), List.of(cell)));
      }
    }
    return new FilePreview(
        List.of(new Column(1, "", Role.UNKNOWN, Optional.empty())), 0, List.copyOf(rows));
  }
}
