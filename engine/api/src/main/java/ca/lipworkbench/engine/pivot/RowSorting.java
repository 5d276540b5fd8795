package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Brings the rows of an answer into the order that was asked for. */
final class RowSorting {
  private final PivotPlan plan;
  private final List<Axes.Line> rows;
  private final List<Axes.Line> columns;

  RowSorting(PivotPlan plan, List<Axes.Line> rows, List<Axes.Line> columns) {
    this.plan = plan;
    this.rows = rows;
    this.columns = columns;
  }

  /** Which column an order names; empty when there is none. */
  static OptionalInt find(RowOrder.ByValue order, List<Axes.Line> columns) {
    return IntStream.range(0, columns.size())
        .filter(
            column ->
                columns.get(column).header().members().stream()
                    .allMatch(m -> m.code().equals(order.column().get(m.dimension()))))
        .findFirst();
  }

  /**
   * The rows in their order.
   *
   * @param cells the cells of the rows as they stand now
   */
  List<Integer> order(List<List<Cell>> cells) {
    List<Integer> asTheyStand = IntStream.range(0, rows.size()).boxed().toList();
    if (plan.spec().rows().isEmpty() || plan.spec().order().equals(RowOrder.CLASSIFIED)) {
      return asTheyStand;
    }
    return switch (plan.spec().order()) {
      case RowOrder.Classified descending -> sorted(Comparator.reverseOrder());
      case RowOrder.ByLabel byLabel -> sorted(byLabel(byLabel));
      case RowOrder.ByValue byValue -> {
        OptionalInt column = find(byValue, columns);
        yield column.isEmpty()
            ? asTheyStand
            : sorted(byValue(byValue.direction(), cells, column.getAsInt()));
      }
    };
  }

  /**
   * The rows that are kept: in each group the first members in their order, and its totals. In an
   * order by numbers a row without one is in no such list, for it has no rank.
   */
  List<Integer> top(List<Integer> order, List<List<Cell>> cells) {
    if (plan.spec().top().isEmpty() || plan.spec().rows().isEmpty() || order.isEmpty()) {
      return order;
    }
    int most = plan.spec().top().getAsInt();
    OptionalInt ranked =
        plan.spec().order() instanceof RowOrder.ByValue byValue
            ? find(byValue, columns)
            : OptionalInt.empty();
    int size = members().size();
    List<Integer> kept = new ArrayList<>();
    for (int start = 0; start < order.size(); start += size) {
      int taken = 0;
      for (int row : order.subList(start, start + size)) {
        if (rows.get(row).header().members().getLast().total()) {
          kept.add(row);
        } else if (taken < most
            && (ranked.isEmpty() || isRanked(cells.get(row).get(ranked.getAsInt())))) {
          kept.add(row);
          taken++;
        }
      }
    }
    return kept;
  }

  private static boolean isRanked(Cell cell) {
    return cell.value().isPresent() && cell.coverage().isComplete();
  }

  private Comparator<Integer> byLabel(RowOrder.ByLabel order) {
    Language language = order.language();
    Collator collator = Collator.getInstance(language.locale());
    Comparator<Integer> comparator =
        Comparator.comparing(
            row -> rows.get(row).header().members().getLast().label().in(language),
            collator::compare);
    return order.direction() == RowOrder.Direction.ASCENDING ? comparator : comparator.reversed();
  }

  private Comparator<Integer> byValue(
      RowOrder.Direction direction, List<List<Cell>> cells, int column) {
    Wording words = Wording.in(Language.ENGLISH);
    List<Optional<BigDecimal>> shown = new ArrayList<>(rows.size());
    List<Unit> units = new ArrayList<>(rows.size());
    Map<Unit, Integer> firstOfUnit = new EnumMap<>(Unit.class);
    for (int row = 0; row < rows.size(); row++) {
      Cell cell = cells.get(row).get(column);
      Measure measure =
          plan.calculated().get(rows.get(row).place(Axes.MEASURE, columns.get(column)));
      int decimals = words.decimals(cell, measure);
      shown.add(
          isRanked(cell)
              ? Optional.of(
                  BigDecimal.valueOf(cell.value().orElseThrow())
                      .setScale(decimals, RoundingMode.HALF_UP))
              : Optional.empty());
      units.add(measure.unit());
      firstOfUnit.putIfAbsent(measure.unit(), row);
    }
    Comparator<BigDecimal> numbers =
        direction == RowOrder.Direction.ASCENDING
            ? Comparator.naturalOrder()
            : Comparator.reverseOrder();
    return Comparator.comparing((Integer row) -> firstOfUnit.get(units.get(row)))
        .thenComparing(row -> shown.get(row).isEmpty())
        .thenComparing(
            (one, other) ->
                shown.get(one).isEmpty() || shown.get(other).isEmpty()
                    ? 0
                    : numbers.compare(
                        shown.get(one).orElseThrow(), shown.get(other).orElseThrow()));
  }

