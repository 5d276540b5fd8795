package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Folded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every area that numbers can be shown for, in this order: the regions of IRCC, the partnerships by
 * identifier, Canada, provinces, census divisions, census subdivisions, metropolitan areas and
 * agglomerations. Immutable, and safe for use by many threads.
 */
public final class Areas {
  private final StandardAreas standard;
  private final Map<Dguid, Province> provinces;
  private final Map<AreaId, Area> byId = new LinkedHashMap<>();
  private final Nesting nesting;

  private Areas(
      List<Province> provinces, StandardAreas standard, List<Area> regions, List<Area> registered) {
    this.standard = standard;
    this.provinces =
        provinces.stream().collect(Collectors.toMap(Province::dguid, Function.identity()));
    this.nesting = new StandardNesting(standard);
    regions.forEach(this::put);
    registered.forEach(this::put);
    standard.areas().values().forEach(area -> put(area(area)));
  }

  /**
   * The areas that come with the program.
   *
   * @throws IllegalStateException when their files contradict each other, which the build finds
   */
  public static Areas shipped() {
    return Shipped.AREAS;
  }

  private void put(Area area) {
    if (byId.put(area.id(), area) != null) {
      throw new IllegalStateException("Area twice: " + area.id());
    }
  }

  private Area area(StandardArea area) {
    Optional<Province> own = Optional.ofNullable(provinces.get(area.dguid()));
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
    Set<AreaId> regions =
        (parts == null ? List.of(area.dguid()) : parts)
            .stream()
                .flatMap(part -> standard(part).stream())
                .flatMap(part -> part.province().stream())
                .flatMap(province -> Optional.ofNullable(provinces.get(province)).stream())
                .map(Province::region)
                .collect(Collectors.toSet());
    return regions.size() == 1 ? regions.stream().findFirst() : Optional.empty();
  }

  /** The area with this identifier. */
  public Optional<Area> find(AreaId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every area. */
  public List<Area> all() {
    return List.copyOf(byId.values());
  }

  /** How the standard areas lie in each other. */
  public Nesting nesting() {
    return nesting;
  }

  /** The standard area with this identifier. */
  public Optional<StandardArea> standard(Dguid dguid) {
    return Optional.ofNullable(standard.areas().get(dguid));
  }

  /** Every standard area, by identifier. */
  public Collection<StandardArea> standard() {
    return standard.areas().values();
  }

  /**
   * The areas whose identifier, name, place or province holds every word of the query, whatever its
   * accents and capitals: those that bear the query as identifier or name first, then those whose
   * name begins with it, has it, and the others. A blank query finds every area.
   */
  public List<Area> search(String query) {
    String wanted = Folded.of(query);
    if (wanted.isEmpty()) {
      return all();
    }
    List<String> words = List.of(wanted.split(" "));
    List<List<Area>> ranked =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Area area : byId.values()) {
      String text = Folded.of(area.id() + " " + names(area) + " " + province(area));
      if (words.stream().allMatch(text::contains)) {
        ranked.get(rank(area, wanted)).add(area);
      }
    }
    return ranked.stream().flatMap(List::stream).toList();
  }

  private static int rank(Area area, String wanted) {
    List<String> names = new ArrayList<>();
    for (BilingualText name : List.of(area.name(), area.place())) {
      names.add(Folded.of(name.english()));
      name.french().map(Folded::of).ifPresent(names::add);
    }
    if (names.contains(wanted) || Folded.of(area.id().value()).equals(wanted)) {
      return 0;
    }
    if (names.stream().anyMatch(name -> name.startsWith(wanted))) {
      return 1;
    }
    return names.stream().anyMatch(name -> name.contains(wanted)) ? 2 : 3;
  }

  private String province(Area area) {
    return area.province()
        .flatMap(id -> Dguid.find(id.value()))
        .flatMap(dguid -> Optional.ofNullable(provinces.get(dguid)))
        .map(province -> spellings(province.name()) + " " + province.letters())
        .orElse("");
  }

  private static String names(Area area) {
    return spellings(area.name()) + " " + spellings(area.place());
  }

  private static String spellings(BilingualText name) {
    return name.english() + " " + name.french().orElse("");
  }

  /** Reads the shipped files once, when they are first asked for. */
  private static final class Shipped {
    static final Areas AREAS = load();

    private static Areas load() {
      List<Province> provinces = Province.shipped();
      StandardAreas standard = StandardAreas.shipped(provinces);
      return new Areas(
          provinces,
          standard,
          Regions.of(provinces),
          PartnershipRegistry.shipped(provinces, standard));
    }
  }
}
