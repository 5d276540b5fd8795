package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The areas that nobody edits: Statistics Canada's standard areas and the regions of IRCC. */
final class ShippedAreas {
  private final StandardAreas standard;
  private final Map<Dguid, Province> provinces;
  private final Nesting nesting;
  private final List<Area> regions;
  private final List<Area> areas;
  private final PartnershipList partnerships;

  private ShippedAreas() {
    List<Province> all = Province.shipped();
    this.standard = StandardAreas.shipped(all);
    this.provinces = all.stream().collect(Collectors.toMap(Province::dguid, Function.identity()));
    this.nesting = new StandardNesting(standard);
    this.regions = Regions.of(all);
    this.areas = standard.areas().values().stream().map(this::area).toList();
    this.partnerships = new PartnershipList(all, standard, nesting);
  }

  /**
   * The areas that come with the program, read once.
   *
   * @throws IllegalStateException when their files contradict each other, which the build finds
   */
  static ShippedAreas load() {
    return Loaded.AREAS;
  }

  /** By identifier, which is also the order of their levels. */
  StandardAreas standard() {
    return standard;
  }

  Nesting nesting() {
    return nesting;
  }

  List<Area> regions() {
    return regions;
  }

  /** The standard areas as areas that numbers can be shown for. */
  List<Area> areas() {
    return areas;
  }

  /** What the list of partnerships is checked against. */
  PartnershipList partnerships() {
    return partnerships;
  }

  Optional<Province> province(Dguid dguid) {
    return Optional.ofNullable(provinces.get(dguid));
  }

  private Area area(StandardArea area) {
    Optional<Province> own = province(area.dguid());
    BilingualText name = own.map(Province::name).orElse(BilingualText.ofSource(area.name()));
    if (area.type() == GeographicLevel.COUNTRY) {
      name = BilingualText.of(area.name(), area.name());
    }
    return new Area(
        AreaId.of(area.dguid()),
        area.type(),
        name,
        name,
        new AreaVersion(
            StandardAreas.VINTAGE,
            new TreeSet<>(Set.of(area.dguid())),
            List.of(),
            BoundaryStatus.STANDARD),
        own.isPresent() ? Optional.empty() : area.province().map(AreaId::of),
        region(area));
  }

  /** The region that all provinces of an area lie in. */
  private Optional<AreaId> region(StandardArea area) {
    Collection<Dguid> parts = standard.members().get(area.dguid());
    Set<AreaId> found =
        (parts == null ? List.of(area.dguid()) : parts)
            .stream()
                .flatMap(part -> Optional.ofNullable(standard.areas().get(part)).stream())
                .flatMap(part -> part.province().stream())
                .flatMap(province -> province(province).stream())
                .map(Province::region)
                .collect(Collectors.toSet());
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** Reads the shipped files once, when they are first asked for. */
  private static final class Loaded {
    static final ShippedAreas AREAS = new ShippedAreas();
  }
}
