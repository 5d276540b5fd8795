package ca.lipworkbench.engine.catalogue;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
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
}
