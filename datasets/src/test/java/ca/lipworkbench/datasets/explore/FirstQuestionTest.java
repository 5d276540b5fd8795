package ca.lipworkbench.datasets.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.demonstration.DemonstrationFiles;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.datasets.imports.Importer;
import ca.lipworkbench.datasets.imports.TestHome;
import ca.lipworkbench.datasets.lake.StoredCatalogue;
import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.duckdb.DuckDbEngine;
import ca.lipworkbench.engine.duckdb.DuckDbSettings;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.explore.Choice;
import ca.lipworkbench.engine.explore.Choices;
import ca.lipworkbench.engine.explore.Comparisons;
import ca.lipworkbench.engine.explore.Defaults;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.Engine;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration tables, and the publishers' own where they are at hand, open with numbers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstQuestionTest {
  /** Canada, the Atlantic provinces and Greater Moncton: what the tests ask for. */
  private static final List<String> ASKED_FOR =
      List.of(
          "\"2021A000011124\"",
          "\"2021A000210\"",
          "\"2021A000211\"",
          "\"2021A000212\"",
          "\"2021A000213\"",
          "\"2021A00051307022\"",
          "\"2021A00051307045\"",
          "\"2021A00051306020\"");

  private static final AreaId MONCTON = new AreaId("NB-moncton");

  private final Engine engine = new DuckDbEngine(DuckDbSettings.DEFAULT);
  private @Nullable Catalogue loaded;

  private Catalogue catalogue() {
    return Objects.requireNonNull(loaded);
  }

  private Pivots pivots() {
    return new Pivots(catalogue(), engine);
  }

  @BeforeAll
  void load(@TempDir Path folder) throws IOException {
    TestHome home = new TestHome(folder.resolve("home"));
    List<Path> files = new ArrayList<>();
    for (Path file :
        DemonstrationFiles.write(folder.resolve("files"), new DurableFiles(FailPoint.NONE))) {
      files.add(thinned(file));
    }
    for (String published :
        List.of(
            "census-2021-wide-full-table/98100002.csv",
            "census-profile-2021-page/CensusProfile2021-ProfilRecensement2021-20250811051126.csv")) {
      TestHome.published(published).ifPresent(files::add);
    }
    Importer importer = home.importer(Descriptors.shipped());
    files.forEach(
        file ->
            assertInstanceOf(ImportOutcome.Imported.class, importer.load(file), file::toString));
    loaded = new StoredCatalogue(home.lake(), Areas.shipped());
  }

  private static Path thinned(Path file) {
    Path thin = file.resolveSibling("thin-" + file.getFileName());
    try (Stream<String> lines = Files.lines(file)) {
      List<String> all = lines.toList();
      List<String> kept = new ArrayList<>(List.of(all.getFirst()));
      all.stream().filter(line -> ASKED_FOR.stream().anyMatch(line::contains)).forEach(kept::add);
      return Files.write(thin, kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  void close() {
    engine.close();
  }

  private List<Release> releases() {
    return catalogue().list(Subject.OWNER);
  }

  private static boolean isProfile(Release release) {
    return release.table().value().startsWith("census-profile");
  }

  @Test
  void everyTableOpensWithOnePartnershipAndASecondClickComparesIt() {
    assertTrue(releases().size() >= 9);
    for (Release release : releases()) {
      PivotSpec first = new Defaults(catalogue()).first(release, List.of(MONCTON));
      PivotSpec compared = new Comparisons(catalogue()).add(PivotDraft.of(first)).complete();
      PivotTable table = pivots().answer(Subject.OWNER, compared);
      String name = release.table().value();
      assertEquals(4, table.columnHeaders().size(), name);
      assertTrue(table.rowHeaders().size() > 1, name);
      assertEquals(1, table.measures().stream().map(Measure::unit).distinct().count(), name);
      if (isProfile(release)) {
        continue;
      }
      for (int column = 0; column < 4; column++) {
        int at = column;
        assertTrue(
            table.cells().stream().map(row -> row.get(at)).anyMatch(c -> c.value().isPresent()),
            () -> name + ", column " + at);
      }
    }
  }

  @Test
  void everyIndicatorOpensWithinTheLimit() {
    for (Release release : releases()) {
      if (isProfile(release)) {
        continue;
      }
      for (Measure measure : release.structure().measures()) {
        PivotTable table =
            pivots()
                .answer(
                    Subject.OWNER,
                    new Defaults(catalogue()).first(release, measure, List.of(MONCTON)));
        assertFalse(table.cells().isEmpty(), measure::code);
        assertEquals(List.of(measure), table.measures());
      }
    }
  }

  @Test
  void withoutAPlaceTheTableIsOpenedForCanada() {
    for (Release release : releases()) {
      PivotSpec first = new Defaults(catalogue()).first(release, List.of());
      assertEquals(1, first.areas().size());
      if (!isProfile(release)) {
        Cell cell = pivots().answer(Subject.OWNER, first).cells().getFirst().getFirst();
        assertTrue(cell.value().isPresent(), release.table()::value);
      }
    }
  }

  private Area area(String id) {
    return catalogue().findArea(new AreaId(id)).orElseThrow();
  }

  private static List<String> ids(List<Area> areas) {
    return areas.stream().map(area -> area.id().value()).toList();
  }

  @Test
  void anAreaIsComparedWithWhatLiesAboveItOnOtherGround() {
    Comparisons comparisons = new Comparisons(catalogue());
    assertEquals(
        List.of("2021A000213", "region-ATL", "2021A000011124"),
        ids(comparisons.above(area("NB-moncton"))));
    assertEquals(List.of("2021A000011124"), ids(comparisons.above(area("region-ATL"))));
    assertEquals(List.of(), ids(comparisons.above(area("2021A000011124"))));
    for (Area any : catalogue().areas()) {
      comparisons
          .above(any)
          .forEach(above -> assertFalse(above.version().parts().equals(any.version().parts())));
    }
  }

  @Test
  void comparatorsOfSeveralAreasStandOnceAndLast() {
    PivotDraft draft =
        new Comparisons(catalogue())
            .add(
                PivotDraft.EMPTY.withAreas(
                    List.of(MONCTON, new AreaId("NB-fredericton"), new AreaId("NS-halifax"))));
    assertEquals(
        List.of(
            "NB-moncton",
            "NB-fredericton",
            "NS-halifax",
            "2021A000213",
            "2021A000212",
            "region-ATL",
            "2021A000011124"),
        draft.areas().stream().map(AreaId::value).toList());
    assertEquals(draft, new Comparisons(catalogue()).add(draft), "a second click changes nothing");
  }

  @Test
  void municipalitiesAndNeighboursAreFound() {
    Comparisons comparisons = new Comparisons(catalogue());
    assertEquals(
        List.of("2021A00051306020", "2021A00051307022", "2021A00051307045"),
        ids(comparisons.municipalities(area("NB-moncton"))));
    assertEquals(List.of(), comparisons.municipalities(area("2021A00051307022")));
    List<String> neighbours = ids(comparisons.neighbours(area("NB-moncton")));
    assertTrue(neighbours.contains("NB-fredericton"));
    assertFalse(neighbours.contains("NB-moncton"));
    assertTrue(neighbours.stream().allMatch(id -> id.startsWith("NB-")), neighbours::toString);
    assertTrue(ids(comparisons.neighbours(area("region-ATL"))).contains("NB-moncton"));
  }

  private List<Choice> search(String text, Language language) {
    return new Choices(catalogue()).search(Subject.OWNER, text, language, 10);
  }

  @Test
  void indicatorsAreFoundByTheirWordsInEitherLanguage() {
    assertEquals(
        Optional.of("low-income-rate"),
        search("low-income rate", Language.ENGLISH).getFirst().measure().map(Measure::code));
    assertEquals(
        Optional.of("low-income-rate"),
        search("TAUX DE FAIBLE REVENU", Language.FRENCH).getFirst().measure().map(Measure::code));
    Choice found = search("immigrants recents part", Language.FRENCH).getFirst();
    assertEquals(Optional.of("recent-immigrant-share"), found.measure().map(Measure::code));
    assertTrue(found.detail(Language.FRENCH).contains("2006, 2016, 2021"));
    assertEquals(List.of(), search("unicorns", Language.ENGLISH));
  }

  @Test
  void aBlankSearchListsTheTables() {
    assertTrue(
        search("", Language.ENGLISH).stream().allMatch(choice -> choice.measure().isEmpty()));
    assertEquals(
        "demo-housing",
        search("housing conditions", Language.ENGLISH).getFirst().release().table().value());
  }
}
