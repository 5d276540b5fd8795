package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that the query of a plan found, by target, term, period and shown codes. */
final class Aggregates {
  private static final int KEYS = 3;

  /** Up to so many places, an array is smaller and sooner filled than a map. */
  private static final long MOST_DENSE = 1 << 21;

  private final Map<Long, Aggregate> sparse = new HashMap<>();
  private final @Nullable Aggregate[] dense;
  private final int terms;
  private final int periods;
  private final int[] codes;

  private Aggregates(int targets, int terms, int periods, int[] codes) {
    this.terms = terms;
    this.periods = periods;
    this.codes = codes;
    long places = (long) targets * terms * periods;
    for (int code : codes) {
      places = Math.min(places * Math.max(1, code), MOST_DENSE + 1);
    }
    this.dense = new Aggregate[places <= MOST_DENSE ? (int) places : 0];
  }

  /** Nothing was found yet. */
  static Aggregates none(PivotPlan plan) {
    return new Aggregates(
        plan.areas().size(),
        plan.terms().size(),
        plan.periods().size(),
        plan.shown().stream().mapToInt(dimension -> dimension.codes().size()).toArray());
  }

  /**
   * Takes in a result to its end; the caller closes it.
   *
   * @param paired whether it has columns of companions
   */
  void add(PivotPlan plan, QueryResult result, boolean paired) {
    Map<String, Integer> periods = places(plan.periods());
    List<Map<String, Integer>> codes = new ArrayList<>();
    for (PlannedDimension dimension : plan.shown()) {
      codes.add(places(dimension.codes().stream().map(Code::id).toList()));
    }
    int first = KEYS + codes.size();
    int[] at = new int[codes.size()];
    while (result.next()) {
      for (int i = 0; i < at.length; i++) {
        at[i] = place(codes.get(i), result.text(KEYS + i));
      }
      long key =
          key((int) result.integer(0), (int) result.integer(1), place(periods, result.text(2)), at);
      put(key, aggregate(result, first, paired));
    }
  }

  /**
   * What was found there, taken together; empty when the release has no source cell at all.
   *
   * @param target place of the area in the plan
   * @param term place of the term in the plan
   * @param period place of the period in the plan
   * @param at what stands for each shown dimension
   */
  Optional<Aggregate> at(int target, int term, int period, List<PlannedDimension.Stand> at) {
    return together(target, term, period, at, new int[at.size()], 0);
  }

  private Optional<Aggregate> together(
      int target, int term, int period, List<PlannedDimension.Stand> at, int[] places, int depth) {
    if (depth == places.length) {
      return Optional.ofNullable(get(key(target, term, period, places)));
    }
    Optional<Aggregate> sum = Optional.empty();
    for (int place : at.get(depth).places()) {
      places[depth] = place;
      Optional<Aggregate> next = together(target, term, period, at, places, depth + 1);
      sum = sum.isPresent() ? sum.map(known -> next.map(known::plus).orElse(known)) : next;
    }
    return sum;
  }

  private void put(long key, Aggregate aggregate) {
    if (key < dense.length) {
      dense[(int) key] = aggregate;
    } else {
      sparse.put(key, aggregate);
    }
  }

  private @Nullable Aggregate get(long key) {
    return key < dense.length ? dense[(int) key] : sparse.get(key);
  }

  private long key(int target, int term, int period, int[] at) {
    long key = ((long) target * terms + term) * periods + period;
    for (int i = 0; i < at.length; i++) {
      key = key * codes[i] + at[i];
    }
    return key;
  }

  private static Aggregate aggregate(QueryResult row, int first, boolean paired) {
    return new Aggregate(
        row.integer(first),
        row.integer(first + 1),
        row.integer(first + 2),
        row.integer(first + 3),
        row.integer(first + 4),
        new StatusSet((int) row.integer(first + 5)),
        new Aggregate.Total(row.number(first + 6), row.integer(first + 7), row.integer(first + 8)),
        paired
            ? new Aggregate.Total(
                row.number(first + 11), row.integer(first + 12), row.integer(first + 13))
            : new Aggregate.Total(0, 0, 0),
        paired ? row.number(first + 14) : 0,
        row.number(first + 9),
        row.number(first + 10));
  }

  private static Map<String, Integer> places(List<String> members) {
    Map<String, Integer> places = new HashMap<>();
    for (String member : members) {
      places.put(member, places.size());
    }
    return places;
  }

  private static int place(Map<String, Integer> places, String member) {
    Integer place = places.get(member);
    if (place == null) {
      throw new IllegalStateException("The engine answered what was not asked: " + member);
    }
    return place;
  }
}
