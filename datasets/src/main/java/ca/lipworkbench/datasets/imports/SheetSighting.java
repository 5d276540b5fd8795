package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaKind;
import ca.lipworkbench.datasets.descriptor.RowForm.DimensionColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.ValueColumn;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A workbook of open data of Immigration, Refugees and Citizenship Canada. */
record SheetSighting(SourceFile file, String titleLine, SheetHeader header, Places places)
    implements Sighting {
  @Override
  public LayoutForm form() {
    return LayoutForm.IRCC_WORKBOOK;
  }

  @Override
  public List<Descriptor.Mark> marks() {
    return List.of(new Descriptor.Mark.TitleLine(title()));
  }

  /** The title without the months that the edition covers. */
  private String title() {
    return titleLine.replaceAll(", [A-Z][a-z]+ \\d{4} - [A-Z][a-z]+ \\d{4}$", "");
  }

  private RowTable.Opening opening() {
    return (source, problems, meter) ->
        SheetRows.open(header, source, new SourceLines(source, meter), problems);
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
    return problems.stop(1, ImportReason.NOT_DESCRIBED, titleLine);
  }

  @Override
  public Descriptor draft(DraftIdentity identity, Problems problems)
      throws IOException, Problems.Stop {
    DraftCodes categories = new DraftCodes();
    Map<String, String> named = new TreeMap<>(Map.of(SheetRows.ALL, IrccDraft.CANADA));
    try (RowSource rows = opening().open(file.text(), problems, ProgressMeter.none(problems))) {
      for (Optional<List<String>> next = rows.next(); next.isPresent(); next = rows.next()) {
        categories.meetPath(next.get().get(SheetRows.CATEGORY - 1));
        named.computeIfAbsent(next.get().get(SheetRows.AREA - 1), this::area);
      }
    }
    if (categories.isTooMany()) {
      throw problems.stop(ImportReason.TOO_MANY_MEMBERS, DraftCodes.MOST);
    }
    DraftTable draft =
        new DraftTable(
                identity.name(), BilingualText.of(title(), title()), DraftTable.Publisher.IRCC)
            .ofDate(header.periods().getFirst() + "–" + header.periods().getLast());
    String dimension = draft.dimension(words(), categories);
    String measure =
        draft.measure(SheetRows.ALL, Unit.PERSONS, 0, Additivity.COUNT, RoundingModel.NEAREST5);
    RowForm columns =
        new RowForm(
            RowForm.Arrangement.IRCC_WORKBOOK,
            '\t',
            RowForm.NumberStyle.COMMA_GROUPS,
            header.line(),
            new AreaColumns(
                AreaKind.NAME,
                OptionalInt.of(SheetRows.AREA),
                OptionalInt.of(SheetRows.AREA),
                OptionalInt.empty(),
                "",
                Optional.of(GeographicLevel.PROVINCE),
                named),
            PeriodColumns.text(SheetRows.PERIOD),
            List.of(new DimensionColumn(SheetRows.CATEGORY, dimension)),
            Optional.empty(),
            List.of(new ValueColumn(SheetRows.VALUE, List.of(), measure, Map.of())),
            OptionalInt.empty(),
            OptionalInt.empty(),
            IrccDraft.SYMBOLS);
    return draft.descriptor(new Descriptor.Mark.TitleLine(title()), Optional.of(columns));
  }

  private String words() {
    String words = header.words();
    int and = words.indexOf(" and ");
    return SheetRows.hasAreas(header) && and > 0 ? words.substring(and + 5) : words;
  }

  private String area(String name) {
    return switch (places.resolve(name, "", "", GeographicLevel.PROVINCE)) {
      case Places.Resolution.Resolved resolved -> resolved.area().dguid().value();
      case Places.Resolution.Ambiguous ambiguous -> UnlistedArea.of(name);
      case Places.Resolution.Unknown unknown -> UnlistedArea.of(name);
    };
  }
}
