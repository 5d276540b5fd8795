package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.statistics.CellTally;
import ca.lipworkbench.engine.statistics.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Chooses the rows of a release that stand for an area: its own row; else the fewest and largest
 * standard areas that make it up, for every further cell adds its rounding error. Safe for use by
 * many threads.
 */
final class AreaBlocks {
  private final Set<Dguid> published;
  private final Nesting nesting;
  private final ConcurrentMap<AreaId, PlannedArea> chosen = new ConcurrentHashMap<>();

  /** Choices among the areas that a release has rows for. */
  AreaBlocks(Set<Dguid> published, Nesting nesting) {
    this.published = new HashSet<>(published);
    this.nesting = nesting;
  }

  /** The rows for an area, or why there are none; remembered as long as the area is the same. */
  PlannedArea choose(Area area) {
    PlannedArea known = chosen.get(area.id());
    if (known == null || !known.area().equals(area)) {
      known = decide(area);
      chosen.put(area.id(), known);
    }
    return known;
  }

  private PlannedArea decide(Area area) {
    if (!area.version().isComplete()) {
      List<Dguid> known = area.version().parts().stream().filter(published::contains).toList();
      return refuse(area, Refusal.Reason.PARTS_UNKNOWN, known);
    }
    SortedSet<Dguid> parts = area.version().parts();
    if (parts.size() == 1 && published.containsAll(parts)) {
      return planned(area, parts);
    }
    if (shareGround(parts)) {
      return refuse(area, Refusal.Reason.OVERLAPPING_AREAS, List.copyOf(parts));
    }
    SortedSet<Dguid> found = new TreeSet<>();
    boolean whole = true;
    for (Dguid block : merged(unlessPublished(parts))) {
      whole &= cover(block, found);
    }
    if (whole) {
      return planned(area, found);
    }
    if (!found.isEmpty()) {
      return refuse(area, Refusal.Reason.PARTS_UNKNOWN, List.copyOf(found));
    }
    boolean otherVintage =
        !published.isEmpty()
            && published.stream().noneMatch(row -> row.vintage() == area.version().vintage());
    return otherVintage
        ? refuse(area, Refusal.Reason.OTHER_VINTAGE, List.of())
        : new PlannedArea(area, List.of(), 0, Optional.empty());
  }

  /** Whether the areas have ground in common, as far as their parts are known. */
  boolean overlap(Area one, Area other) {
    return liesPartlyIn(one, other) || liesPartlyIn(other, one);
  }

  private boolean liesPartlyIn(Area one, Area other) {
    SortedSet<Dguid> ground = subdivided(other.version().parts());
    return subdivided(one.version().parts()).stream()
        .anyMatch(part -> ground.contains(part) || liesIn(part, ground));
  }

  /** Metropolitan areas lie across divisions: their ground is that of their subdivisions. */
  private SortedSet<Dguid> subdivided(SortedSet<Dguid> parts) {
    SortedSet<Dguid> ground = new TreeSet<>();
    for (Dguid part : parts) {
      SortedSet<Dguid> children = isMetropolitan(part) ? nesting.children(part) : new TreeSet<>();
      ground.addAll(children.isEmpty() ? List.of(part) : children);
    }
    return ground;
  }

  /** The rows that stand for both areas; empty where they have none in common. */
  Optional<PlannedArea> common(PlannedArea one, PlannedArea other) {
    SortedSet<Dguid> common = new TreeSet<>(one.blocks());
    common.retainAll(other.blocks());
    return common.isEmpty() ? Optional.empty() : Optional.of(planned(one.area(), common));
  }

  private PlannedArea planned(Area area, SortedSet<Dguid> blocks) {
    double slack = blocks.stream().mapToDouble(this::slack).sum();
    return new PlannedArea(area, List.copyOf(blocks), slack, Optional.empty());
  }

