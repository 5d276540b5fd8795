package ca.lipworkbench.workbench.bench;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The registered partnerships and regions with an invented membership of dissemination areas: each
 * partnership is a stretch of them, each region its partnerships. Everything else is as in the
 * catalogue behind it.
 */
final class InventedPlaces implements Catalogue {
  private static final String SCHEMA = "2021S0512";

  private final Catalogue behind;
  private final Map<AreaId, Area> places = new LinkedHashMap<>();
  private final List<Area> all;

  /** Places for a release with these dissemination areas. */
  InventedPlaces(Catalogue behind, List<Dguid> areas) {
    this.behind = behind;
    List<Area> partnerships = ofLevel(GeographicLevel.PARTNERSHIP);
    Map<AreaId, TreeSet<Dguid>> regions = new LinkedHashMap<>();
    for (int i = 0; i < partnerships.size(); i++) {
      int from = (int) ((long) i * areas.size() / partnerships.size());
      int to = (int) ((long) (i + 1) * areas.size() / partnerships.size());
      TreeSet<Dguid> parts = new TreeSet<>(areas.subList(from, to));
      put(partnerships.get(i), parts);
      partnerships
          .get(i)
          .region()
          .ifPresent(id -> regions.computeIfAbsent(id, any -> new TreeSet<>()).addAll(parts));
    }
    for (Area region : ofLevel(GeographicLevel.IRCC_REGION)) {
      put(region, regions.getOrDefault(region.id(), new TreeSet<>(areas.subList(0, 1))));
    }
    for (Dguid area : areas) {
      BilingualText name = BilingualText.of(area.value(), area.value());
      AreaId id = AreaId.of(area);
      places.put(
          id,
          new Area(
              id,
              GeographicLevel.CENSUS_SUBDIVISION,
              name,
              name,
              new AreaVersion(
                  area.vintage(), new TreeSet<>(List.of(area)), List.of(), BoundaryStatus.STANDARD),
              Optional.empty(),
              Optional.empty()));
    }
    this.all = List.copyOf(places.values());
  }

  /** So many dissemination areas, spread over the provinces. */
  static List<Dguid> disseminationAreas(int number) {
    List<Dguid> areas = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      areas.add(new Dguid(SCHEMA + (10 + 50L * i / number) + "%06d".formatted(i)));
    }
    return areas;
  }

  private List<Area> ofLevel(GeographicLevel level) {
    return behind.areas().stream().filter(area -> area.level() == level).toList();
  }

  private void put(Area area, SortedSet<Dguid> parts) {
    places.put(
        area.id(),
        new Area(
            area.id(),
            area.level(),
            area.name(),
            area.place(),
            new AreaVersion(2021, parts, List.of(), BoundaryStatus.PROPOSED),
            area.province(),
            area.region()));
  }

  @Override
  public List<Release> list(Subject subject) {
    return behind.list(subject);
  }

  @Override
  public Optional<Release> find(Subject subject, TableName table) {
    return behind.find(subject, table);
  }

  @Override
  public List<Release> releases(Subject subject, TableName table) {
    return behind.releases(subject, table);
  }

  @Override
  public Optional<Area> findArea(AreaId id) {
    Area place = places.get(id);
    return place == null ? behind.findArea(id) : Optional.of(place);
  }

  @Override
  public List<Area> areas() {
    return all;
  }

  @Override
  public Nesting nesting() {
    return behind.nesting();
  }
}
