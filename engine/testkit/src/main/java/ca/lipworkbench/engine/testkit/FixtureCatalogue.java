package ca.lipworkbench.engine.testkit;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.util.List;
import java.util.Optional;

/** A catalogue of a few releases over {@link AtlanticPlaces}. */
public final class FixtureCatalogue implements Catalogue {
  private final List<Release> releases;

  /** The catalogue of these releases. */
  public FixtureCatalogue(Release... releases) {
    this.releases = List.of(releases);
  }

  @Override
  public List<Release> list(Subject subject) {
    return releases;
  }

  @Override
  public Optional<Release> find(Subject subject, TableName table) {
    return releases.stream().filter(release -> release.table().equals(table)).findFirst();
  }

  @Override
  public List<Release> releases(Subject subject, TableName table) {
    return releases.stream().filter(release -> release.table().equals(table)).toList();
  }

  @Override
  public Optional<Area> findArea(AreaId id) {
    return AtlanticPlaces.find(id);
  }

  @Override
  public List<Area> areas() {
    return AtlanticPlaces.all();
  }

  @Override
  public Nesting nesting() {
    return AtlanticPlaces.nesting();
  }
}
