package ca.lipworkbench.engine.pivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PivotCacheTest {
  private static final BilingualText TEXT = BilingualText.of("text", "texte");
  private static final Cell CELL =
      new Cell(
          OptionalDouble.of(1),
          StatusSet.NONE,
          List.of(),
          Intervals.UNKNOWN,
          new Derivation.Published(),
          Coverage.ONE);

  private static final DataStructure STRUCTURE = structure();

  private static PivotSpec spec(int number) {
    return new PivotSpec(
        new TableName("t"),
        List.of(),
        List.of(),
        List.of("m-" + number),
        List.of(new AreaId("a")),
        List.of("2021"),
        Map.of());
  }

  private static DataStructure structure() {
    return new DataStructure(
        new TableName("t"),
        TEXT,
        new Source(TEXT, TEXT, "2021", TEXT, TEXT, Source.Nature.OFFICIAL),
        List.of("2021"),
        new TreeSet<>(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of());
  }

  private static PivotCache.Key key(int number, int release, DataStructure structure) {
    return PivotCache.Key.of(
        new Release(structure, release, "", Instant.EPOCH, 0, Path.of("release")),
        spec(number),
        List.of());
  }

  private static PivotCache.Key key(int number) {
    return key(number, 1, STRUCTURE);
  }

  /** An answer of so many rows and one column, which takes two places a row and two more. */
  private static PivotTable answer(int number, int rows) {
    return new PivotTable(
        spec(number),
        new TableName("t"),
        TEXT,
        1,
        new Source(TEXT, TEXT, "2021", TEXT, TEXT, Source.Nature.OFFICIAL),
        Optional.empty(),
        Collections.nCopies(rows, new PivotTable.Header(List.of())),
        List.of(new PivotTable.Header(List.of())),
        Collections.nCopies(rows, List.of(CELL)),
        List.of(),
        List.of(),
        Map.of(),
        List.of());
  }

  @Test
  void theAnswerThatWasLongestUnusedGoesFirst() {
    PivotCache cache = new PivotCache(80);
    for (int number = 0; number < 4; number++) {
      cache.put(key(number), answer(number, 9));
    }
    assertTrue(cache.find(key(0)).isPresent());
    cache.put(key(4), answer(4, 9));
    assertTrue(cache.find(key(0)).isPresent(), "used since");
    assertEquals(Optional.empty(), cache.find(key(1)));
    assertTrue(cache.find(key(4)).isPresent());
  }

  @Test
  void anAnswerThatWouldTakeAllTheRoomIsNotKept() {
    PivotCache cache = new PivotCache(80);
    cache.put(key(0), answer(0, 30));
    assertEquals(Optional.empty(), cache.find(key(0)));
  }

  @Test
  void anotherReleaseIsAnotherAnswer() {
    PivotCache cache = new PivotCache(80);
    cache.put(key(0), answer(0, 1));
    assertEquals(Optional.empty(), cache.find(key(0, 2, STRUCTURE)));
  }

  @Test
  void anotherLabelOrIndicatorIsAnotherAnswer() {
    PivotCache cache = new PivotCache(80);
    cache.put(key(0), answer(0, 1));
    assertEquals(Optional.empty(), cache.find(key(0, 1, structure())));
    assertTrue(cache.find(key(0)).isPresent());
  }

  @Test
  void withoutRoomNothingIsKept() {
    PivotCache cache = new PivotCache(0);
    cache.put(key(0), answer(0, 1));
    assertEquals(Optional.empty(), cache.find(key(0)));
  }
}
