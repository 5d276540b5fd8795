package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.DimensionColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureKey;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.ValueColumn;
import ca.lipworkbench.datasets.imports.LongHeader.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Drafts the descriptor of a long table from its rows and, where it came with one, its own
 * description. The measure is the dimension whose members decide the unit; where the unit never
 * changes, the dimension called Statistics, or the unit itself.
 */
final class LongDraft {
  private static final int MOST_DECIMALS = 6;

  private final LongHeader header;
  private final DraftIdentity identity;
  private final String series;
  private final List<Integer> columns;
  private final List<DraftCodes> members = new ArrayList<>();
  private final List<Map<String, String>> units = new ArrayList<>();
  private final Map<String, Integer> decimals = new HashMap<>();
  private final Map<String, String> unlisted = new TreeMap<>();
  private final Map<String, Integer> allUnits = new LinkedHashMap<>();
  private boolean numbered;
  private String firstPeriod = "";
  private String lastPeriod = "";

  LongDraft(LongHeader header, DraftIdentity identity, String series) {
    this.header = header;
    this.identity = identity;
    this.series = series;
    this.columns = header.dimensions();
    for (int i = 0; i < columns.size(); i++) {
      members.add(new DraftCodes());
      units.add(new HashMap<>());
    }
    identity.metadata().ifPresent(this::describe);
  }