  private static PlannedArea refuse(Area area, Refusal.Reason reason, List<Dguid> offered) {
    List<String> sideBySide = offered.stream().map(Dguid::value).toList();
    Optional<Refusal.Offer> offer =
        sideBySide.size() < 2
            ? Optional.empty()
            : Optional.of(new Refusal.Offer.SideBySide(sideBySide));
    Refusal refusal = new Refusal(reason, RefusalNames.of(area.place()), offer);
    return new PlannedArea(area, List.of(), 0, Optional.of(refusal));
  }

  /**
   * How far a controlled count may be from the truth: census divisions and above are exact, a
   * subdivision is within 5 (Statistics Canada, 2011 rule), and a metropolitan area or
   * agglomeration is the sum of its subdivisions.
   */
  private double slack(Dguid block) {
    return block
        .level()
        .map(
            level ->
                switch (level) {
                  case COUNTRY, PROVINCE, CENSUS_DIVISION -> 0.0;
                  case CENSUS_METROPOLITAN_AREA, CENSUS_AGGLOMERATION ->
                      CellTally.CONTROLLED_SLACK * Math.max(1, nesting.children(block).size());
                  case CENSUS_SUBDIVISION, IRCC_REGION, PARTNERSHIP -> CellTally.CONTROLLED_SLACK;
                })
        .orElse(CellTally.CONTROLLED_SLACK);
  }

  /** Metropolitan areas lie across divisions: those without a row are their subdivisions. */
  private SortedSet<Dguid> unlessPublished(SortedSet<Dguid> parts) {
    SortedSet<Dguid> blocks = new TreeSet<>();
    for (Dguid part : parts) {
      if (isMetropolitan(part) && !published.contains(part)) {
        blocks.addAll(nesting.children(part));
      } else {
        blocks.add(part);
      }
    }
    return blocks;
  }

  /** The same ground with every complete set of siblings replaced by the area above them. */
  private SortedSet<Dguid> merged(SortedSet<Dguid> parts) {
    SortedSet<Dguid> blocks = new TreeSet<>(parts);
    List<Dguid> candidates = new ArrayList<>(parts);
    for (int i = 0; i < candidates.size(); i++) {
      Optional<Dguid> parent = nesting.parent(candidates.get(i));
      if (parent.isEmpty() || !blocks.contains(candidates.get(i))) {
        continue;
      }
      SortedSet<Dguid> siblings = nesting.children(parent.get());
      if (!siblings.isEmpty() && blocks.containsAll(siblings)) {
        blocks.removeAll(siblings);
        blocks.add(parent.get());
        candidates.add(parent.get());
      }
    }
    return blocks;
  }

  /** Adds the largest published areas within a block; false when some ground has none. */
  private boolean cover(Dguid block, SortedSet<Dguid> found) {
    if (published.contains(block)) {
      found.add(block);
      return true;
    }
    SortedSet<Dguid> children = nesting.children(block);
    boolean whole = !children.isEmpty();
    for (Dguid child : children) {
      whole &= cover(child, found);
    }
    return whole;
  }

  private boolean shareGround(SortedSet<Dguid> parts) {
    SortedSet<Dguid> taken = new TreeSet<>();
    for (Dguid part : parts) {
      SortedSet<Dguid> ground = isMetropolitan(part) ? nesting.children(part) : new TreeSet<>();
      for (Dguid subdivision : ground) {
        if (parts.contains(subdivision) || liesIn(subdivision, parts) || !taken.add(subdivision)) {
          return true;
        }
      }
      if (liesIn(part, parts)) {
        return true;
      }
    }
    return false;
  }

  private boolean liesIn(Dguid area, SortedSet<Dguid> parts) {
    for (Optional<Dguid> above = nesting.parent(area);
        above.isPresent();
        above = nesting.parent(above.get())) {
      if (parts.contains(above.get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMetropolitan(Dguid area) {
    return area.level()
        .filter(
            level ->
                level == GeographicLevel.CENSUS_METROPOLITAN_AREA
                    || level == GeographicLevel.CENSUS_AGGLOMERATION)
        .isPresent();
  }
}
