package ca.lipworkbench.datasets.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Table 98-10-0002 as the committed descriptor has it. */
final class PopulationCountsDescriptorTest {
  private static final Pattern COLUMN = Pattern.compile("(.*) \\(\\d+\\): ?(.*?) ?\\[(\\d+)]");
  private static final Descriptor TABLE =
      Descriptors.shipped().find(new TableName("98-10-0002")).orElseThrow();

  private static Measure measure(String code) {
    return TABLE.findMeasure(code).orElseThrow();
  }

  @Test
  void everyColumnOfTheRealFileIsCoveredInBothSpellings() throws IOException {
    Path file = RealFiles.find("census-2021-wide-full-table/98100002.csv");
    Assumptions.assumeTrue(Files.exists(file), "The real file 98100002.csv is not on this machine");
    String header;
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        java.io.BufferedReader lines = new java.io.BufferedReader(reader)) {
      header = String.valueOf(lines.readLine());
    }
    List<String> codes = new ArrayList<>();
    Matcher field = Pattern.compile("\"([^\"]*)\"").matcher(header);
    while (field.find()) {
      Matcher column = COLUMN.matcher(field.group(1));
      if (!column.matches()) {
        continue;
      }
      String otherSpelling =
          column.group(1) + " (13):" + column.group(2) + "[" + column.group(3) + "]";
      Matcher other = COLUMN.matcher(otherSpelling);
      assertTrue(other.matches(), otherSpelling);
      assertEquals(Optional.of(TABLE), Descriptors.shipped().forColumnDimension(other.group(1)));
      Measure measure = TABLE.findMeasure(List.of(column.group(2))).orElseThrow();
      assertEquals(Optional.of(measure), TABLE.findMeasure(List.of(other.group(2))));
      codes.add(measure.code());
    }
    assertEquals(TABLE.measures().stream().map(m -> m.measure().code()).toList(), codes);
    assertEquals(13, codes.size());
  }

  @Test
  void populationAndDwellingsAreControlledCounts() {
    for (String code :
        List.of(
            "population-2021",
            "population-2016",
            "dwellings-2021",
            "dwellings-2016",
            "occupied-dwellings-2021",
            "occupied-dwellings-2016")) {
      assertEquals(Additivity.COUNT, measure(code).additivity(), code);
      assertEquals(RoundingModel.CONTROLLED, measure(code).rounding(), code);
    }
    assertEquals(Unit.PERSONS, measure("population-2021").unit());
    assertEquals(Unit.DWELLINGS, measure("dwellings-2021").unit());
  }

  @Test
  void changesDensityAndRanksAreNeverSummed() {
    for (String code :
        Set.of(
            "population-change",
            "dwellings-change",
            "occupied-dwellings-change",
            "population-density",
            "national-rank",
            "province-rank")) {
      assertFalse(measure(code).additivity().sumsOverAreas(), code);
    }
    assertEquals(
        Optional.of(new Ratio("population-2021", "land-area", 1)),
        measure("population-density").ratio());
  }

  @Test
  void landAreaAddsUpToTwoDecimals() {
    Measure land = measure("land-area");
    assertEquals(Additivity.COUNT, land.additivity());
    assertEquals(RoundingModel.NONE, land.rounding());
    assertEquals(Unit.SQUARE_KILOMETRES, land.unit());
    assertEquals(2, land.decimals());
  }

  @Test
  void everyTextIsInBothLanguages() {
    assertTrue(TABLE.title().isComplete());
    for (Descriptor.DescribedMeasure described : TABLE.measures()) {
      assertTrue(described.measure().name().isComplete(), described.measure().code());
      assertTrue(described.measure().universe().isComplete(), described.measure().code());
    }
  }

  @Test
  void sourceLinesHaveTheWordsOfTheLicence() {
    LicenceWording.check(TABLE.source());
  }
}