  /** Sorts siblings of the innermost dimension, group by group; whole families move together. */
  private List<Integer> sorted(Comparator<Integer> comparator) {
    List<Sibling> members = members();
    int size = members.size();
    List<Integer> result = new ArrayList<>(rows.size());
    for (int start = 0; start < rows.size(); start += size) {
      Map<Integer, List<Integer>> families = new HashMap<>();
      for (int i = 0; i < size; i++) {
        families.computeIfAbsent(members.get(i).parent(), any -> new ArrayList<>()).add(start + i);
      }
      int first = start;
      Comparator<Integer> totalsFirst =
          Comparator.comparing((Integer row) -> !members.get(row - first).total())
              .thenComparing(comparator);
      families.values().forEach(family -> family.sort(totalsFirst));
      add(Sibling.NO_PARENT, start, families, result);
      // Members that are said to lie in each other hang on nothing: they come last, none is lost.
      for (int row = start; result.size() < start + size; row++) {
        if (!result.subList(start, result.size()).contains(row)) {
          result.add(row);
        }
      }
    }
    return result;
  }

  private static void add(
      int parent, int start, Map<Integer, List<Integer>> families, List<Integer> result) {
    for (int row : families.getOrDefault(parent, Collections.emptyList())) {
      result.add(row);
      add(row - start, start, families, result);
    }
  }

  /**
   * A member of the innermost dimension.
   *
   * @param parent place of the nearest member above it that is shown too
   * @param total whether it is the published total
   */
  private record Sibling(int parent, boolean total) {
    static final int NO_PARENT = -1;
  }

  private List<Sibling> members() {
    String innermost = plan.spec().rows().getLast();
    List<String> codes;
    Map<String, Optional<String>> parents = new HashMap<>();
    Set<String> totals = new HashSet<>();
    switch (innermost) {
      case DataStructure.AREA ->
          codes = plan.asked().stream().map(a -> a.area().id().value()).toList();
      case DataStructure.PERIOD -> codes = plan.spec().periods();
      case DataStructure.MEASURE -> {
        codes = plan.measures().stream().map(Measure::code).toList();
        plan.release().structure().measures().forEach(m -> parents.put(m.code(), m.parent()));
      }
      default -> {
        PlannedDimension planned =
            plan.shown().stream()
                .filter(dimension -> dimension.dimension().id().equals(innermost))
                .findFirst()
                .orElseThrow();
        codes =
            planned.stands().stream()
                .map(
                    stand ->
                        stand.isSum()
                            ? PivotTable.Member.SUM
                            : planned.codes().get(stand.places().getFirst()).id())
                .toList();
        totals.add(PivotTable.Member.SUM);
        for (Code code : planned.dimension().codes()) {
          parents.put(code.id(), code.parent());
          if (code.total()) {
            totals.add(code.id());
          }
        }
      }
    }
    Map<String, Integer> places = new HashMap<>();
    codes.forEach(code -> places.put(code, places.size()));
    return codes.stream()
        .map(code -> new Sibling(nearest(code, parents, places), totals.contains(code)))
        .toList();
  }

  private static int nearest(
      String code, Map<String, Optional<String>> parents, Map<String, Integer> places) {
    Set<String> passed = new HashSet<>(Set.of(code));
    Optional<String> above = parents.getOrDefault(code, Optional.empty());
    while (above.isPresent() && passed.add(above.get())) {
      Integer place = places.get(above.get());
      if (place != null) {
        return place;
      }
      above = parents.getOrDefault(above.get(), Optional.empty());
    }
    return Sibling.NO_PARENT;
  }
}
