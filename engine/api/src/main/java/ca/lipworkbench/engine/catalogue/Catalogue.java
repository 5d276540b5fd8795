package ca.lipworkbench.engine.catalogue;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.BoundaryChanges;
import ca.lipworkbench.engine.geography.DatedBoundary;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.PeriodBreak;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What can be read. Every way to a release goes through a subject, so that the grant check stands
 * in the path of every read. Implementations may be used by many threads.
 */
public interface Catalogue {
  /** Current releases that the subject may read, in the order of their tables' names. */
  List<Release> list(Subject subject);

  /**
   * The current release of a table; empty when there is no such table or the subject may not read
   * it, which are not told apart.
   */
  Optional<Release> find(Subject subject, TableName table);

  /** Every release of a table that the subject may read, oldest first. */
  List<Release> releases(Subject subject, TableName table);

  /** The area with this identifier. */
  Optional<Area> findArea(AreaId id);

  /** Every registered and standard area, regions and partnerships first. */
  List<Area> areas();

  /** How standard areas lie in each other. */
  Nesting nesting();

  /** The boundaries of an area in the order of time; the last is the current one. */
  default List<DatedBoundary> boundaries(AreaId id) {
    return findArea(id).stream()
        .map(area -> new DatedBoundary(Optional.empty(), area.version()))
        .toList();
  }

  /**
   * Since when the numbers of an area are others than before, because its parts were changed; empty
   * when they never were.
   */
  default Optional<Instant> boundaryMovedAt(AreaId id) {
    return Optional.empty();
  }

  /** What may be compared between censuses. */
  default BoundaryChanges boundaryChanges() {
    return new BoundaryChanges(List.of(), List.of(), nesting());
  }

  /** Between which periods the numbers of a measure are not quite comparable, and why. */
  default List<PeriodBreak> periodBreaks(Release release, Measure measure) {
    return List.of();
  }

  /** The release with the labels that its source wrote, whatever people made of them. */
  default Release inSourceWords(Release release) {
    return release;
  }
}
