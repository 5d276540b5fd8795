package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.datasets.imports.FilePreview.Cell;
import ca.lipworkbench.datasets.imports.FilePreview.Column;
import ca.lipworkbench.datasets.imports.FilePreview.Role;
import ca.lipworkbench.datasets.imports.FilePreview.Row;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first rows of a wide table: its keys, then as many measures as fit on a screen. */
final class WidePreview {
  private static final int MOST_MEASURES = 4;
  private static final int LONGEST_TEXT = 60;

  private final List<Column> columns = new ArrayList<>();
  private final int moreColumns;

  WidePreview(Descriptor descriptor, List<String> names, WideHeader header) {
    key(names, WideTable.PERIOD_COLUMN, Role.PERIOD, Optional.empty());
    key(names, WideTable.NAME_COLUMN, Role.AREA_NAME, Optional.empty());
    key(names, WideTable.AREA_COLUMN, Role.AREA_CODE, Optional.empty());
    for (int i = 0; i < header.dimensions().size(); i++) {
      Dimension dimension = descriptor.dimensions().get(i);
      key(names, header.dimensions().get(i), Role.DIMENSION, Optional.of(dimension.name()));
    }
    List<DescribedMeasure> measures = descriptor.published();
    for (WideHeader.Member member : header.members().stream().limit(MOST_MEASURES).toList()) {
      BilingualText meaning = measures.get(member.measure()).measure().name();
      columns.add(
          new Column(
              member.column() + 1,
              ShownText.of(member.label(), LONGEST_TEXT),
              Role.VALUE,
              Optional.of(meaning)));
    }
    this.moreColumns = Math.max(0, header.members().size() - MOST_MEASURES);
  }

  private void key(List<String> names, int column, Role role, Optional<BilingualText> meaning) {
    columns.add(
        new Column(column + 1, ShownText.of(names.get(column), LONGEST_TEXT), role, meaning));
  }

  FilePreview read(SourceLines lines, CsvLine csv, int limit) throws IOException, Problems.Stop {
    List<Row> rows = new ArrayList<>();
    Optional<String> line = lines.next();
    while (line.isPresent() && !line.get().isBlank() && rows.size() < limit) {
      List<String> fields = csv.fields(line.get(), lines.number());
      List<Cell> cells = new ArrayList<>();
      for (Column column : columns) {
        String symbol = column.role() == Role.VALUE ? field(fields, column.number()) : "";
        cells.add(new Cell(field(fields, column.number() - 1), symbol));
      }
      rows.add(new Row(lines.number(), cells));
      line = lines.next();
    }
    return new FilePreview(columns, moreColumns, rows);
  }

  /** A row that is too short is a problem for the check, not for the preview. */
  private static String field(List<String> fields, int column) {
    return column < fields.size() ? ShownText.of(fields.get(column).strip(), LONGEST_TEXT) : "";
  }
}
