package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaKind;
import ca.lipworkbench.datasets.descriptor.RowForm.DimensionColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.ValueColumn;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A cross-tabulation in SDMX. */
record CrossTabSighting(SourceFile file, List<String> header, Places places) implements Sighting {
  @Override
  public LayoutForm form() {
    return LayoutForm.CROSS_TAB;
  }

  /**
   * Tables share their concepts, so the catalogue number in the file's name belongs to the mark.
   */
  @Override
  public List<Descriptor.Mark> marks() {
    return List.of(mark());
  }

  private Descriptor.Mark mark() {
    return new Descriptor.Mark.Columns(header, Slugs.of(file.name(), 60, "table"));
  }

  private static RowTable.Opening opening() {
    return (source, problems, meter) ->
        SeparatedRows.open(source, new SourceLines(source, meter), '\t', 1, problems);
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
    CrossTab structure = file.crossTab().orElse(new CrossTab(Map.of()));
    int width = header.size();
    List<DraftCodes> members = new ArrayList<>();
    header.forEach(label -> members.add(new DraftCodes()));
    String period = "";
    int decimals = 0;
    try (RowSource rows = opening().open(file.text(), problems, ProgressMeter.none(problems))) {
      for (Optional<List<String>> next = rows.next(); next.isPresent(); next = rows.next()) {
        List<String> row = next.get();
        for (int i = 0; i < width - 3; i++) {
          if (!header.get(i).equals(CrossTab.AREA)) {
            CrossTab.Label label = structure.label(header.get(i), row.get(i));
            members.get(i).meetCode(row.get(i), label.english(), label.french());
          }
          if (members.get(i).isTooMany()) {
            throw problems.stop(rows.line(), ImportReason.TOO_MANY_MEMBERS, DraftCodes.MOST);
          }
        }
        period = row.get(width - 3);
        String number = row.get(width - 2);
        int point = number.indexOf('.');
        decimals = Math.max(decimals, point < 0 ? 0 : number.length() - point - 1);
      }
    }
    if (period.length() < 4) {
      throw problems.stop(1, ImportReason.PERIOD_UNREADABLE, period);
    }
    DraftTable draft =
        new DraftTable(
                identity.name(),
                BilingualText.of(identity.baseName(), identity.baseName()),
                DraftTable.Publisher.STATISTICS_CANADA)
            .ofDate(period);
    List<DimensionColumn> dimensions = new ArrayList<>();
    for (int i = 0; i < width - 3; i++) {
      if (!header.get(i).equals(CrossTab.AREA)) {
        dimensions.add(new DimensionColumn(i + 1, draft.dimension(header.get(i), members.get(i))));
      }
    }
    String measure = draft.measure("Value", Unit.UNKNOWN, decimals);
    AreaColumns area =
        new AreaColumns(
            AreaKind.CENSUS_CODE,
            OptionalInt.of(header.indexOf(CrossTab.AREA) + 1),
            OptionalInt.empty(),
            OptionalInt.empty(),
            period.substring(0, 4),
            Optional.empty(),
            Map.of());
    RowForm columns =
        new RowForm(
            RowForm.Arrangement.CROSS_TAB,
            '\t',
            RowForm.NumberStyle.PLAIN,
            1,
            area,
            PeriodColumns.text(width - 2),
            dimensions,
            Optional.empty(),
            List.of(new ValueColumn(width - 1, List.of(width), measure, Map.of())),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Map.of());
    return draft.descriptor(mark(), Optional.of(columns));
  }
}
