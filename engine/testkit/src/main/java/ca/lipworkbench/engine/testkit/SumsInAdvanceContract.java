package ca.lipworkbench.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.pivot.PivotCache;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sums that are made in advance change how soon an answer comes, and nothing else. */
public abstract class SumsInAdvanceContract extends EngineContract {
  private static final long SEED = 23_112_026;
  private static final int TABLES = 8;
  private static final int QUESTIONS = 24;

  /** As many as a value has at most. */
  private static final int DECIMALS = 9;

  private static final Pattern MANY_DECIMALS = Pattern.compile("\\d+\\.\\d{9,}");

  private Pivots never(Catalogue catalogue) {
    return new Pivots(catalogue, engine(), new PivotCache(0), Long.MAX_VALUE);
  }

  private Pivots always(Catalogue catalogue) {
    return new Pivots(catalogue, engine(), new PivotCache(0), 0);
  }

  @Test
  void answersAreTheSameCellByCell() {
    for (int round = 0; round < TABLES; round++) {
      long seed = SEED + round;
      RandomTable table = RandomTable.of(seed);
      Release release = write(table.fixture());
      Catalogue catalogue = new FixtureCatalogue(release);
      Pivots unprepared = never(catalogue);
      Pivots prepared = always(catalogue);
      assertTrue(prepared.prepare(release), "seed " + seed);
      RandomQuestions questions = new RandomQuestions(table, seed);
      for (int question = 0; question < QUESTIONS; question++) {
        PivotSpec spec = questions.next();
        String message = "seed " + seed + ", question " + question;
        assertSame(
            unprepared.answer(Subject.OWNER, spec), prepared.answer(Subject.OWNER, spec), message);
      }
    }
  }

  private static void assertSame(PivotTable expected, PivotTable found, String message) {
    assertEquals(expected.rowHeaders(), found.rowHeaders(), message);
    assertEquals(expected.columnHeaders(), found.columnHeaders(), message);
    assertEquals(expected.remarks(), found.remarks(), message);
    for (int row = 0; row < expected.cells().size(); row++) {
      for (int column = 0; column < expected.columnHeaders().size(); column++) {
        assertEquals(
            text(expected.cells().get(row).get(column)),
            text(found.cells().get(row).get(column)),
            message + ", row " + row + ", column " + column);
      }
    }
  }

  /** Ends of intervals are not rounded, and doubles that are added in another order differ. */
  private static String text(Cell cell) {
    return MANY_DECIMALS
        .matcher(cell.toString())
        .replaceAll(
            found ->
                new BigDecimal(found.group())
                    .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    .toPlainString());
  }

  @Test
  void areMadeOnceAndReadInsteadOfTheObservations() throws IOException {
    Release release = write(population());
    Pivots prepared = always(new FixtureCatalogue(release));
    PivotSpec registered =
        spec(List.of(AtlanticPlaces.GREATER_MONCTON), List.of("whole"), Map.of());
    assertTrue(prepared.prepare(release));
    assertFalse(prepared.prepare(release));
    Files.delete(release.database());
    assertEquals(
        60, prepared.answer(Subject.OWNER, registered).cells().get(0).get(0).value().orElseThrow());
    PivotSpec other = spec(List.of(AreaId.of(AtlanticPlaces.SHEDIAC)), List.of("whole"), Map.of());
    assertThrows(WorkbenchException.class, () -> prepared.answer(Subject.OWNER, other));
  }

  @Test
  void areNotTrustedOnceAnAreaIsAnother() throws IOException {
    Release release = write(population());
    Catalogue before = new FixtureCatalogue(release);
    assertTrue(always(before).prepare(release));
    Catalogue after = new WithoutRiverview(before);
    PivotSpec spec = spec(List.of(AtlanticPlaces.GREATER_MONCTON), List.of("whole"), Map.of());
    assertNotEquals(
        never(before).answer(Subject.OWNER, spec).cells(),
        always(after).answer(Subject.OWNER, spec).cells());
    assertEquals(
        never(after).answer(Subject.OWNER, spec).cells(),
        always(after).answer(Subject.OWNER, spec).cells());
    assertTrue(always(after).prepare(release));
    assertEquals(1, sums(release.folder()), "the former sums are removed");
  }

  private static TableFixture population() {
    return TableFixture.named("test")
        .with(Measures.count("whole", RoundingModel.RR5))
        .row(AtlanticPlaces.MONCTON, "2021", "whole", 10)
        .row(AtlanticPlaces.DIEPPE, "2021", "whole", 20)
        .row(AtlanticPlaces.RIVERVIEW, "2021", "whole", 30)
        .row(AtlanticPlaces.SHEDIAC, "2021", "whole", 40);
  }

  private static long sums(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("sums-")).count();
    }
  }

  /** The same places, but one is no longer part of any partnership. */
  private record WithoutRiverview(Catalogue catalogue) implements Catalogue {
    @Override
    public List<Release> list(Subject subject) {
      return catalogue.list(subject);
    }

    @Override
    public Optional<Release> find(Subject subject, TableName table) {
      return catalogue.find(subject, table);
    }

    @Override
    public List<Release> releases(Subject subject, TableName table) {
      return catalogue.releases(subject, table);
    }

    @Override
    public Optional<Area> findArea(AreaId id) {
      return catalogue.findArea(id).map(WithoutRiverview::smaller);
    }

    @Override
    public List<Area> areas() {
      return catalogue.areas().stream().map(WithoutRiverview::smaller).toList();
    }

    @Override
    public Nesting nesting() {
      return catalogue.nesting();
    }

    private static Area smaller(Area area) {
      AreaVersion version = area.version();
      TreeSet<ca.lipworkbench.engine.geography.Dguid> parts = new TreeSet<>(version.parts());
      if (parts.size() < 2 || !parts.remove(AtlanticPlaces.RIVERVIEW)) {
        return area;
      }
      return new Area(
          area.id(),
          area.level(),
          area.name(),
          area.place(),
          new AreaVersion(
              version.vintage(), parts, version.unknownParts(), version.boundaryStatus()),
          area.province(),
          area.region());
    }
  }
}
