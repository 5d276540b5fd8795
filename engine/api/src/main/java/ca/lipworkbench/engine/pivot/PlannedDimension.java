package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Dimension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A dimension other than area, period and measure, with the codes that take part.
 *
 * @param dimension the dimension
 * @param codes the codes whose rows are read, in order; none where it has no total and was not
 *     chosen from
 * @param role what happens to them
 * @param stands what stands on the axis, in order; nothing off the axes
 */
record PlannedDimension(Dimension dimension, List<Code> codes, Role role, List<Stand> stands) {
  /** What happens to the codes. */
  enum Role {
    /** On an axis, one by one. */
    SHOWN,
    /** Off the axes at one code: the total, or the only one that is kept. */
    FIXED,
    /** Off the axes, several chosen codes taken together. */
    COMBINED,
    /** Without a published total: all codes of the topmost level taken together. */
    SUMMED
  }

  /**
   * A member on an axis, or a whole that members are a share of.
   *
   * @param places the places of its codes among those that are read: one, or those that are added
   */
  record Stand(List<Integer> places) {
    Stand {
      places = List.copyOf(places);
    }

    boolean isSum() {
      return places.size() > 1;
    }

    /** What both stand for; empty where they have no code in common. */
    Optional<Stand> common(Stand other) {
      List<Integer> common = places.stream().filter(other.places::contains).toList();
      return common.isEmpty() ? Optional.empty() : Optional.of(new Stand(common));
    }
  }

  PlannedDimension {
    codes = List.copyOf(codes);
    stands = List.copyOf(stands);
  }

  /** A dimension off the axes. */
  PlannedDimension(Dimension dimension, List<Code> codes, Role role) {
    this(dimension, codes, role, List.of());
  }

  /** A dimension on an axis: these codes, then what is read besides, and an added total first. */
  static PlannedDimension shown(
      Dimension dimension, List<Code> shown, boolean addTotal, boolean readTotal) {
    List<Code> codes = new ArrayList<>(shown);
    dimension.total().filter(total -> readTotal && !shown.contains(total)).ifPresent(codes::add);
    List<Stand> stands =
        new ArrayList<>(
            IntStream.range(0, shown.size()).mapToObj(place -> new Stand(List.of(place))).toList());
    List<Integer> topmost = topmost(dimension, shown);
    if (addTotal && dimension.total().isEmpty() && topmost.size() > 1) {
      stands.addFirst(new Stand(topmost));
    }
    return new PlannedDimension(dimension, codes, Role.SHOWN, stands);
  }

  /** Whether a cell is made of several of the codes. */
  boolean isTakenTogether() {
    return role == Role.COMBINED || role == Role.SUMMED;
  }

  /**
   * What all members of the axis are a share of: the published total where it is read, otherwise
   * the outermost members that are shown. Empty for an axis without members.
   */
  Optional<Stand> whole() {
    for (int place = 0; place < codes.size(); place++) {
      if (codes.get(place).total()) {
        return Optional.of(new Stand(List.of(place)));
      }
    }
    List<Integer> topmost = topmost(dimension, codes);
    return topmost.isEmpty() ? Optional.empty() : Optional.of(new Stand(topmost));
  }

  /** The same dimension as if it stood off the axes with the codes of a sum. */
  PlannedDimension summed(Stand sum) {
    return new PlannedDimension(
        dimension, sum.places().stream().map(codes::get).toList(), Role.COMBINED);
  }

  private static List<Integer> topmost(Dimension dimension, List<Code> codes) {
    return IntStream.range(0, codes.size())
        .filter(place -> !codes.get(place).total())
        .filter(place -> !liesInAnother(dimension, codes, codes.get(place)))
        .boxed()
        .toList();
  }

  private static boolean liesInAnother(Dimension dimension, List<Code> codes, Code code) {
    Set<String> passed = new HashSet<>();
    Optional<String> above = code.parent();
    while (above.isPresent() && passed.add(above.get())) {
      String parent = above.get();
      if (codes.stream().anyMatch(other -> other.id().equals(parent))) {
        return true;
      }
      above = dimension.find(parent).flatMap(Code::parent);
    }
    return false;
  }
}
