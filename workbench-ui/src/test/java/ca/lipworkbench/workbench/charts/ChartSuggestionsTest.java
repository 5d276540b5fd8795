package ca.lipworkbench.workbench.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.charts.ChartSpec.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartSuggestionsTest {
  @Test
  void ratesAreDotsAndCountsAreBars() {
    assertEquals(ChartForm.DOTS, best(Tables.groupsByArea()));
    assertEquals(ChartForm.BARS, best(Tables.groupsOfOneArea()));
  }

  @Test
  void threeYearsAreALineAndTwoAreDots() {
    assertEquals(ChartForm.LINES, best(Tables.overTime("2006", "2016", "2021")));
    assertEquals(ChartForm.DOTS, best(Tables.overTime("2016", "2021")));
  }

  @Test
  void agesByGenderAreAPyramidWithoutTheirTotals() {
    PivotTable table = Tables.agesByGender();
    assertEquals(ChartForm.PYRAMID, best(table));
    ChartSpec spec = spec(table, ChartForm.PYRAMID);
    assertEquals(List.of("Men+", "Women+"), names(spec));
    assertEquals(2 * 18, spec.rows().size());
    assertEquals(Optional.of("Greater Moncton"), spec.rows().getFirst().group());
    assertEquals("0 to 4 years", spec.rows().getFirst().label());
  }

  @Test
  void everyFormFitsOrSaysWhyNotInBothLanguages() {
    for (PivotTable table : tables()) {
      ChartSuggestions suggestions = ChartSuggestions.of(table);
      assertEquals(
          EnumSet.allOf(ChartForm.class),
          EnumSet.copyOf(
              suggestions.suggestions().stream().map(ChartSuggestions.Suggestion::form).toList()));
      for (ChartSuggestions.Suggestion suggestion : suggestions.suggestions()) {
        for (Language language : Language.values()) {
          assertEquals(suggestion.fits(), suggestion.whyNot(language).isEmpty());
        }
      }
    }
  }

  @Test
  void oneYearHasNoLine() {
    assertEquals(
        Optional.of("No line: only one year is chosen."),
        whyNot(Tables.groupsByArea(), ChartForm.LINES, Language.ENGLISH));
    assertEquals(
        Optional.of("Pas de ligne\u00a0: une seule année est choisie."),
        whyNot(Tables.groupsByArea(), ChartForm.LINES, Language.FRENCH));
  }

  @Test
  void wholesAndTheirPartsAreNotRanked() {
    assertEquals(
        Optional.of("No ranked bars: some of them are parts of others."),
        whyNot(Tables.groupsOfOneArea(), ChartForm.RANKED_BARS, Language.ENGLISH));
  }

  @Test
  void rankedAreasKeepTheLeadingOneInItsColour() {
    ChartSpec spec = spec(Tables.manyAreas(), ChartForm.RANKED_BARS);
    assertEquals(Role.LIP, spec.series().getFirst().role());
    assertEquals(10, spec.order().size());
    double before = Double.POSITIVE_INFINITY;
    for (int place : spec.order()) {
      double value = ((ChartSpec.Point) spec.series().get(place).marks().getFirst()).value();
      assertTrue(value <= before, "out of order at " + place);
      before = value;
    }
  }

  @Test
  void measuresOfTwoUnitsAreNeverOnOneAxis() {
    ChartSuggestions suggestions = ChartSuggestions.of(Tables.twoUnits());
    assertEquals(2, suggestions.measures().size());
    for (ChartSuggestions.Suggestion suggestion : suggestions.suggestions()) {
      if (suggestion.fits()) {
        PivotChart chart =
            PivotChart.of(Tables.twoUnits(), ChartChoice.of(suggestion.form()), Language.ENGLISH);
        assertEquals("Employment rate", chart.title());
        assertTrue(chart.notes().getLast().contains("Median income"), chart.notes()::toString);
      }
    }
  }

  @Test
  void moreThanFiveAreasAreNamedInTheirRowsAndGetNoSixthColour() {
    assertTrue(spec(Tables.manyAreasByGroup(), ChartForm.DOTS).naming());
    assertEquals(
        2,
        spec(Tables.manyAreasByGroup(), ChartForm.DOTS).series().stream()
            .map(ChartSpec.Series::role)
            .distinct()
            .count());
  }

  @Test
  void groupsHaveTheirColoursOnlyWhereOneAreaIsShown() {
    EnumSet<Role> areas =
        EnumSet.of(Role.LIP, Role.PROVINCE, Role.REGION, Role.COUNTRY, Role.OTHER_LIP);
    for (PivotTable table : tables()) {
      for (ChartForm form : fitting(table)) {
        ChartSpec spec = spec(table, form);
        long ofAreas = spec.series().stream().filter(s -> areas.contains(s.role())).count();
        assertTrue(ofAreas == 0 || ofAreas == spec.series().size(), form + " mixes colours");
        assertTrue(
            ofAreas > 0 || table.areas().size() == 1 || form == ChartForm.PYRAMID,
            form + " colours groups of several areas");
      }
    }
  }

  @Test
  void everyMarkKnowsItsCell() {
    for (PivotTable table : tables()) {
      for (ChartForm form : fitting(table)) {
        for (ChartSpec.Series series : spec(table, form).series()) {
          for (ChartSpec.Mark mark : series.marks()) {
            ChartSpec.At at = mark.at().orElseThrow();
            var cell = table.cells().get(at.row()).get(at.column());
            if (mark instanceof ChartSpec.Point point) {
              assertEquals(cell.value().orElseThrow(), point.value());
            } else {
              assertTrue(cell.value().isEmpty(), form + " hides a number");
            }
          }
        }
      }
    }
  }

  @Test
  void aFormThatDoesNotFitIsRefusedWithTheSameSentence() {
    WorkbenchException refused =
        assertThrows(
            WorkbenchException.class, () -> spec(Tables.groupsByArea(), ChartForm.PYRAMID));
    assertEquals("No pyramid: it needs counts of people.", refused.sentence(Language.ENGLISH));
  }

  @Test
  void choicesAreReadBackFromAddresses() {
    for (ChartForm form : ChartForm.values()) {
      for (Optional<String> measure : List.of(Optional.<String>empty(), Optional.of("rate-1"))) {
        ChartChoice choice = new ChartChoice(form, measure);
        assertEquals(Optional.of(choice), ChartChoice.find(choice.toText()));
      }
    }
    for (String wrong : List.of("", "pie", "dots:", "DOTS", "dots: ")) {
      assertEquals(Optional.empty(), ChartChoice.find(wrong));
    }
  }

  private static List<PivotTable> tables() {
    return List.of(
        Tables.groupsByArea(),
        Tables.groupsOfOneArea(),
        Tables.groupsByGender(),
        Tables.manyAreas(),
        Tables.manyAreasByGroup(),
        Tables.overTime("2006", "2016", "2021"),
        Tables.agesByGender(),
        Tables.twoUnits(),
        Tables.hostile());
  }

  private static List<ChartForm> fitting(PivotTable table) {
    return Arrays.stream(ChartForm.values())
        .filter(form -> whyNot(table, form, Language.ENGLISH).isEmpty())
        .toList();
  }

  private static ChartForm best(PivotTable table) {
    return ChartSuggestions.of(table).best().orElseThrow().form();
  }

  private static Optional<String> whyNot(PivotTable table, ChartForm form, Language language) {
    return ChartSuggestions.of(table).suggestions().stream()
        .filter(suggestion -> suggestion.form() == form)
        .findFirst()
        .orElseThrow()
        .whyNot(language);
  }

  private static ChartSpec spec(PivotTable table, ChartForm form) {
    return PivotChart.of(table, ChartChoice.of(form), Language.ENGLISH).spec();
  }

  private static List<String> names(ChartSpec spec) {
    return spec.series().stream().map(ChartSpec.Series::name).toList();
  }
}
