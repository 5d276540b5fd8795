package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaKind;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureKey;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.ValueColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.Zeros;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The comprehensive download of a profile of 2016, 2011 or the National Household Survey. */
record EarlierProfileSighting(SourceFile file, EarlierProfile profile, String year, Places places)
    implements Sighting {
  private static final String SURVEY = "-nhs";

  @Override
  public LayoutForm form() {
    return LayoutForm.EARLIER_PROFILE;
  }

  @Override
  public List<Descriptor.Mark> marks() {
    return List.of(mark());
  }

  private Descriptor.Mark mark() {
    return new Descriptor.Mark.BulkProfile(year + (profile.isSurvey() ? SURVEY : ""));
  }

  private RowTable.Opening opening() {
    return (source, problems, meter) ->
        EarlierProfileRows.open(profile, source, new SourceLines(source, meter), problems);
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
    return problems.stop(profile.headerLine(), ImportReason.NOT_DESCRIBED, "98-401-X" + year);
  }

  /** The characteristics of the first area are those of all: each area repeats them in order. */
  @Override
  public Descriptor draft(DraftIdentity identity, Problems problems)
      throws IOException, Problems.Stop {
    String words = profile.isSurvey() ? "National Household Survey" : "Census Profile";
    DraftTable draft =
        new DraftTable(
                identity
                    .table()
                    .orElseGet(
                        () ->
                            new TableName(
                                profile.isSurvey()
                                    ? "nhs-profile-" + year
                                    : "census-profile-" + year)),
                BilingualText.of(words + ", " + year, words + ", " + year),
                DraftTable.Publisher.STATISTICS_CANADA)
            .ofDate(year);
    DraftCodes sexes = new DraftCodes();
    List<ValueColumn> values = new ArrayList<>();
    for (int i = 0; i < profile.values().size(); i++) {
      sexes.describe(EarlierProfile.sex(i), label(i), Optional.empty());
    }
    String sex = draft.dimension("Sex", sexes);
    for (int i = 0; i < profile.values().size(); i++) {
      int column = EarlierProfileRows.FIRST_VALUE + 2 * i;
      values.add(
          new ValueColumn(column, List.of(column + 1), "", Map.of(sex, EarlierProfile.sex(i))));
    }
    measures(draft, problems);
    RowForm form =
        new RowForm(
            RowForm.Arrangement.EARLIER_PROFILE,
            ',',
            RowForm.NumberStyle.PLAIN,
            profile.headerLine(),
            new AreaColumns(
                AreaKind.CENSUS_CODE,
                OptionalInt.of(EarlierProfileRows.CODE),
                OptionalInt.of(EarlierProfileRows.NAME),
                OptionalInt.empty(),
                year,
                Optional.empty(),
                Map.of()),
            PeriodColumns.text(EarlierProfileRows.YEAR),
            List.of(),
            Optional.of(
                new MeasureColumn(
                    EarlierProfileRows.NUMBER,
                    MeasureKey.CODE,
                    OptionalInt.of(EarlierProfileRows.LABEL))),
            values,
            OptionalInt.empty(),
            OptionalInt.empty(),
            Map.of(),
            profile.isSurvey() ? Zeros.POSSIBLY_SUPPRESSED : Zeros.TRUE);
    return draft.descriptor(mark(), Optional.of(form));
  }

  private static String label(int place) {
    return place == 0 ? "Total - Sex" : place == 1 ? "Male" : "Female";
  }

  private void measures(DraftTable draft, Problems problems) throws IOException, Problems.Stop {
    Set<List<String>> paths = new HashSet<>();
    String area = "";
    try (RowSource rows = opening().open(file.text(), problems, ProgressMeter.none(problems))) {
      for (Optional<List<String>> next = rows.next(); next.isPresent(); next = rows.next()) {
        List<String> row = next.get();
        String code = row.get(EarlierProfileRows.CODE - 1);
        if (!area.isEmpty() && !area.equals(code)) {
          return;
        }
        area = code;
        String number = row.get(EarlierProfileRows.NUMBER - 1);
        String label = Labels.normalise(row.get(EarlierProfileRows.LABEL - 1));
        String topic = Labels.normalise(row.get(EarlierProfileRows.TOPIC - 1));
        List<String> path = topic.isEmpty() ? List.of(label) : List.of(topic, label);
        if (!paths.add(path)) {
          // Labels repeat; the number tells them apart.
          path = List.of(topic.isEmpty() ? number : topic + " " + number, label);
          paths.add(path);
        }
        if (!number.matches("[0-9]{1,6}") || label.isEmpty()) {
          throw problems.stop(rows.line(), ImportReason.MEASURE_UNKNOWN, number + " " + label, "");
        }
        draft.measureOfCode(number, path, Unit.UNKNOWN, 1);
      }
    }
  }
}
