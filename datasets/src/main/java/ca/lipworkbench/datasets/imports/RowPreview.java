package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.descriptor.RowForm.ValueColumn;
import ca.lipworkbench.datasets.imports.FilePreview.Cell;
import ca.lipworkbench.datasets.imports.FilePreview.Column;
import ca.lipworkbench.datasets.imports.FilePreview.Role;
import ca.lipworkbench.datasets.imports.FilePreview.Row;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first rows of a file whose columns a descriptor explains: the columns that say something. */
final class RowPreview {
  private static final int MOST_COLUMNS = 12;
  private static final int LONGEST_TEXT = 60;

  private final List<Column> columns = new ArrayList<>();
  private final Map<Integer, ValueColumn> values = new HashMap<>();
  private final int moreColumns;

  RowPreview(Descriptor descriptor, RowForm form, List<String> header) {
    Map<Integer, Role> roles = new HashMap<>();
    Map<Integer, BilingualText> meanings = new HashMap<>();
    form.area().column().ifPresent(column -> roles.put(column, Role.AREA_CODE));
    form.area().name().ifPresent(column -> roles.put(column, Role.AREA_NAME));
    form.period().columns().forEach(column -> roles.put(column, Role.PERIOD));
    form.measure()
        .ifPresent(
            measure -> roles.put(measure.label().orElse(measure.column()), Role.CHARACTERISTIC));
    form.dimensions()
        .forEach(
            dimension -> {
              roles.put(dimension.column(), Role.DIMENSION);
              descriptor.dimensions().stream()
                  .filter(one -> one.id().equals(dimension.dimension()))
                  .forEach(one -> meanings.put(dimension.column(), one.name()));
            });
    for (ValueColumn value : form.values()) {
      roles.put(value.column(), Role.VALUE);
      values.put(value.column(), value);
    }
    for (int column = 1; column <= header.size(); column++) {
      Role role = roles.get(column);
      if (role != null && columns.size() < MOST_COLUMNS) {
        columns.add(
            new Column(
                column,
                ShownText.of(header.get(column - 1), LONGEST_TEXT),
                role,
                Optional.ofNullable(meanings.get(column))));
      }
    }
    this.moreColumns = Math.max(0, header.size() - columns.size());
  }

  FilePreview read(RowSource source, int limit) throws IOException, Problems.Stop {
    List<Row> rows = new ArrayList<>();
    for (Optional<List<String>> row = source.next();
        row.isPresent() && rows.size() < limit;
        row = source.next()) {
      List<Cell> cells = new ArrayList<>();
      for (Column column : columns) {
        ValueColumn value = values.get(column.number());
        String symbol = "";
        if (value != null && !value.symbols().isEmpty()) {
          symbol = shown(row.get().get(value.symbols().getFirst() - 1));
        }
        cells.add(new Cell(shown(row.get().get(column.number() - 1)), symbol));
      }
      rows.add(new Row(source.line(), cells));
    }
    return new FilePreview(columns, moreColumns, rows);
  }

  private static String shown(String text) {
    return ShownText.of(text.strip(), LONGEST_TEXT);
  }
}
