package ca.lipworkbench.datasets.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.lipworkbench.datasets.imports.TestHome;
import ca.lipworkbench.datasets.reference.ReferenceFileException.Flaw;
import ca.lipworkbench.engine.geography.Dguid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceFilesTest {
  private static final String CLASSIFICATION =
      """
      Level,Hierarchical structure,Code,Class title
      1,Geographical region of Canada,1,Atlantic
      2,Province and territory,13,New Brunswick
      3,Census division,1307,Westmorland
      4,Census subdivision,1307045,"Dieppe, city"
      """;
  private static final String BOUNDARIES =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"cd_code":"1307"},
      "geometry":{"type":"Polygon","coordinates":[[[-64,46],[-65,46],[-65,47],[-64,46]]]}}]}
      """;

  @TempDir Path folder;

  private static Path present(String file) {
    Optional<Path> path = TestHome.published(file);
    assumeTrue(path.isPresent(), "Not here: ../shared/data/" + file);
    return path.orElseThrow();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }

  @Test
  void everyLineOfTheClassificationIsRead() throws IOException {
    Path file = present("sgc-2016/SGC-CGT-2016-Structure-eng.csv");
    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    Classification read = Classification.read(file);
    assertEquals(lines.size() - 1, read.entries().size());
    for (int level = 1; level <= 4; level++) {
      int wanted = level;
      String beginning = level + ",";
      assertEquals(
          lines.stream().filter(line -> line.startsWith(beginning)).count(),
          read.entries().stream().filter(entry -> entry.level() == wanted).count());
    }
  }

  @Test
  void everyBoundaryOfTheCensusDivisionsIsRead() throws IOException {
    Path file = present("geo-census-divisions-2021/canada_census_divisions.geojson");
    Boundaries read = Boundaries.read(file, "cd_code", "2021A0003");
    String text = Files.readString(file);
    assertEquals(text.split("\"cd_code\"", -1).length - 1, read.areas().size());
    assertEquals(
        "MultiPolygon",
        Optional.ofNullable(read.areas().get(new Dguid("2021A00035919")))
            .orElseThrow()
            .path("type")
            .asString(""));
  }

  @Test
  void entriesKnowWhatTheyLieIn() throws IOException {
    assertEquals(
        List.of(Optional.empty(), Optional.of("1"), Optional.of("13"), Optional.of("1307")),
        Classification.read(file(CLASSIFICATION)).entries().stream()
            .map(Classification.Entry::parent)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Class title, Title, FORM, 1",
    "1307045, 130704, VALUE, 5",
    "1307045, 1407045, PARENT_MISSING, 5",
    "'4,Census', '5,Census', VALUE, 5",
    "'3,Census division,1307,Westmorland\n', '', PARENT_MISSING, 4"
  })
  void brokenClassificationIsRefusedWithItsLine(String right, String wrong, Flaw flaw, long line)
      throws IOException {
    ReferenceFileException refusal =
        assertThrows(
            ReferenceFileException.class,
            () -> Classification.read(file(CLASSIFICATION.replace(right, wrong))));
    assertEquals(flaw, refusal.flaw());
    assertEquals(line, refusal.place());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[-64,46]]];[-64,46.5]]];GEOMETRY",
        "[-65,47];[-65,97];GEOMETRY",
        "[-65,46],[-65,47],;'';GEOMETRY",
        "Polygon;Point;GEOMETRY",
        "cd_code;code;VALUE",
        "features;parts;FORM",
        "}}]};}}];FORM"
      })
  void brokenBoundaryIsRefused(String right, String wrong, Flaw flaw) throws IOException {
    ReferenceFileException refusal =
        assertThrows(
            ReferenceFileException.class,
            () -> Boundaries.read(file(BOUNDARIES.replace(right, wrong)), "cd_code", "2021A0003"));
    assertEquals(flaw, refusal.flaw());
  }
}
