package ca.lipworkbench.engine.testkit;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.Engine;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What all contracts share: a fresh engine for every test. Closing it fails the test when Arrow
 * memory is left, so every test also proves that its results were freed.
 */
public abstract class EngineContract {
  @TempDir @Nullable Path folder;

  private @Nullable Engine engine;
  private int written;

  /** A new engine of the kind under test; its {@code close} fails when Arrow memory is left. */
  protected abstract Engine startEngine();

  @BeforeEach
  void start() {
    engine = startEngine();
  }

  @AfterEach
  void stop() {
    engine().close();
  }

  Engine engine() {
    return Objects.requireNonNull(engine);
  }

  /** Writes the table into a folder of its own, for a test may write several. */
  Release write(TableFixture table) {
    written++;
    try {
      return table.write(Files.createDirectories(folder().resolve("release-" + written)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return Objects.requireNonNull(folder);
  }

  PivotTable answer(TableFixture table, PivotSpec spec) {
    return pivots(write(table)).answer(Subject.OWNER, spec);
  }

  Pivots pivots(Release release) {
    return new Pivots(new FixtureCatalogue(release), engine());
  }

  /** The one cell of a measure for an area at the latest period. */
  Cell cell(TableFixture table, AreaId area, String measure) {
    return answer(table, spec(List.of(area), List.of(measure), Map.of())).cells().get(0).get(0);
  }

  /** Areas on rows, measures on columns, of the table "test". */
  static PivotSpec spec(
      List<AreaId> areas, List<String> measures, Map<String, List<String>> filters) {
    return new PivotSpec(
        new TableName("test"),
        List.of(DataStructure.AREA),
        List.of(DataStructure.MEASURE),
        measures,
        areas,
        List.of(),
        filters);
  }
}
