package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agency's long tables: full tables and selected data for database loading. */
class LongTableTest {
  private static final String IMDB = "imdb-wds-subset/Immigrants_Income.csv";
  private static final String POPULATION = "wds-full-table/17100009.csv";

  @TempDir Path folder;
  private Described home = new Described(Path.of("unset"));

  @BeforeEach
  void openHome() {
    home = new Described(folder);
  }

  private static Path present(String file) {
    Optional<Path> path = TestHome.published(file);
    assumeTrue(path.isPresent(), "Not here: ../shared/data/" + file);
    return path.orElseThrow();
  }

  /** Every field of these two files is quoted, and none holds a quote. */
  private static List<String[]> plainRows(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.contains("REF_DATE")) {
        rows.add(line.substring(1, line.length() - 1).split("\",\"", -1));
      }
    }
    return rows;
  }

  private static long values(List<String[]> rows, int column) {
    return rows.stream().filter(row -> !row[column].isEmpty()).count();
  }

  @Test
  void fileIsNotImportedBeforeItsDescriptionIsConfirmed() {
    Path file = present(IMDB);
    ImportOutcome outcome = home.load(file);
    assertEquals(
        List.of(ImportReason.NOT_DESCRIBED),
        outcome.messages().stream().map(ImportMessage::reason).toList());
    assertEquals(Remedy.DESCRIBE, outcome.messages().getFirst().reason().remedy());
  }

  @Test
  void everyObservationOfTheSelectedDataIsKept() throws IOException, SQLException {
    Path file = present(IMDB);
    Descriptor descriptor = home.confirm(file);
    assertEquals(
        Map.of(
            "Total count", Unit.PERSONS,
            "Total with income", Unit.PERSONS,
            "Mean with income", Unit.DOLLARS,
            "Median with income", Unit.DOLLARS),
        descriptor.measures().stream()
            .collect(
                Collectors.toMap(
                    one -> one.measure().name().english(), one -> one.measure().unit())));
    assertTrue(
        descriptor.measures().stream()
            .allMatch(one -> one.measure().additivity() == Additivity.UNKNOWN));
    assertEquals(
        List.of(
            "sex",
            "pre-admission-experience",
            "immigrant-admission-category",
            "years-since-admission",
            "income-type"),
        descriptor.dimensions().stream().map(Dimension::id).toList());
    List<String[]> rows = plainRows(file);
    assertEquals(1536, rows.size());
    Release release = home.release(file);
    Described.assertCounts(release, values(rows, 15), rows.size() - values(rows, 15));
    Map<String, Observed> stored = TestHome.observations(release);
    for (String[] row : rows) {
      String[] member = row[14].split("\\.");
      String measure = row[8].toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
      String key =
          "%s|%s|%s|%s|%s|%s|%s|%s"
              .formatted(
                  row[2], row[0], measure, member[1], member[2], member[3], member[4], member[5]);
      assertEquals(
          new Observed(
              row[15].isEmpty()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(Double.parseDouble(row[15])),
              StatusSet.find(row[16]).orElseThrow().bits()),
          stored.get(key),
          key);
    }
  }

  @Test
  void everyObservationOfTheFullTableIsKept() throws IOException, SQLException {
    Path file = present(POPULATION);
    Descriptor descriptor = home.confirm(file);
    assertEquals("17-10-0009", descriptor.table().value());
    List<String[]> rows = plainRows(file);
    Release release = home.release(file);
    Described.assertCounts(release, values(rows, 9), rows.size() - values(rows, 9));
    long terminated = rows.stream().filter(row -> row[12].equals("t")).count();
    assertEquals(
        terminated,
        TestHome.observations(release).values().stream()
            .filter(one -> (one.status() & StatusSet.find("t").orElseThrow().bits()) != 0)
            .count());
    assertInstanceOf(ImportOutcome.Unchanged.class, home.load(file));
  }

  @Test
  void anotherTableWithTheSameColumnsIsNotTakenForThisOne() throws IOException {
    Path file = folder.resolve("17100009.csv");
    Files.writeString(file, text("v1", "100"));
    home.confirm(file);
    home.release(file);
    Path other = folder.resolve("17100005.csv");
    Files.writeString(other, text("v999", "100"));
    assertEquals(ImportReason.NOT_DESCRIBED, home.load(other).messages().getFirst().reason());
  }

  @Test
  void descriptionOfAHomeDoesNotReplaceAReviewedOne() throws IOException {
    Path file = folder.resolve("98100002.csv");
    Files.writeString(file, text("v1", "100"));
    Descriptor own = home.confirm(file);
    assertEquals("98-10-0002", own.table().value());
    assertEquals(ImportReason.NOT_DESCRIBED, home.load(file).messages().getFirst().reason());
  }

  private static String text(String vector, String value) {
    return """
    "REF_DATE","GEO","DGUID","UOM","UOM_ID","SCALAR_FACTOR","SCALAR_ID","VECTOR","COORDINATE","VALUE","STATUS","SYMBOL","TERMINATED","DECIMALS"
    "2021","Canada","2021A000011124","Persons","249","thousands","3","%s","1","%s","","","","1"
    "2021","Not stated","","Persons","249","thousands","3","v3","2","","..","","","1"
    """
        .formatted(vector, value);
  }

  @Test
  void valuesAreMultipliedByTheirScaleExactly() throws IOException, SQLException {
    Path file = folder.resolve("17100009.csv");
    Files.writeString(file, text("v1", "38246.1"));
    home.confirm(file);
    Map<String, Observed> stored = TestHome.observations(home.release(file));
    assertEquals(
        new Observed(OptionalDouble.of(38_246_100), 0), stored.get("2021A000011124|2021|persons"));
    assertEquals(
        1, stored.keySet().stream().filter(key -> key.startsWith("2021X0000NOTS")).count());
  }

  @Test
  void frenchFileHasSemicolonsAndDecimalCommas() throws IOException, SQLException {
    // Made from a description: the French layout was not yet seen on a real file.
    String french =
        """
        "PÉRIODE DE RÉFÉRENCE";"GÉO";"DGUID";"Sexe";"UNITÉ DE MESURE";"IDENTIFICATEUR D'UNITÉ DE MESURE";"FACTEUR SCALAIRE";"IDENTIFICATEUR SCALAIRE";"VECTEUR";"COORDONNÉES";"VALEUR";"STATUS";"SYMBOLE";"TERMINÉ";"DÉCIMALES"
        "2021";"Canada";"2021A000011124";"Les deux sexes";"Pourcentage";"239";"unités";"0";"v7";"1.1";"12,5";"";"";"";"1"
        "2021";"Canada";"2021A000011124";"Femmes";"Pourcentage";"239";"unités";"0";"v8";"1.2";"";"x";"";"";"1"
        """;
    Path file = folder.resolve("14109999-fra.csv");
    Files.writeString(file, "\uFEFF" + french);
    Descriptor descriptor = home.confirm(file);
    assertEquals(Unit.PER_CENT, descriptor.measures().getFirst().measure().unit());
    Map<String, Observed> stored = TestHome.observations(home.release(file));
    assertEquals(
        Map.of(
            "2021A000011124|2021|pourcentage|1",
            new Observed(OptionalDouble.of(12.5), 0),
            "2021A000011124|2021|pourcentage|2",
            new Observed(OptionalDouble.empty(), StatusSet.find("x").orElseThrow().bits())),
        stored);
    Files.writeString(file, french.replace("12,5", "12.5"));
    assertEquals(ImportReason.NUMBER_UNREADABLE, home.load(file).messages().getFirst().reason());
  }
}
