package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.EntryVersion;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.ChangeList;
import ca.lipworkbench.datasets.periods.BreakList;
import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
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
 * The catalogue of a home folder: the releases of its lake, the areas, and what people made of
 * labels, indicators and breaks. Each read of a release asks {@link Grants} first. Safe for use by
 * many threads.
 */
public final class StoredCatalogue implements Catalogue {
  private final Lake lake;
  private final Areas areas;
  private final Optional<CuratedLists> lists;
  private final Optional<ShownReleases> shown;
  private final ChangeList changes;

  /** A catalogue of this lake and these areas, in the words of the sources. */
  public StoredCatalogue(Lake lake, Areas areas) {
    this(lake, areas, Optional.empty());
  }

  /** The catalogue of a home with these lists. */
  public StoredCatalogue(Lake lake, Areas areas, CuratedLists lists) {
    this(lake, areas, Optional.of(lists));
  }

  private StoredCatalogue(Lake lake, Areas areas, Optional<CuratedLists> lists) {
    this.lake = lake;
    this.areas = areas;
    this.lists = lists;
    this.shown = lists.map(ShownReleases::new);
    this.changes = new ChangeList(areas.nesting());
  }

  private Release shown(Release release) {
    return shown.map(releases -> releases.of(release)).orElse(release);
  }

  /**
   * Current releases that the subject may read. A damaged release is left out, so that the others
   * can be read; {@link Lake#damage} names it.
   */
  @Override
  public List<Release> list(Subject subject) {
    return lake.current().stream()
        .filter(release -> Grants.mayRead(subject, release.table()))
        .map(this::shown)
        .toList();
  }

  @Override
  public Optional<Release> find(Subject subject, TableName table) {
    return Grants.mayRead(subject, table) ? lake.find(table).map(this::shown) : Optional.empty();
  }

  @Override
  public List<Release> releases(Subject subject, TableName table) {
    return Grants.mayRead(subject, table)
        ? lake.releases(table).stream().map(this::shown).toList()
        : List.of();
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

  @Override
  public List<DatedBoundary> boundaries(AreaId id) {
    return areas.boundaries(id);
  }

  @Override
  public Optional<Instant> boundaryMovedAt(AreaId id) {
    return areas.version(id).flatMap(EntryVersion::substanceSince);
  }

  @Override
  public BoundaryChanges boundaryChanges() {
    return lists
        .map(kept -> kept.current(changes).content())
        .orElseGet(() -> CuratedLists.shipped(changes));
  }

  @Override
  public List<PeriodBreak> periodBreaks(Release release, Measure measure) {
    BreakList breaks = new BreakList();
    return lists
        .map(kept -> kept.current(breaks).content())
        .orElseGet(() -> CuratedLists.shipped(breaks))
        .of(release.structure(), measure);
  }

  @Override
  public Release inSourceWords(Release release) {
    return lake.releases(release.table()).stream()
        .filter(source -> source.number() == release.number())
        .findFirst()
        .orElse(release);
  }
}
