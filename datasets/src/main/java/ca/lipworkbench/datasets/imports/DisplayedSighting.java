package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.DimensionColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureKey;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.ValueColumn;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A table as displayed on the agency's page. */
record DisplayedSighting(SourceFile file, String number, DisplayedFile around, Places places)
    implements Sighting {
  private static final String STATISTICS = "Statistics";

  @Override
  public LayoutForm form() {
    return LayoutForm.AS_DISPLAYED;
  }

  @Override
  public List<Descriptor.Mark> marks() {
    return List.of(new Descriptor.Mark.ProductNumber(number));
  }

  private RowTable.Opening opening() {
    return (source, problems, meter) ->
        DisplayedRows.open(around, new SourceLines(source, meter), problems);
  }

  /** A person chooses what is displayed, so the columns are found by their labels each time. */
  @Override
  public Layout layout(Descriptor descriptor, Problems problems) throws Problems.Stop {
    List<DimensionColumn> dimensions = new ArrayList<>();
    OptionalInt measure = OptionalInt.empty();
    List<String> labels;
    try (RowSource rows = opening().open(file.text(), problems, ProgressMeter.none(problems))) {
      labels = rows.header();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    for (int column = DisplayedRows.FIRST_DIMENSION; column < labels.size() - 1; column++) {
      String label = labels.get(column - 1);
      Optional<Dimension> dimension = descriptor.findDimension(label);
      if (dimension.isPresent()) {
        dimensions.add(new DimensionColumn(column, dimension.get().id()));
      } else if (label.equals(STATISTICS)) {
        measure = OptionalInt.of(column);
      } else {
        throw problems.stop(
            around.headerLine(), ImportReason.DIMENSION_UNKNOWN, label, descriptor.table().value());
      }
    }
    for (Dimension dimension : descriptor.dimensions()) {
      if (dimensions.stream().noneMatch(column -> column.dimension().equals(dimension.id()))) {
        throw problems.stop(
            around.headerLine(), ImportReason.DIMENSION_MISSING, dimension.name().english());
      }
    }
    String only = measure.isPresent() ? "" : descriptor.published().getFirst().measure().code();
    return new RowTable(
        descriptor,
        columns(labels.size(), dimensions, measure, only),
        opening(),
        places,
        (reading, firstLines, noted) ->
            new Reading(
                reading.areaNames(), reading.measures(), around.notes(), reading.remarks()));
  }

  private static RowForm columns(
      int width, List<DimensionColumn> dimensions, OptionalInt measure, String only) {
    return new RowForm(
        RowForm.Arrangement.AS_DISPLAYED,
        ',',
        RowForm.NumberStyle.COMMA_GROUPS,
        1,
        AreaColumns.dguid(DisplayedRows.DGUID, OptionalInt.of(DisplayedRows.NAME)),
        PeriodColumns.text(width - 1),
        dimensions,
        measure.isPresent()
            ? Optional.of(
                new MeasureColumn(measure.getAsInt(), MeasureKey.LABEL, OptionalInt.empty()))
            : Optional.empty(),
        List.of(new ValueColumn(width, List.of(), only, Map.of())),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Map.of());
  }

  @Override
  public Problems.Stop notDescribed(Problems problems) {
    return problems.stop(
        around.headerLine(), ImportReason.NOT_DESCRIBED, String.join(", ", around.header()));
  }

  @Override
  public Descriptor draft(DraftIdentity identity, Problems problems)
      throws IOException, Problems.Stop {
    try (RowSource rows = opening().open(file.text(), problems, ProgressMeter.none(problems))) {
      List<String> labels = rows.header();
      List<DraftCodes> members = new ArrayList<>();
      labels.forEach(label -> members.add(new DraftCodes()));
      String period = "";
      for (Optional<List<String>> next = rows.next(); next.isPresent(); next = rows.next()) {
        List<String> row = next.get();
        for (int i = DisplayedRows.NAME; i < row.size() - 2; i++) {
          members.get(i).meet(row.get(i));
          if (members.get(i).isTooMany()) {
            throw problems.stop(rows.line(), ImportReason.TOO_MANY_MEMBERS, DraftCodes.MOST);
          }
        }
        period = row.get(row.size() - 2);
      }
      return draft(identity, labels, members, period);
    }
  }

  private Descriptor draft(
      DraftIdentity identity, List<String> labels, List<DraftCodes> members, String period) {
    String words = around.titles().getFirst();
    DraftTable draft =
        new DraftTable(
                identity.table().orElseGet(() -> new TableName(number)),
                BilingualText.of("Table " + number + "-01, " + words, "Tableau " + number + "-01"),
                DraftTable.Publisher.STATISTICS_CANADA)
            .ofDate(period);
    around.titled("Universe").ifPresent(draft::about);
    List<DimensionColumn> dimensions = new ArrayList<>();
    OptionalInt measure = OptionalInt.empty();
    String only = "";
    for (int i = DisplayedRows.NAME; i < labels.size() - 2; i++) {
      if (labels.get(i).equals(STATISTICS)) {
        measure = OptionalInt.of(i + 1);
      } else {
        String id = draft.dimension(labels.get(i), members.get(i));
        dimensions.add(new DimensionColumn(i + 1, id));
      }
    }
    if (measure.isPresent()) {
      for (String label : members.get(measure.getAsInt() - 1).labels()) {
        draft.measure(label, Unit.UNKNOWN, 0);
      }
    } else {
      only = draft.measure(words, Unit.UNKNOWN, 0);
    }
    return draft.descriptor(
        new Descriptor.Mark.ProductNumber(number),
        Optional.of(columns(labels.size(), dimensions, measure, only)));
  }
}
