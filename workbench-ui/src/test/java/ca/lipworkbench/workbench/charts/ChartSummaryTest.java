package ca.lipworkbench.workbench.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChartSummaryTest {
  private static final Pattern CAUSE_OR_PRAISE =
      Pattern.compile(
          "\\b(because of|due to|thanks to|better|worse|best|worst|good|bad|succ|grâce|mieux|pire)",
          Pattern.CASE_INSENSITIVE);

  @Test
  void suppressedIsCountedAndSaidNotToBeZero() {
    List<String> said = summary(Tables.groupsByArea(), ChartForm.DOTS, Language.ENGLISH);
    assertTrue(
        said.contains(
            "One value is suppressed to protect confidentiality. Suppressed is not zero."),
        said::toString);
    assertTrue(said.contains("One value is not available."), said::toString);
  }

  @Test
  void valuesWithinRoundingAreNotRanked() {
    List<String> said = summary(Tables.groupsByArea(), ChartForm.DOTS, Language.ENGLISH);
    assertTrue(
        said.contains("Greater Moncton: The values are too close to be told apart."),
        said::toString);
  }

  @Test
  void theHighestIsNamedWhereRoundingLetsIt() {
    List<String> said = summary(Tables.manyAreas(), ChartForm.BARS, Language.ENGLISH);
    assertTrue(
        said.stream().anyMatch(s -> s.startsWith("The highest value is that of")), said::toString);
  }

  @Test
  void wholesAreNotComparedWithTheirParts() {
    List<String> said = summary(Tables.groupsOfOneArea(), ChartForm.BARS, Language.ENGLISH);
    assertFalse(said.stream().anyMatch(s -> s.contains("highest")), said::toString);
  }

  @Test
  void overlappingYearsAreNoChange() {
    List<String> said =
        summary(Tables.overTime("2006", "2016", "2021"), ChartForm.LINES, Language.FRENCH);
    assertTrue(said.get(1).endsWith("aucun changement ne peut être affirmé."), said::toString);
  }

  @Test
  void theTableHasTheSameCellsAsTheChart() {
    PivotTable pivot = Tables.groupsByArea();
    ChartTable table =
        PivotChart.of(pivot, ChartChoice.of(ChartForm.DOTS), Language.ENGLISH).table();
    assertEquals(
        List.of("Greater Moncton", "New Brunswick", "Atlantic", "Canada"), table.columns());
    assertEquals(pivot.rowHeaders().size(), table.lines().size());
    ChartTable.Value hidden = table.lines().get(4).values().getFirst().orElseThrow();
    assertTrue(hidden.inWords());
    assertEquals(
        Optional.of("77% to 79%"),
        table.lines().getFirst().values().getFirst().orElseThrow().range());
  }

  @Test
  void noSentenceClaimsACauseOrPraises() {
    for (PivotTable table :
        List.of(
            Tables.groupsByArea(),
            Tables.groupsByGender(),
            Tables.manyAreas(),
            Tables.overTime("2006", "2016", "2021"))) {
      for (ChartSuggestions.Suggestion suggestion : ChartSuggestions.of(table).suggestions()) {
        for (Language language : Language.values()) {
          if (suggestion.fits()) {
            for (String sentence : summary(table, suggestion.form(), language)) {
              assertFalse(
                  CAUSE_OR_PRAISE.matcher(sentence.toLowerCase(Locale.ROOT)).find(), sentence);
            }
          }
        }
      }
    }
  }

  private static List<String> summary(PivotTable table, ChartForm form, Language language) {
    return PivotChart.of(table, ChartChoice.of(form), language).summary();
  }
}
