package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaKind;
import ca.lipworkbench.datasets.descriptor.RowForm.DimensionColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureKey;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.ValueColumn;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * An indicator of an Open SDG site: year first, value last, any columns of categories between them,
 * whose empty cells are the headline. The file does not name its indicator; its name does.
 */
record OpenSdgSighting(SourceFile file, List<String> header, Places places) implements Sighting {
  private static final String YEAR = "Year";
  private static final String VALUE = "Value";
  private static final String CODE = "GeoCode";
  private static final String GEOGRAPHY = "Geography";
  private static final String UNITS = "Units";
  private static final String PROVINCE_PREFIX = "2021A0002";

  /** Columns that are no categories; progress repeats the headline for a gauge. */
  private static final Set<String> NO_CATEGORIES =
      Set.of(YEAR, VALUE, CODE, GEOGRAPHY, UNITS, "Progress");

  /** Whether these are the labels of an indicator. */
  static boolean isHeader(List<String> labels) {
    return labels.size() > 1 && labels.getFirst().equals(YEAR) && labels.getLast().equals(VALUE);
  }

  @Override
  public LayoutForm form() {
    return LayoutForm.OPEN_SDG;
  }

  /** Indicators may share their columns, so the name of the file has to be the same too. */
  @Override
  public List<Descriptor.Mark> marks() {
    return List.of(mark());
  }

  private Descriptor.Mark mark() {
    return new Descriptor.Mark.Columns(header, Slugs.of(file.name(), 60, "indicator"));
  }

  private static RowTable.Opening opening() {
    return (source, problems, meter) ->
        SeparatedRows.open(source, new SourceLines(source, meter), ',', 1, problems);
  }

  @Override
  public Layout layout(Descriptor descriptor, Problems problems) throws Problems.Stop {
    Optional<RowForm> columns = descriptor.form();
    if (columns.isEmpty()) {
      throw notDescribed(problems);
    }
    return new RowTable(descriptor, columns.get(), opening(), places, Companions.NONE);
  }

  @Override
  public Problems.Stop notDescribed(Problems problems) {
    return problems.stop(1, ImportReason.NOT_DESCRIBED, String.join(", ", header));
  }

  @Override
  public Descriptor draft(DraftIdentity identity, Problems problems)
      throws IOException, Problems.Stop {
    List<DraftCodes> members = new ArrayList<>();
    header.forEach(label -> members.add(new DraftCodes()));
    Map<String, String> named =
        new TreeMap<>(Map.of("", IrccDraft.CANADA, "Canada", IrccDraft.CANADA));
    int decimals = 0;
    String last = "";
    try (RowSource rows = opening().open(file.text(), problems, ProgressMeter.none(problems))) {
      for (Optional<List<String>> next = rows.next(); next.isPresent(); next = rows.next()) {
        List<String> row = next.get();
        for (int i = 0; i < row.size() - 1; i++) {
          members.get(i).meet(row.get(i));
          if (members.get(i).isTooMany()) {
            throw problems.stop(rows.line(), ImportReason.TOO_MANY_MEMBERS, DraftCodes.MOST);
          }
        }
        settle(row, named);
        String number = row.getLast();
        int point = number.indexOf('.');
        decimals = Math.max(decimals, point < 0 ? 0 : number.length() - point - 1);
        last = row.getFirst().compareTo(last) > 0 ? row.getFirst() : last;
      }
    }
    String name = identity.baseName();
    DraftTable draft =
        new DraftTable(identity.name(), BilingualText.of(name, name), DraftTable.Publisher.UNKNOWN)
            .ofDate(last);
    List<DimensionColumn> dimensions = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (!NO_CATEGORIES.contains(header.get(i))) {
        dimensions.add(new DimensionColumn(i + 1, draft.dimension(header.get(i), members.get(i))));
      }
    }
    int units = header.indexOf(UNITS);
    String only = "";
    if (units >= 0) {
      for (String unit : members.get(units).labels()) {
        draft.measure(unit, UnitWords.find(unit), decimals);
      }
    } else {
      only = draft.measure(VALUE, Unit.UNKNOWN, decimals);
    }
    return draft.descriptor(mark(), Optional.of(columns(dimensions, named, units, only)));
  }

  /** Two digits are a province; anything else that is named is kept apart. */
  private void settle(List<String> row, Map<String, String> named) {
    int code = header.indexOf(CODE);
    int geography = header.indexOf(GEOGRAPHY);
    String text = code < 0 ? "" : row.get(code).strip();
    String name = geography < 0 ? "" : row.get(geography).strip();
    if (!text.matches("[0-9]{2}")) {
      named.computeIfAbsent(text.isEmpty() ? name : text, key -> UnlistedArea.of(name));
    }
  }

  private RowForm columns(
      List<DimensionColumn> dimensions, Map<String, String> named, int units, String only) {
    int code = header.indexOf(CODE);
    int geography = header.indexOf(GEOGRAPHY);
    AreaColumns area =
        code < 0
            ? AreaColumns.fixed(IrccDraft.CANADA)
            : new AreaColumns(
                AreaKind.CODE,
                OptionalInt.of(code + 1),
                geography < 0 ? OptionalInt.empty() : OptionalInt.of(geography + 1),
                OptionalInt.empty(),
                PROVINCE_PREFIX,
                Optional.empty(),
                named);
    return new RowForm(
        RowForm.Arrangement.OPEN_SDG,
        ',',
        RowForm.NumberStyle.PLAIN,
        1,
        area,
        PeriodColumns.text(1),
        dimensions,
        units < 0
            ? Optional.empty()
            : Optional.of(new MeasureColumn(units + 1, MeasureKey.LABEL, OptionalInt.empty())),
        List.of(new ValueColumn(header.size(), List.of(), only, Map.of())),
        OptionalInt.empty(),
        OptionalInt.empty(),
        // An empty cell of values is a figure that the site does not have.
        Map.of("", StatusSet.of(ObservationStatus.NOT_AVAILABLE)));
  }
}
