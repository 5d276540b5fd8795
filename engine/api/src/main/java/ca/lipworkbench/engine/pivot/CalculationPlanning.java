package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Finds out what a calculation needs beyond what is asked for, and what its sides share. */
final class CalculationPlanning {
  private final Catalogue catalogue;
  private final PivotSpec spec;
  private final List<PlannedDimension> shown;
  private PlannedCalculation calculation = new PlannedCalculation.Numbers();

  CalculationPlanning(
      Catalogue catalogue, SpecNames names, PivotSpec spec, List<PlannedDimension> dimensions) {
    this.catalogue = catalogue;
    this.spec = spec;
    this.shown = dimensions.stream().filter(d -> d.role() == PlannedDimension.Role.SHOWN).toList();
    switch (spec.calculation()) {
      case Calculation.Numbers numbers -> {}
      case Calculation.Share share -> calculation = new PlannedCalculation.Share(over(share.of()));
      case Calculation.Compared compared -> {
        if (compared.base() instanceof Calculation.Base.OfPeriod(String period)) {
          names.periods(List.of(period));
          calculation =
              new PlannedCalculation.AgainstPeriod(
                  compared.how(), periods().indexOf(period), BilingualText.of(period, period));
        }
      }
    }
  }

  /** The calculation; complete once {@link #areas} were planned. */
  PlannedCalculation calculation() {
    return calculation;
  }

  /** The periods whose rows are read: those that are asked for, then that of the base. */
  List<String> periods() {
    List<String> periods = new ArrayList<>(spec.periods());
    if (spec.calculation() instanceof Calculation.Compared compared
        && compared.base() instanceof Calculation.Base.OfPeriod(String period)
        && !periods.contains(period)) {
      periods.add(period);
    }
    return periods;
  }

  /** The areas whose rows are read: these, then that of the base, then what they have in common. */
  List<PlannedArea> areas(AreaBlocks blocks, List<Area> asked) {
    List<PlannedArea> areas = new ArrayList<>(asked.stream().map(blocks::choose).toList());
    if (spec.calculation() instanceof Calculation.Compared compared
        && compared.base() instanceof Calculation.Base.OfArea(var id)) {
      Area base = SpecNames.areas(catalogue, List.of(id)).getFirst();
      int target = spec.areas().indexOf(id);
      if (target < 0) {
        target = areas.size();
        areas.add(blocks.choose(base));
      }
      calculation = against(compared.how(), target, base, blocks, asked, areas);
    }
    return areas;
  }

  private static PlannedCalculation against(
      Comparison how,
      int target,
      Area base,
      AreaBlocks blocks,
      List<Area> asked,
      List<PlannedArea> areas) {
    List<PlannedCalculation.Side> sides = new ArrayList<>();
    for (int own = 0; own < asked.size(); own++) {
      Optional<PlannedArea> common = blocks.common(areas.get(own), areas.get(target));
      OptionalInt shared = OptionalInt.empty();
      if (common.isPresent()) {
        shared = OptionalInt.of(areas.size());
        areas.add(common.get());
      }
      boolean overlap = own != target && blocks.overlap(asked.get(own), base);
      sides.add(
          new PlannedCalculation.Side(
              overlap ? Derivation.Compared.Nesting.OVERLAPPING : Derivation.Compared.Nesting.APART,
              shared));
    }
    return new PlannedCalculation.AgainstArea(how, target, base.place(), sides);
  }

  /** Places of the shown dimensions that a whole runs over. */
  private Set<Integer> over(Calculation.Whole whole) {
    Set<String> axes = new HashSet<>();
    if (whole != Calculation.Whole.COLUMN) {
      axes.addAll(spec.columns());
    }
    if (whole != Calculation.Whole.ROW) {
      axes.addAll(spec.rows());
    }
    return places(place -> axes.contains(shown.get(place).dimension().id()));
  }

  /** Which shown dimensions are taken together in cells of the answer or of a calculation. */
  Set<List<Integer>> sums() {
    Set<Integer> added =
        places(place -> shown.get(place).stands().stream().anyMatch(PlannedDimension.Stand::isSum));
    Set<List<Integer>> sums = new HashSet<>(subsets(List.copyOf(added)));
    if (calculation instanceof PlannedCalculation.Share share) {
      Set<Integer> wholes =
          places(
              place ->
                  share.over().contains(place)
                      && shown
                          .get(place)
                          .whole()
                          .filter(PlannedDimension.Stand::isSum)
                          .isPresent());
      for (List<Integer> own : List.copyOf(sums)) {
        Set<Integer> whole = new TreeSet<>(own);
        whole.removeAll(share.over());
        whole.addAll(wholes);
        sums.add(List.copyOf(whole));
      }
    }
    return sums;
  }

  private Set<Integer> places(IntPredicate wanted) {
    Set<Integer> places = new TreeSet<>();
    for (int place = 0; place < shown.size(); place++) {
      if (wanted.test(place)) {
        places.add(place);
      }
    }
    return places;
  }

  private static List<List<Integer>> subsets(List<Integer> places) {
    List<List<Integer>> subsets = new ArrayList<>(List.of(List.of()));
    for (Integer place : places) {
      for (List<Integer> subset : List.copyOf(subsets)) {
        List<Integer> longer = new ArrayList<>(subset);
        longer.add(place);
        subsets.add(List.copyOf(longer));
      }
    }
    return subsets;
  }
}
