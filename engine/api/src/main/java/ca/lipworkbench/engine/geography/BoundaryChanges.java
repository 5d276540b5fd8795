package ca.lipworkbench.engine.geography;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is recorded of changes between censuses, and what may be compared because of it. Two unions
 * of subdivisions may be compared when every change that touches one of them lies in both as a
 * whole (the least common geography of R's package tongfen). Immutable.
 */
public final class BoundaryChanges {
  /** The censuses that the workbench knows of. */
  public static final List<Integer> VINTAGES = List.of(2006, 2011, 2016, 2021);

  private final List<BoundaryChange.Review> reviews;
  private final Nesting nesting;

  /** Changes by the subdivisions of either side. */
  private final Map<Dguid, List<BoundaryChange>> touching = new HashMap<>();

  /**
   * Changes and how completely they are recorded.
   *
   * @param nesting how the areas of the newest census lie in each other
   */
  public BoundaryChanges(
      Collection<BoundaryChange> changes,
      Collection<BoundaryChange.Review> reviews,
      Nesting nesting) {
    this.reviews = List.copyOf(reviews);
    this.nesting = nesting;
    for (BoundaryChange change : changes) {
      change.from().forEach(area -> touch(area, change));
      change.to().forEach(area -> touch(area, change));
    }
  }

  private void touch(Dguid area, BoundaryChange change) {
    touching.computeIfAbsent(area, key -> new ArrayList<>()).add(change);
  }

  /** Whether the numbers of an area may be laid beside those of another census. */
  public Comparability across(AreaVersion version, int otherVintage) {
    if (version.vintage() == otherVintage) {
      return new Comparability.Same(version.parts(), List.of());
    }
    if (!version.isComplete()) {
      return not(Comparability.Reason.PARTS_UNKNOWN, version.vintage(), otherVintage);
    }
    Closure closure = new Closure(version.vintage(), otherVintage);
    boolean ownSubdivisions = false;
    SortedSet<Dguid> start = new TreeSet<>();
    for (Dguid part : version.parts()) {
      SortedSet<Dguid> leaves = Ground.of(List.of(part), List.of(), nesting).whole();
      start.addAll(leaves);
      ownSubdivisions |= !hasSameCodeInEveryCensus(part);
    }
    Optional<Comparability> stopped = closure.spread(start);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    SortedSet<Dguid> own = closure.at(version.vintage());
    SortedSet<Dguid> other = closure.at(otherVintage);
    if (other.isEmpty()) {
      return not(Comparability.Reason.NO_COUNTERPART, version.vintage(), otherVintage);
    }
    boolean grown = !own.equals(start);
    boolean moved = closure.changes().stream().anyMatch(change -> !change.kind().keepsGround());
    if (grown || (moved && ownSubdivisions)) {
      return new Comparability.AfterUnion(own, other, grown, closure.changes());
    }
    return new Comparability.Same(other, closure.changes());
  }

  /** Changes within a division, a province or Canada do not matter to it as a whole. */
  private static boolean hasSameCodeInEveryCensus(Dguid part) {
    return part.level()
        .filter(
            level ->
                level == GeographicLevel.COUNTRY
                    || level == GeographicLevel.PROVINCE
                    || level == GeographicLevel.CENSUS_DIVISION)
        .isPresent();
  }

  /**
   * Whether these subdivisions of an earlier census may be laid beside those of a later one.
   *
   * @param later parts of the newest census
   * @param earlier census subdivisions
   */
  public Comparability between(AreaVersion later, SortedSet<Dguid> earlier, int earlierVintage) {
    Comparability possible = across(later, earlierVintage);
    return switch (possible) {
      case Comparability.Same(SortedSet<Dguid> other, _) ->
          other.equals(earlier)
              ? possible
              : not(Comparability.Reason.GROUND_DIFFERS, later.vintage(), earlierVintage);
      case Comparability.AfterUnion union ->
          !union.grown() && union.other().equals(earlier)
              ? union
              : new Comparability.Not(
                  Comparability.Reason.GROUND_DIFFERS,
                  earlierVintage,
                  later.vintage(),
                  Optional.of(union));
      case Comparability.Not not -> not;
    };
  }

  /** Whether numbers before and after a partnership's boundary was moved may be compared. */
  public static Comparability moved(Ground before, Ground after, int vintage) {
    return before.equals(after) && before.touched().isEmpty()
        ? new Comparability.Same(after.whole(), List.of())
        : not(Comparability.Reason.GROUND_DIFFERS, vintage, vintage);
  }

  private static Comparability.Not not(Comparability.Reason reason, int one, int other) {
    return new Comparability.Not(
        reason, Math.min(one, other), Math.max(one, other), Optional.empty());
  }

  /** Everything that a set of subdivisions hangs together with over the censuses between two. */
  private final class Closure {
    private final List<Integer> years;
    private final Set<Dguid> seen = new TreeSet<>();
    private final Set<BoundaryChange> changes = new LinkedHashSet<>();
    private final Deque<Dguid> open = new ArrayDeque<>();

    Closure(int one, int other) {
      this.years =
          VINTAGES.stream()
              .filter(year -> year >= Math.min(one, other) && year <= Math.max(one, other))
              .toList();
    }

    /** Follows every change and every unchanged code; stops where nothing is recorded. */
    Optional<Comparability> spread(SortedSet<Dguid> start) {
      start.forEach(this::add);
      while (!open.isEmpty()) {
        Dguid area = open.pop();
        for (int i = 1; i < years.size(); i++) {
          int from = years.get(i - 1);
          int to = years.get(i);
          if ((area.vintage() == from || area.vintage() == to) && !step(area, from, to)) {
            return Optional.of(not(Comparability.Reason.NOT_REVIEWED, from, to));
          }
        }
      }
      return Optional.empty();
    }

    /** Goes over one step between two censuses; false where nothing is recorded there. */
    private boolean step(Dguid area, int from, int to) {
      List<BoundaryChange> recorded =
          touching.getOrDefault(area, List.of()).stream()
              .filter(change -> change.fromVintage() == from && change.toVintage() == to)
              .toList();
      for (BoundaryChange change : recorded) {
        changes.add(change);
        change.from().forEach(this::add);
        change.to().forEach(this::add);
      }
      if (!recorded.isEmpty()) {
        return true;
      }
      boolean reviewed =
          reviews.stream()
              .filter(review -> review.fromVintage() == from && review.toVintage() == to)
              .anyMatch(review -> review.covers(area.code()));
      if (reviewed) {
        int other = area.vintage() == from ? to : from;
        add(new Dguid(other + area.schema() + area.code()));
      }
      return reviewed;
    }

    private void add(Dguid area) {
      if (seen.add(area)) {
        open.add(area);
      }
    }

    SortedSet<Dguid> at(int vintage) {
      SortedSet<Dguid> areas = new TreeSet<>(seen);
      areas.removeIf(area -> area.vintage() != vintage);
      return areas;
    }

    List<BoundaryChange> changes() {
      return List.copyOf(changes);
    }
  }
}
