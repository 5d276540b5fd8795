package ca.lipworkbench.datasets.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The 2021 Census Profile as the committed descriptor has it, by its own words. */
final class CensusProfileDescriptorTest {
  private static final int CHARACTERISTICS = 2631;
  private static final Descriptor PROFILE =
      Descriptors.shipped().find(new TableName("census-profile-2021")).orElseThrow();

  /** Names of the two questionnaires, at the end of a block's title: no percentages. */
  private static final Pattern QUESTIONNAIRE = Pattern.compile("- ?(25% sample|100%) data$");

  /** Words that raise the question whether a row is a count at all. */
  private static final Pattern QUESTION =
      Pattern.compile(
          "%|\\$\\)|\\b(median|average|percent\\w*|rate|ratio|index|gini|prevalence|distribution"
              + "|composition|density|p90|value|costs?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static Measure measure(int id) {
    return PROFILE.findMeasure(Integer.toString(id)).orElseThrow();
  }

  private static boolean raisesAQuestion(String label) {
    return QUESTION.matcher(QUESTIONNAIRE.matcher(label).replaceAll("")).find();
  }

  /** The rows whose words and class differ, each decided by a person: code, then label. */
  private static Map<String, String> reviewed() throws IOException {
    try (InputStream in = CensusProfileDescriptorTest.class.getResourceAsStream("reviewed.txt")) {
      assert in != null;
      Map<String, String> reviewed = new TreeMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                int blank = line.indexOf(' ');
                reviewed.put(line.substring(0, blank), line.substring(blank + 1));
              });
      return reviewed;
    }
  }

  @Test
  void codesAreTheCharacteristicIdsInOrder() {
    assertEquals(
        IntStream.rangeClosed(1, CHARACTERISTICS).mapToObj(Integer::toString).toList(),
        PROFILE.measures().stream().map(described -> described.measure().code()).toList());
  }

  @Test
  void itIsFoundByTheTitleLineOfAPageDownload() {
    assertEquals(
        Optional.of(PROFILE),
        Descriptors.shipped().forTitleLine("Census Profile,\u00a02021 Census of Population "));
    assertEquals(Optional.empty(), Descriptors.shipped().forTitleLine("Census Profile, 2016"));
  }

  @Test
  void rowsWhoseWordsAndClassDifferAreOnTheReviewedList() throws IOException {
    Map<String, String> differing = new TreeMap<>();
    for (Descriptor.DescribedMeasure described : PROFILE.measures()) {
      Measure measure = described.measure();
      String label = described.path().getLast();
      boolean questioned =
          raisesAQuestion(label)
              || measure
                  .parent()
                  .flatMap(PROFILE::findMeasure)
                  .filter(parent -> !parent.additivity().sumsOverAreas())
                  .isPresent();
      if (questioned == measure.additivity().sumsOverAreas()) {
        differing.put(measure.code(), label);
      }
    }
    assertEquals(reviewed(), differing);
  }

  @Test
  void whatIsNotACountInTheIssuesExamplesIsNeverSummed() {
    assertEquals(Additivity.COUNT, measure(1467).additivity(), "Spending 30% or more of income");
    assertEquals(Additivity.COUNT, measure(1414).additivity(), "households by tenure, 25% sample");
    for (int id : List.of(1483, 1484, 1485, 148, 149, 150, 151, 152, 153, 154, 237, 238)) {
      assertEquals(Additivity.RATE, measure(id).additivity(), "row " + id);
    }
    for (int id : List.of(40, 113, 243, 379, 382, 1486, 1488)) {
      assertEquals(Additivity.QUANTILE, measure(id).additivity(), "row " + id);
    }
    for (int id : List.of(39, 128, 252, 1433, 1487, 2236)) {
      assertEquals(Additivity.AVERAGE, measure(id).additivity(), "row " + id);
    }
  }

  @Test
  void multipleResponseBlocksOverlap() {
    Map<String, Integer> overlapping = new LinkedHashMap<>();
    for (Descriptor.DescribedMeasure described : PROFILE.measures()) {
      if (described.measure().additivity() == Additivity.OVERLAPPING_COUNT) {
        overlapping.merge(described.path().getFirst(), 1, Integer::sum);
      }
    }
    assertEquals(
        Map.of(
            "Income of individuals in 2020",
            14,
            "Income of individuals in 2019",
            12,
            "Knowledge of languages",
            1401 - 1078,
            "Ethnic or cultural origin",
            1948 - 1698),
        overlapping);
  }

  @Test
  void blocksWithoutDoubleCountingArePartitions() {
    Set<String> topics =
        Set.of(
            "Mother tongue",
            "All languages spoken at home",
            "Language spoken most often at home",
            "Other language spoken regularly at home",
            "All languages used at work",
            "Language used most often at work",
            "Other language(s) used regularly at work",
            "Indigenous ancestry",
            "Citizenship",
            "Visible minority",
            "Religion",
            "Pre-admission experience");
    Set<String> seen = new TreeSet<>();
    for (Descriptor.DescribedMeasure described : PROFILE.measures()) {
      if (topics.contains(described.path().getFirst())) {
        seen.add(described.path().getFirst());
        assertEquals(
            Additivity.COUNT, described.measure().additivity(), described.path().toString());
      }
    }
    assertEquals(new TreeSet<>(topics), seen);
  }

  @Test
  void movesAndCommutesRelativeToTheAreaAreNeverSummed() {
    Set<String> relative =
        PROFILE.measures().stream()
            .map(Descriptor.DescribedMeasure::measure)
            .filter(measure -> measure.additivity() == Additivity.AREA_RELATIVE)
            .map(Measure::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        new TreeSet<>(
            List.of(
                "1977", "1978", "1979", "1980", "1981", "1986", "1987", "1988", "1989", "1990",
                "2599", "2600", "2601", "2602")),
        relative);
    assertEquals(Additivity.COUNT, measure(1976).additivity(), "movers");
    assertEquals(Additivity.COUNT, measure(1982).additivity(), "external migrants");
  }

  @Test
  void roundingFollowsTheQuestionnaireOfTheBlock() {
    RoundingModel block = RoundingModel.UNKNOWN;
    for (Descriptor.DescribedMeasure described : PROFILE.measures()) {
      String label = described.path().getLast();
      if (label.endsWith("25% sample data")) {
        block = RoundingModel.RR5_10;
      } else if (label.endsWith("100% data")) {
        block = RoundingModel.RR5;
      }
      Measure measure = described.measure();
      boolean dwellingCounts = described.path().getFirst().equals("Population and dwellings");
      if (measure.additivity().sumsOverAreas() && !dwellingCounts) {
        assertEquals(block, measure.rounding(), measure.code() + " " + label);
      }
    }
    for (int id : List.of(1, 2, 4, 5)) {
      assertEquals(RoundingModel.CONTROLLED, measure(id).rounding());
    }
    assertEquals(RoundingModel.RR5, measure(8).rounding(), "total of the age groups");
  }

  @Test
  void incomesCarryTheirYear() {
    for (Descriptor.DescribedMeasure described : PROFILE.measures()) {
      Measure measure = described.measure();
      if (measure.unit() == Unit.DOLLARS && described.path().getFirst().startsWith("Income of")) {
        int year = described.path().getFirst().endsWith("2019") ? 2019 : 2020;
        assertEquals(year, measure.incomeYear().orElseThrow(), measure.code());
      }
    }
  }

  @Test
  void aBaseIsTheCountThatTheAverageIsOver() {
    for (Descriptor.DescribedMeasure described : PROFILE.measures()) {
      Measure measure = described.measure();
      if (measure.additivity() == Additivity.AVERAGE && measure.code().equals("77")) {
        assertEquals(Optional.empty(), measure.base(), "no row counts families with children");
      } else if (measure.additivity() == Additivity.AVERAGE) {
        String base = measure.base().orElseThrow();
        assertEquals(
            measure.parent().orElse(base),
            base,
            measure.code() + ": base is the count it is under");
      }
    }
  }

  @Test
  void householdsOfOnePersonArePartOfAllHouseholdsNotOfTheirMedian() {
    assertEquals(Optional.of("242"), measure(245).parent());
    assertEquals(Optional.of("251"), measure(257).parent());
    assertEquals(Optional.of("245"), measure(246).parent());
  }

  @Test
  void sourceLinesHaveTheWordsOfTheLicence() {
    LicenceWording.check(PROFILE.source());
    assertTrue(PROFILE.title().isComplete());
    PROFILE.measures().forEach(d -> assertTrue(d.measure().universe().isComplete()));
  }

  @Test
  void withoutADescriptorNothingIsSummed() {
    assertFalse(Additivity.UNKNOWN.sumsOverAreas());
    assertEquals(Optional.empty(), Descriptors.shipped().find(new TableName("98-10-9999")));
    assertEquals(Optional.empty(), Descriptors.shipped().forColumnDimension("Tenure"));
    List<Descriptor> none = new ArrayList<>();
    assertEquals(List.of(), Descriptors.of(none).all());
  }
}
