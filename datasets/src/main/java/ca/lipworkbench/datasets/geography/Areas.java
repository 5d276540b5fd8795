package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.EntryVersion;
import ca.lipworkbench.datasets.curated.ListKind;
import ca.lipworkbench.datasets.curated.ListState;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.DatedBoundary;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.Ground;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Folded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Every area that numbers can be shown for, in this order: the regions of IRCC, the partnerships by
 * identifier, Canada, provinces, census divisions, census subdivisions, metropolitan areas and
 * agglomerations. The partnerships are as the home's list has them when they are asked for. Safe
 * for use by many threads.
 */
public final class Areas {
  /** Counts of the two add up, or not, or nobody can tell. */
  public record Meeting(AreaId one, AreaId other, Ground.Meeting meeting) {}

  private final Supplier<AreaSnapshot> now;

  private Areas(Supplier<AreaSnapshot> now) {
    this.now = now;
  }

  /**
   * The areas that come with the program.
   *
   * @throws IllegalStateException when their files contradict each other, which the build finds
   */
  public static Areas shipped() {
    return Shipped.AREAS;
  }

  /**
   * The areas of a home, with what its people made of the list of partnerships. What the program
   * brings is laid on the list here, for later somebody may ask in the middle of a write.
   */
  public static Areas of(CuratedLists lists) {
    AtomicReference<Optional<Kept>> kept = new AtomicReference<>(Optional.empty());
    Areas areas =
        new Areas(
            () -> {
              ListState<List<Partnership>> state = lists.current(list());
              return kept.updateAndGet(
                      held ->
                          held.filter(found -> found.edit() == state.edit())
                              .or(
                                  () ->
                                      Optional.of(new Kept(state.edit(), AreaSnapshot.of(state)))))
                  .orElseThrow()
                  .snapshot();
            });
    areas.all();
    return areas;
  }

  private record Kept(long edit, AreaSnapshot snapshot) {}

  /** The list in which the partnerships are kept. */
  public static ListKind<List<Partnership>> list() {
    return ShippedAreas.load().partnerships();
  }

  /** The area with this identifier. */
  public Optional<Area> find(AreaId id) {
    return Optional.ofNullable(now.get().areas().get(id));
  }

  /** Every area. */
  public List<Area> all() {
    return List.copyOf(now.get().areas().values());
  }

  /** How the standard areas lie in each other. */
  public Nesting nesting() {
    return ShippedAreas.load().nesting();
  }

  /** The standard area with this identifier. */
  public Optional<StandardArea> standard(Dguid dguid) {
    return Optional.ofNullable(ShippedAreas.load().standard().areas().get(dguid));
  }

  /** Every standard area, by identifier. */
  public Collection<StandardArea> standard() {
    return ShippedAreas.load().standard().areas().values();
  }

  /** Every partnership, by identifier. */
  public List<Partnership> partnerships() {
    return List.copyOf(now.get().partnerships().values());
  }

  /** The partnership with this identifier. */
  public Optional<Partnership> findPartnership(AreaId id) {
    return Optional.ofNullable(now.get().partnerships().get(id));
  }

  /** Which version of a partnership is current; empty for areas that nobody edits. */
  public Optional<EntryVersion> version(AreaId id) {
    return now.get().version(id);
  }

  /** The boundaries of an area in the order of time; a standard area has one. */
  public List<DatedBoundary> boundaries(AreaId id) {
    AreaSnapshot snapshot = now.get();
    Partnership partnership = snapshot.partnerships().get(id);
    if (partnership != null) {
      return partnership.boundaries();
    }
    return Optional.ofNullable(snapshot.areas().get(id)).stream()
        .map(area -> new DatedBoundary(Optional.empty(), area.version()))
        .toList();
  }

  /** The land of an area. */
  public Ground ground(Area area) {
    Partnership partnership = now.get().partnerships().get(area.id());
    return Ground.of(
        area.version().parts(),
        partnership == null ? List.of() : partnership.unknownWithin(),
        nesting());
  }

  /** The pairs among these areas that share land or may do so: their counts are not to be added. */
  public List<Meeting> meetings(List<Area> areas) {
    List<Ground> grounds = areas.stream().map(this::ground).toList();
    List<Meeting> meetings = new ArrayList<>();
    for (int i = 0; i < areas.size(); i++) {
      for (int j = i + 1; j < areas.size(); j++) {
        Ground.Meeting meeting = grounds.get(i).meets(grounds.get(j));
        if (meeting != Ground.Meeting.APART) {
          meetings.add(new Meeting(areas.get(i).id(), areas.get(j).id(), meeting));
        }
      }
    }
    return List.copyOf(meetings);
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
    for (Area area : now.get().areas().values()) {
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
        .flatMap(dguid -> ShippedAreas.load().province(dguid))
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
    static final Areas AREAS = shipped(AreaSnapshot.shipped());

    private static Areas shipped(AreaSnapshot snapshot) {
      return new Areas(() -> snapshot);
    }
  }
}
