package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of a home folder: the releases of its lake and the areas that come with the
 * program. Each read of a release asks {@link Grants} first. Safe for use by many threads.
 */
public final class StoredCatalogue implements Catalogue {
  private final Lake lake;
  private final Areas areas;

  /** A catalogue of this lake and these areas. */
  public StoredCatalogue(Lake lake, Areas areas) {
    this.lake = lake;
    this.areas = areas;
  }

  /**
   * Current releases that the subject may read. A damaged release is left out, so that the others
   * can be read; {@link Lake#damage} names it.
   */
  @Override
  public List<Release> list(Subject subject) {
    return lake.current().stream()
        .filter(release -> Grants.mayRead(subject, release.table()))
        .toList();
  }

  @Override
  public Optional<Release> find(Subject subject, TableName table) {
    return Grants.mayRead(subject, table) ? lake.find(table) : Optional.empty();
  }

  @Override
  public List<Release> releases(Subject subject, TableName table) {
    return Grants.mayRead(subject, table) ? lake.releases(table) : List.of();
  }

  @Override
  public Optional<Area> findArea(AreaId id) {
    return areas.find(id);
  }

  @Override
  public List<Area> areas() {
    return areas.all();
  }

  @Override
  public Nesting nesting() {
    return areas.nesting();
  }
}
