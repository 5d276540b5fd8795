package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.pivot.PivotDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which areas an area is compared with. Safe for use by many threads. */
public final class Comparisons {
  private final Catalogue catalogue;

  /** Comparisons among the areas of a catalogue. */
  public Comparisons(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Province, region and Canada, as far as they exist; what is the same ground as the area itself
   * is left out: Prince Edward Island beside itself.
   */
  public List<Area> above(Area own) {
    return above(own, catalogue::findArea, country(catalogue.areas()));
  }

  /** The same among these areas only. */
  public static List<Area> above(Area own, List<Area> among) {
    return above(
        own, id -> among.stream().filter(area -> area.id().equals(id)).findFirst(), country(among));
  }

  private static List<Area> above(
      Area own, Function<AreaId, Optional<Area>> find, Optional<Area> country) {
    List<Area> above = new ArrayList<>();
    Stream.of(own.province().flatMap(find), own.region().flatMap(find), country)
        .flatMap(Optional::stream)
        .filter(area -> !isSameGround(area, own))
        .filter(area -> above.stream().noneMatch(known -> known.id().equals(area.id())))
        .forEach(above::add);
    return List.copyOf(above);
  }

  /** Canada, where it is among these areas. */
  public static Optional<Area> country(List<Area> among) {
    return among.stream().filter(area -> area.level() == GeographicLevel.COUNTRY).findFirst();
  }

  /**
   * The draft with the comparators of all its areas: after them first the provinces, then the
   * regions, then Canada. Without an area there is nothing to add.
   */
  public PivotDraft add(PivotDraft draft) {
    List<Area> chosen =
        draft.areas().stream().flatMap(id -> catalogue.findArea(id).stream()).toList();
    List<Area> more = new ArrayList<>();
    chosen.forEach(area -> more.addAll(above(area)));
    List<AreaId> ids = new ArrayList<>();
    for (GeographicLevel level :
        List.of(GeographicLevel.PROVINCE, GeographicLevel.IRCC_REGION, GeographicLevel.COUNTRY)) {
      more.stream()
          .filter(area -> area.level() == level)
          .filter(area -> chosen.stream().noneMatch(own -> isSameGround(own, area)))
          .map(Area::id)
          .forEach(ids::add);
    }
    return draft.addAreas(ids);
  }

  /**
   * The municipalities (census subdivisions) that make up an area, as far as they are known; empty
   * for one that is a municipality itself.
   */
  public List<Area> municipalities(Area area) {
    SortedSet<Dguid> found = new TreeSet<>();
    Nesting nesting = catalogue.nesting();
    area.version().parts().forEach(part -> collect(part, nesting, found));
    found.removeIf(part -> AreaId.of(part).equals(area.id()));
    return found.stream().flatMap(part -> catalogue.findArea(AreaId.of(part)).stream()).toList();
  }

  private static void collect(Dguid part, Nesting nesting, SortedSet<Dguid> found) {
    SortedSet<Dguid> children = nesting.children(part);
    if (children.isEmpty()) {
      found.add(part);
    } else {
      children.forEach(child -> collect(child, nesting, found));
    }
  }

  /**
   * Other partnerships of the same province, or of the same region where the area lies in several
   * provinces; for a province or region, the partnerships in it.
   */
  public List<Area> neighbours(Area area) {
    Function<Area, Optional<AreaId>> side =
        area.level() == GeographicLevel.IRCC_REGION
                || (area.province().isEmpty() && area.level() != GeographicLevel.PROVINCE)
            ? Area::region
            : Area::province;
    AreaId within =
        switch (area.level()) {
          case PROVINCE, IRCC_REGION -> area.id();
          default -> area.province().or(area::region).orElse(area.id());
        };
    return catalogue.areas().stream()
        .filter(other -> other.level() == GeographicLevel.PARTNERSHIP)
        .filter(other -> !other.id().equals(area.id()))
        .filter(other -> side.apply(other).equals(Optional.of(within)))
        .toList();
  }

  private static boolean isSameGround(Area one, Area other) {
    return one.id().equals(other.id())
        || (one.version().isComplete()
            && other.version().isComplete()
            && one.version().parts().equals(other.version().parts()));
  }
}
