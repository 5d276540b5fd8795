package ca.lipworkbench.notebooks.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.note.PivotParagraphs;
import ca.lipworkbench.notebooks.publishing.AtlanticCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StalenessTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final AreaId MONCTON = new AreaId("NB-moncton");

  /** A catalogue in which the boundary of one area was moved at noon. */
  private record Moved(Catalogue other, AreaId area) implements Catalogue {
    @Override
    public List<Release> list(Subject subject) {
      return other.list(subject);
    }

    @Override
    public Optional<Release> find(Subject subject, TableName table) {
      return other.find(subject, table);
    }

    @Override
    public List<Release> releases(Subject subject, TableName table) {
      return other.releases(subject, table);
    }

    @Override
    public Optional<Area> findArea(AreaId id) {
      return other.findArea(id);
    }

    @Override
    public List<Area> areas() {
      return other.areas();
    }

    @Override
    public Nesting nesting() {
      return other.nesting();
    }

    @Override
    public Optional<Instant> boundaryMovedAt(AreaId id) {
      return id.equals(area) ? Optional.of(NOON) : Optional.empty();
    }
  }

  private static List<StaleReason> reasons(AreaId moved, Instant ranAt) {
    PivotSpec spec =
        new PivotSpec(
            new TableName("t"),
            List.of("area"),
            List.of("measure"),
            List.of("m"),
            List.of(MONCTON),
            List.of("2021"),
            Map.of());
    Paragraph paragraph = PivotParagraphs.of("p-1", spec);
    LastResult last =
        new LastResult(
            new RunId("0123456789abcdef0123456789abcdef"),
            Optional.empty(),
            Optional.of(ranAt),
            ranAt,
            new RunOutcome.Succeeded(),
            List.of(),
            "",
            Map.of());
    return new Staleness(new Moved(new AtlanticCatalogue(), moved))
        .reasons(Subject.OWNER, paragraph, last);
  }

  @Test
  void pivotThatRanBeforeABoundaryMovedIsOutOfDate() {
    List<StaleReason> reasons = reasons(MONCTON, NOON.minusSeconds(1));
    assertEquals(
        List.of(MONCTON),
        reasons.stream()
            .map(reason -> reason instanceof StaleReason.BoundaryMoved moved ? moved.area() : null)
            .toList());
  }

  @Test
  void laterRunAndOtherAreasAreNot() {
    assertEquals(List.of(), reasons(MONCTON, NOON.plusSeconds(1)));
    assertEquals(List.of(), reasons(new AreaId("NB-fredericton"), NOON.minusSeconds(1)));
  }
}
