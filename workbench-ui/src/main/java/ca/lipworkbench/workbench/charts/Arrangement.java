package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.workbench.charts.ChartCells.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How the dimensions of some cells are laid out in a form of chart.
 *
 * @param form the form
 * @param cells what is drawn
 * @param series the dimension of which every member has marks of its own colour or name; empty for
 *     one series
 * @param rows the dimensions whose members stand below each other; those before the last make
 *     groups
 * @param acrossPeriods whether periods lie on the horizontal axis
 */
record Arrangement(
    ChartForm form,
    ChartCells cells,
    Optional<String> series,
    List<String> rows,
    boolean acrossPeriods) {

  /** More marks than this are a picture of a crowd. */
  static final int MOST_MARKS = 300;

  /** More small charts than this nobody compares. */
  static final int MOST_PANELS = 12;

  /** More colours than this are not told apart. */
  static final int MOST_SERIES = 5;

  private static final int FEWEST_RANKED = 3;
  private static final int MOST_PYRAMIDS = 6;
  private static final int FEWEST_AGES = 3;

  Arrangement {
    rows = List.copyOf(rows);
  }

  /** Whether a form can be drawn. */
  sealed interface Answer {}

  /** It can. */
  record Fits(Arrangement arrangement) implements Answer {}

  /** It cannot. */
  record Not(Misfit misfit) implements Answer {}

  /** The arrangement of some cells in a form, or why there is none. */
  static Answer find(ChartCells cells, ChartForm form) {
    if (cells.withValue() == 0) {
      return not(form, Misfit.Reason.NO_VALUE);
    }
    Answer answer =
        switch (form) {
          case DOTS -> dots(cells);
          case BARS -> bars(cells);
          case RANKED_BARS -> ranked(cells);
          case GROUPED_BARS -> grouped(cells);
          case LINES -> lines(cells);
          case PYRAMID -> pyramid(cells);
        };
    if (answer instanceof Fits(Arrangement arrangement)
        && arrangement.cells().entries().size() > MOST_MARKS) {
      return not(
          form, Misfit.Reason.TOO_MANY_MARKS, arrangement.cells().entries().size(), MOST_MARKS);
    }
    return answer;
  }

  private static Answer dots(ChartCells cells) {
    Optional<String> series = cells.varies(DataStructure.AREA) ? area() : groups(cells);
    return fits(ChartForm.DOTS, cells, series);
  }

  private static Answer bars(ChartCells cells) {
    boolean areas = cells.varies(DataStructure.AREA);
    if (areas && cells.varying().size() > 1) {
      return not(ChartForm.BARS, Misfit.Reason.SEVERAL_THINGS_VARY);
    }
    return fits(ChartForm.BARS, cells, areas ? area() : Optional.empty());
  }

  private static Answer ranked(ChartCells cells) {
    ChartForm form = ChartForm.RANKED_BARS;
    List<String> varying = cells.varying();
    if (varying.size() > 1) {
      return not(form, Misfit.Reason.SEVERAL_THINGS_VARY);
    }
    if (cells.withValue() < FEWEST_RANKED) {
      return not(form, Misfit.Reason.FEWER_THAN_THREE);
    }
    boolean areas = cells.varies(DataStructure.AREA);
    boolean counts = cells.measures().stream().anyMatch(m -> m.additivity().sumsOverAreas());
    boolean levels = cells.areas().stream().map(Area::level).distinct().count() > 1;
    if (areas ? counts && levels : cells.isNested(varying.getFirst())) {
      return not(form, Misfit.Reason.NESTED);
    }
    return fits(form, cells, areas ? area() : Optional.empty());
  }

  private static Answer grouped(ChartCells cells) {
    ChartForm form = ChartForm.GROUPED_BARS;
    if (cells.varying().size() < 2) {
      return not(form, Misfit.Reason.ONE_THING_VARIES);
    }
    Optional<String> series = cells.varies(DataStructure.AREA) ? area() : groups(cells);
    return series.isEmpty() ? not(form, Misfit.Reason.NO_GROUPS) : fits(form, cells, series);
  }

  private static Answer lines(ChartCells cells) {
    ChartForm form = ChartForm.LINES;
    if (!cells.varies(DataStructure.PERIOD)) {
      return not(form, Misfit.Reason.ONE_YEAR);
    }
    boolean areas = cells.varies(DataStructure.AREA);
    Optional<String> series = Optional.empty();
    if (areas && AreaRoles.distinct(cells.areas())) {
      series = area();
    } else if (!areas) {
      series = groups(cells);
    }
    List<String> panels = without(cells.varying(), series);
    panels.remove(DataStructure.PERIOD);
    int count = combinations(cells, panels);
    return count > MOST_PANELS
        ? not(form, Misfit.Reason.TOO_MANY_PANELS, count, MOST_PANELS)
        : new Fits(new Arrangement(form, cells, series, panels, true));
  }

  private static Answer pyramid(ChartCells cells) {
    ChartForm form = ChartForm.PYRAMID;
    if (cells.measures().stream().anyMatch(m -> !m.additivity().sumsOverAreas())) {
      return not(form, Misfit.Reason.NOT_A_COUNT);
    }
    Optional<String> gender =
        named(cells, Set.of("gender", "sex"), dimension -> cells.leaves(dimension).size() == 2);
    if (gender.isEmpty()) {
      return not(form, Misfit.Reason.NO_GENDER);
    }
    Optional<String> age =
        named(
            cells,
            Set.of("age", "ages"),
            dimension ->
                !dimension.equals(gender.get()) && cells.leaves(dimension).size() >= FEWEST_AGES);
    if (age.isEmpty()) {
      return not(form, Misfit.Reason.NO_AGE);
    }
    if (cells.varies(DataStructure.PERIOD)) {
      return not(form, Misfit.Reason.SEVERAL_YEARS);
    }
    List<String> rows = without(cells.varying(), gender);
    rows.remove(age.get());
    int panels = combinations(cells, rows);
    if (panels > MOST_PYRAMIDS) {
      return not(form, Misfit.Reason.TOO_MANY_PANELS, panels, MOST_PYRAMIDS);
    }
    rows.add(age.get());
    ChartCells drawn = onlyLeaves(onlyLeaves(cells, gender.get()), age.get());
    return new Fits(new Arrangement(form, drawn, gender, rows, false));
  }

  /** A dimension that one of these words names, as {@code age-group} is by {@code age}. */
  private static Optional<String> named(
      ChartCells cells, Set<String> words, Predicate<String> further) {
    return cells.varying().stream()
        .filter(dimension -> List.of(dimension.split("-")).stream().anyMatch(words::contains))
        .filter(further)
        .findFirst();
  }

  private static ChartCells onlyLeaves(ChartCells cells, String dimension) {
    Set<Member> leaves = new HashSet<>(cells.leaves(dimension));
    List<Entry> kept =
        cells.entries().stream()
            .filter(entry -> leaves.contains(entry.members().get(dimension)))
            .toList();
    return new ChartCells(kept, cells.measures(), cells.leftOut(), cells.dimensions());
  }

  /** The dimension whose members get the colours of groups: the innermost one that can. */
  private static Optional<String> groups(ChartCells cells) {
    List<String> varying = new ArrayList<>(cells.varying());
    if (varying.size() < 2) {
      return Optional.empty();
    }
    varying.remove(DataStructure.PERIOD);
    return varying.reversed().stream()
        .filter(dimension -> cells.members(dimension).size() <= MOST_SERIES)
        .findFirst();
  }

  private static Answer fits(ChartForm form, ChartCells cells, Optional<String> series) {
    return new Fits(new Arrangement(form, cells, series, without(cells.varying(), series), false));
  }

  private static Answer not(ChartForm form, Misfit.Reason reason, Integer... numbers) {
    return new Not(Misfit.of(form, reason, numbers));
  }

  private static Optional<String> area() {
    return Optional.of(DataStructure.AREA);
  }

  private static List<String> without(List<String> dimensions, Optional<String> one) {
    List<String> rest = new ArrayList<>(dimensions);
    one.ifPresent(rest::remove);
    return rest;
  }

  private static int combinations(ChartCells cells, List<String> dimensions) {
    return dimensions.stream()
        .mapToInt(dimension -> cells.members(dimension).size())
        .reduce(1, (a, b) -> a * b);
  }
}