  /** Members in the order and hierarchy of the description: its first dimension is the area. */
  private void describe(MetaData metadata) {
    if (metadata.dimensions().size() != columns.size() + 1) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      DraftCodes codes = members.get(i);
      metadata
          .dimensions()
          .get(i + 1)
          .members()
          .forEach(member -> codes.describe(member.number(), member.name(), member.parent()));
    }
  }

  Descriptor of(RowSource rows, Problems problems) throws IOException, Problems.Stop {
    OptionalInt coordinate = header.column(Part.COORDINATE);
    boolean first = true;
    for (Optional<List<String>> next = rows.next(); next.isPresent(); next = rows.next()) {
      List<String> row = next.get();
      String[] numbers = new String[0];
      if (coordinate.isPresent()) {
        numbers = row.get(coordinate.getAsInt() - 1).split("\\.", -1);
      }
      if (first) {
        // Coordinates of more parts than there are columns number dimensions that are not shown.
        numbered = numbers.length == columns.size() + 1;
        first = false;
      }
      take(row, numbers);
      for (DraftCodes codes : members) {
        if (codes.isTooMany()) {
          throw problems.stop(rows.line(), ImportReason.TOO_MANY_MEMBERS, DraftCodes.MOST);
        }
      }
    }
    if (first) {
      throw problems.stop(rows.line(), ImportReason.NO_ROWS);
    }
    return descriptor();
  }

  private void take(List<String> row, String[] numbers) {
    String unit = row.get(header.required(Part.UNIT) - 1).strip();
    allUnits.putIfAbsent(unit, allUnits.size());
    for (int i = 0; i < columns.size(); i++) {
      String label = row.get(columns.get(i) - 1).strip();
      if (numbered && numbers.length == columns.size() + 1) {
        members.get(i).meet(label, numbers[i + 1]);
      } else {
        members.get(i).meet(label);
      }
      // Two units of one member: this dimension does not decide the unit.
      units.get(i).merge(label, unit, (one, other) -> one.equals(other) ? one : "");
      decimals(i + "\n" + label, row);
    }
    decimals(unit, row);
    String period = row.get(header.required(Part.PERIOD) - 1).strip();
    if (firstPeriod.isEmpty() || period.compareTo(firstPeriod) < 0) {
      firstPeriod = period;
    }
    if (period.compareTo(lastPeriod) > 0) {
      lastPeriod = period;
    }
    String area =
        header.column(Part.AREA).isPresent()
            ? row.get(header.column(Part.AREA).getAsInt() - 1).strip()
            : "";
    if (area.isEmpty()) {
      String name = row.get(header.required(Part.NAME) - 1).strip();
      unlisted.computeIfAbsent(name, UnlistedArea::of);
    }
  }

  private void decimals(String key, List<String> row) {
    if (header.column(Part.DECIMALS).isPresent()) {
      String text = row.get(header.column(Part.DECIMALS).getAsInt() - 1).strip();
      if (text.matches("[0-9]")) {
        decimals.merge(key, Math.min(MOST_DECIMALS, Integer.parseInt(text)), Math::max);
      }
    }
  }

  private int measureDimension() {
    for (int i = columns.size() - 1; i >= 0; i--) {
      boolean decides = !units.get(i).containsValue("");
      if (allUnits.size() > 1 && decides) {
        return i;
      }
    }
    for (int i = 0; i < columns.size() && allUnits.size() == 1; i++) {
      String label = Labels.normalise(header.labels().get(columns.get(i) - 1));
      if (label.matches("(?i)(statistics|statistiques|estimates?|estimations?)( \\(\\d+\\))?")) {
        return i;
      }
    }
    return -1;
  }

  private Descriptor descriptor() {
    String date = firstPeriod.equals(lastPeriod) ? firstPeriod : firstPeriod + "–" + lastPeriod;
    DraftTable draft =
        new DraftTable(identity.name(), identity.title(), DraftTable.Publisher.STATISTICS_CANADA)
            .ofDate(date);
    int measure = measureDimension();
    List<DimensionColumn> dimensions = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (i != measure) {
        String label = header.labels().get(columns.get(i) - 1);
        String id = draft.dimension(label, members.get(i));
        dimensions.add(new DimensionColumn(columns.get(i), id));
      }
    }
    Optional<MeasureColumn> measureColumn = Optional.empty();
    String single = "";
    if (measure >= 0) {
      for (Map.Entry<String, String> member : inOrder(measure).entrySet()) {
        draft.measure(
            member.getKey(),
            UnitWords.find(member.getValue()),
            decimals.getOrDefault(measure + "\n" + member.getKey(), 0));
      }
      measureColumn = measureColumn(columns.get(measure));
    } else {
      for (String unit : allUnits.keySet()) {
        String words = unit.isEmpty() ? header.labels().get(valueColumn() - 1) : unit;
        single = draft.measure(words, UnitWords.find(unit), decimals.getOrDefault(unit, 0));
      }
      if (allUnits.size() > 1) {
        single = "";
        measureColumn = measureColumn(header.required(Part.UNIT));
      }
    }
    RowForm form = form(dimensions, measureColumn, single);
    return draft.descriptor(
        new Descriptor.Mark.Columns(header.labels(), series), Optional.of(form));
  }

  private static Optional<MeasureColumn> measureColumn(int column) {
    return Optional.of(new MeasureColumn(column, MeasureKey.LABEL, OptionalInt.empty()));
  }

  /** The members of the measure dimension in their order, with their units. */
  private Map<String, String> inOrder(int measure) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String label : members.get(measure).labels()) {
      String unit = units.get(measure).getOrDefault(label, "");
      ordered.put(label, unit);
    }
    return ordered;
  }

  private int valueColumn() {
    return header.required(Part.VALUE);
  }

  private RowForm form(
      List<DimensionColumn> dimensions, Optional<MeasureColumn> measure, String single) {
    List<Integer> symbols = new ArrayList<>();
    for (Part part : List.of(Part.STATUS, Part.SYMBOL, Part.TERMINATED)) {
      header.column(part).ifPresent(symbols::add);
    }
    AreaColumns area =
        header.column(Part.AREA).isPresent()
            ? AreaColumns.dguid(header.column(Part.AREA).getAsInt(), header.column(Part.NAME))
            : new AreaColumns(
                RowForm.AreaKind.NAME,
                header.column(Part.NAME),
                header.column(Part.NAME),
                OptionalInt.empty(),
                "",
                Optional.empty(),
                Map.of());
    area =
        new AreaColumns(
            area.kind(),
            area.column(),
            area.name(),
            area.province(),
            area.prefix(),
            area.level(),
            unlisted);
    return new RowForm(
        RowForm.Arrangement.LONG_TABLE,
        header.separator(),
        header.numbers(),
        1,
        area,
        PeriodColumns.text(header.required(Part.PERIOD)),
        dimensions,
        measure,
        List.of(new ValueColumn(valueColumn(), symbols, single, Map.of())),
        header.column(Part.SCALE),
        numbered ? header.column(Part.COORDINATE) : OptionalInt.empty(),
        Map.of());
  }
}
