package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles of 2021 by gender and with rates: comprehensive downloads and pages of 16 columns. */
class ProfileTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final TableName FULL = new TableName("census-profile-2021-full");
  private static final String MONCTON = "2021A00051307022";
  private static final String DIEPPE = "2021A00051307045";
  private static final List<String> GENDERS = List.of("total", "men", "women");

  @TempDir Path folder;
  private TestHome home = new TestHome(Path.of("unset"));
  private Path file = Path.of("unset");

  @BeforeEach
  void openHome() {
    home = new TestHome(folder.resolve("home"));
    file = folder.resolve("profile.csv");
  }

  private ImportOutcome load(String text) throws IOException {
    Files.write(file, text.getBytes(WINDOWS_1252));
    return home.importer(Descriptors.shipped()).load(file);
  }

  private Release loaded(String text, long rows) throws IOException {
    ImportOutcome outcome = load(text);
    ImportOutcome.Imported imported =
        assertInstanceOf(ImportOutcome.Imported.class, outcome, outcome.toString());
    assertEquals(rows, imported.rowsRead());
    assertEquals(List.of(), imported.messages());
    return home.lake().find(FULL).orElseThrow();
  }

  private static Map<String, Observed> expected(List<String> areas) {
    Map<String, Observed> expected = new TreeMap<>();
    for (int area = 0; area < areas.size(); area++) {
      for (int i = 0; i < ProfileFiles.CHARACTERISTICS; i++) {
        for (int column = 0; column < 6; column++) {
          String symbol = ProfileFiles.symbol(area, i, column);
          expected.put(
              "%s|2021|%d%s|%s"
                  .formatted(
                      areas.get(area), i + 1, column < 3 ? "" : "-rate", GENDERS.get(column % 3)),
              new Observed(
                  symbol.isEmpty()
                      ? OptionalDouble.of(Double.parseDouble(ProfileFiles.value(area, i, column)))
                      : OptionalDouble.empty(),
                  StatusSet.find(symbol).orElseThrow().bits()));
        }
      }
    }
    return expected;
  }

  @Test
  void everyCellOfAComprehensiveProfileIsKept() throws IOException, SQLException {
    List<String> areas = List.of(MONCTON, DIEPPE);
    Release release = loaded(ProfileFiles.bulk(areas), 2L * ProfileFiles.CHARACTERISTICS);
    assertEquals(expected(areas), TestHome.observations(release));
    assertEquals(expected(areas), TestHome.archived(release));
    assertEquals(
        Additivity.RATE, release.structure().findMeasure("1529-rate").orElseThrow().additivity());
    assertEquals(
        Additivity.COUNT, release.structure().findMeasure("1529").orElseThrow().additivity());
  }

  @Test
  void everyCellOfAPageWithTwoPlacesIsKept() throws IOException, SQLException {
    Release release =
        loaded(
            ProfileFiles.page(
                List.of(
                    "Riverview, Town (T) [Census subdivision], New Brunswick",
                    "Dieppe, City (C) [Census subdivision], New Brunswick")),
            ProfileFiles.CHARACTERISTICS);
    assertEquals(expected(List.of("2021A00051306020", DIEPPE)), TestHome.observations(release));
    assertEquals(List.of("1"), release.structure().findMeasure("7-rate").orElseThrow().notes());
  }

  @Test
  void frenchComprehensiveProfileIsReadByNumbers() throws IOException, SQLException {
    // Made from a description: the French header was only partly seen.
    String english = ProfileFiles.bulk(List.of(MONCTON));
    String header =
        "ANNÉE_RECENSEMENT,IDUGD,CODE_GÉO_ALT,NIVEAU_GÉO,NOM_GÉO,TGN_PC,TGN_CL,"
            + "INDICATEUR_QUALITÉ_DONNÉES,ID_CARACTÉRISTIQUE,NOM_CARACTÉRISTIQUE,"
            + "NOTE_CARACTÉRISTIQUE,C1_CHIFFRE_TOTAL,SYMBOLE,C2_CHIFFRE_HOMMES+,SYMBOLE,"
            + "C3_CHIFFRE_FEMMES+,SYMBOLE,C10_TAUX_TOTAL,SYMBOLE,C11_TAUX_HOMMES+,SYMBOLE,"
            + "C12_TAUX_FEMMES+,SYMBOLE";
    String french =
        header
            + english
                .substring(english.indexOf('\n'))
                .replace("\"  Population, 2016\"", "\"  Population en 2016\"");
    Release release = loaded(french, ProfileFiles.CHARACTERISTICS);
    assertEquals(expected(List.of(MONCTON)), TestHome.observations(release));
  }

  @Test
  void pageOf2016IsAnsweredWithWhatToTakeInstead() throws IOException {
    // Made from a description: not yet seen on a real file.
    ImportOutcome outcome =
        load(
            "\"Topic\",\"Characteristics\",\"Note\",\"Total\",\"Flag_Total\",\"Male\","
                + "\"Flag_Male\",\"Female\",\"Flag_Female\"\n,,,\"Counts\",,,,,\n");
    assertEquals(ImportReason.PAGE_WITHOUT_PLACE, outcome.messages().getFirst().reason());
  }

  @Test
  void pageThatNamesAPlaceTwiceIsRejected() throws IOException {
    String dieppe = "Dieppe, City (C) [Census subdivision], New Brunswick";
    ImportOutcome outcome =
        load(ProfileFiles.page(List.of(dieppe, dieppe.replace("City (C)", "Town (T)"))));
    assertEquals(ImportReason.PLACE_REPEATED, outcome.messages().getFirst().reason());
  }

  @Test
  void fiveTrueRowsAreReadAndTheMissingOnesAreSaid() throws SQLException {
    Optional<Path> rows =
        TestHome.published("census-profile-2021-bulk-rows/98-401-X2021012_first-rows_verbatim.csv");
    assumeTrue(rows.isPresent(), "Not here: five rows of a comprehensive profile");
    ImportOutcome outcome = home.importer(Descriptors.shipped()).load(rows.orElseThrow());
    ImportOutcome.Imported imported =
        assertInstanceOf(ImportOutcome.Imported.class, outcome, outcome.toString());
    assertEquals(30, imported.observations());
    assertEquals(ImportReason.ROWS_INCOMPLETE, imported.messages().getFirst().reason());
    Map<String, Observed> stored = TestHome.observations(home.lake().find(FULL).orElseThrow());
    assertEquals(
        new Observed(OptionalDouble.of(8881), 0), stored.get("2021S051610010001|2021|1|total"));
    assertEquals(
        new Observed(OptionalDouble.of(-4.9), 0),
        stored.get("2021S051610010001|2021|3-rate|total"));
    assertEquals(6, stored.values().stream().filter(one -> one.value().isPresent()).count());
  }

  @Test
  void changedLabelsAndUnknownCharacteristicsAreRejected() throws IOException {
    String text = ProfileFiles.bulk(List.of(MONCTON));
    ImportOutcome changed = load(text.replace("\"  Population, 2016\"", "\"  Population, 2011\""));
    assertEquals(ImportReason.CHARACTERISTIC_DIFFERS, changed.messages().getFirst().reason());
    assertEquals(3, changed.messages().getFirst().line().orElse(0));
    ImportOutcome unknown = load(text.replace(",2,\"  Population, 2016\"", ",2632,\"New\""));
    assertEquals(ImportReason.MEASURE_UNKNOWN, unknown.messages().getFirst().reason());
    ImportOutcome twice =
        load(text.replace(",2,\"  Population, 2016\"", ",1,\"Population, 2021\""));
    assertTrue(
        twice.messages().stream()
            .anyMatch(message -> message.reason() == ImportReason.KEY_REPEATED),
        twice.toString());
  }
}
