package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaKind;
import ca.lipworkbench.datasets.descriptor.RowForm.DimensionColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.PeriodKind;
import ca.lipworkbench.datasets.descriptor.RowForm.ValueColumn;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Drafts the descriptor of open data of Immigration, Refugees and Citizenship Canada: columns in
 * English and French, persons rounded to the nearest 5, and two hyphens for 0 to 5. The area is the
 * metropolitan area where there is a column of it, else the province, else Canada.
 */
final class IrccDraft {
  static final String CANADA = "2021A000011124";

  /** Two hyphens stand for a number from 0 to 5: withheld, and never zero. */
  static final Map<String, StatusSet> SYMBOLS =
      Map.of("--", StatusSet.of(ObservationStatus.SUPPRESSED));

  private static final String METROPOLITAN = "EN_CENSUS_METROPOLITAN_AREA";
  private static final String PROVINCE = "EN_PROVINCE_TERRITORY";
  private static final List<String> DATES = List.of("EN_YEAR", "EN_QUARTER", "EN_MONTH");
  private static final int FRENCH_DATES = 3;
  private static final String TOTAL = "TOTAL";

  private final List<String> header;
  private final DraftIdentity identity;
  private final Places places;
  private final Map<String, String> named = new TreeMap<>();
  private String firstYear = "";
  private String lastYear = "";

  IrccDraft(List<String> header, DraftIdentity identity, Places places) {
    this.header = header;
    this.identity = identity;
    this.places = places;
  }

  Descriptor of(RowSource rows, Problems problems) throws IOException, Problems.Stop {
    List<Integer> english = columns("EN_");
    List<Integer> french = columns("FR_");
    List<DraftCodes> members = new ArrayList<>();
    english.forEach(column -> members.add(new DraftCodes()));
    int area = areaColumn();
    for (Optional<List<String>> next = rows.next(); next.isPresent(); next = rows.next()) {
      List<String> row = next.get();
      for (int i = 0; i < english.size(); i++) {
        String words = i < french.size() ? row.get(french.get(i) - 1) : row.get(english.get(i) - 1);
        members.get(i).meetBilingual(row.get(english.get(i) - 1), words);
        if (members.get(i).isTooMany()) {
          throw problems.stop(rows.line(), ImportReason.TOO_MANY_MEMBERS, DraftCodes.MOST);
        }
      }
      if (area > 0) {
        settle(row.get(area - 1).strip(), header.get(area - 1).equals(METROPOLITAN));
      }
      String year = row.getFirst().strip();
      firstYear = firstYear.isEmpty() || year.compareTo(firstYear) < 0 ? year : firstYear;
      lastYear = year.compareTo(lastYear) > 0 ? year : lastYear;
    }
    if (firstYear.isEmpty()) {
      throw problems.stop(rows.line(), ImportReason.NO_ROWS);
    }
    return descriptor(english, members, area);
  }

  /** The columns with this beginning that are no dates, from 1. */
  private List<Integer> columns(String beginning) {
    List<Integer> columns = new ArrayList<>();
    int dates = 0;
    for (int i = 0; i < header.size(); i++) {
      String label = header.get(i).strip();
      if (!label.startsWith(beginning) || DATES.contains(label)) {
        continue;
      }
      // The first three French columns are the dates, under misspelt names.
      if (beginning.equals("FR_") && dates < FRENCH_DATES) {
        dates++;
        continue;
      }
      columns.add(i + 1);
    }
    return columns;
  }

  private int areaColumn() {
    int metropolitan = header.indexOf(METROPOLITAN) + 1;
    return metropolitan > 0 ? metropolitan : header.indexOf(PROVINCE) + 1;
  }

  /** What each name means; what is no area of a list stays apart, and an ambiguous one open. */
  private void settle(String name, boolean metropolitan) {
    if (named.containsKey(name)) {
      return;
    }
    List<GeographicLevel> levels =
        metropolitan
            ? List.of(
                GeographicLevel.CENSUS_METROPOLITAN_AREA, GeographicLevel.CENSUS_AGGLOMERATION)
            : List.of(GeographicLevel.PROVINCE);
    boolean ambiguous = false;
    for (GeographicLevel level : levels) {
      switch (places.resolve(name, "", "", level)) {
        case Places.Resolution.Resolved resolved ->
            named.putIfAbsent(name, resolved.area().dguid().value());
        case Places.Resolution.Ambiguous candidates -> ambiguous = true;
        case Places.Resolution.Unknown unknown -> {}
      }
    }
    if (!ambiguous) {
      named.putIfAbsent(name, UnlistedArea.of(name));
    }
  }

  private Descriptor descriptor(List<Integer> english, List<DraftCodes> members, int area) {
    String date = firstYear.equals(lastYear) ? firstYear : firstYear + "–" + lastYear;
    DraftTable draft =
        new DraftTable(
                identity.name(),
                BilingualText.of(identity.baseName(), identity.baseName()),
                DraftTable.Publisher.IRCC)
            .ofDate(date);
    List<DimensionColumn> dimensions = new ArrayList<>();
    for (int i = 0; i < english.size(); i++) {
      int column = english.get(i);
      if (column != area) {
        String label = header.get(column - 1).strip().substring(3).replace('_', ' ');
        String words = label.charAt(0) + label.substring(1).toLowerCase(java.util.Locale.ROOT);
        dimensions.add(new DimensionColumn(column, draft.dimension(words, members.get(i))));
      }
    }
    String measure =
        draft.measure("Total", Unit.PERSONS, 0, Additivity.COUNT, RoundingModel.NEAREST5);
    int month = header.indexOf("EN_MONTH") + 1;
    PeriodColumns period =
        month > 0
            ? new PeriodColumns(PeriodKind.YEAR_MONTH, List.of(1, month), "")
            : PeriodColumns.text(1);
    AreaColumns areas =
        area > 0
            ? new AreaColumns(
                AreaKind.NAME,
                OptionalInt.of(area),
                OptionalInt.of(area),
                OptionalInt.empty(),
                "",
                Optional.of(GeographicLevel.PROVINCE),
                named)
            : AreaColumns.fixed(CANADA);
    RowForm form =
        new RowForm(
            RowForm.Arrangement.IRCC_ROWS,
            '\t',
            RowForm.NumberStyle.COMMA_GROUPS,
            1,
            areas,
            period,
            dimensions,
            Optional.empty(),
            List.of(new ValueColumn(header.indexOf(TOTAL) + 1, List.of(), measure, Map.of())),
            OptionalInt.empty(),
            OptionalInt.empty(),
            SYMBOLS);
    return draft.descriptor(new Descriptor.Mark.Columns(header, ""), Optional.of(form));
  }
}
