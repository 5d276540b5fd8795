package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A good first question to a table: areas on columns, the latest period, and on rows either the
 * measures that belong together or the categories by which one measure is broken down. Safe for use
 * by many threads.
 */
public final class Defaults {
  /** More rows than this are no first sight of a table. */
  private static final int MOST_ROWS = 40;

  private final Catalogue catalogue;

  /** First questions to tables of this catalogue. */
  public Defaults(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * A first question to a whole table: the first measures that belong together, for they share unit
   * and universe and lie in each other, and that can be given for every area.
   *
   * @param areas the areas; where there is none, Canada or the first area of the table
   */
  public PivotSpec first(Release release, List<AreaId> areas) {
    List<Measure> leads =
        release.structure().measures().stream().filter(Defaults::isForEveryArea).toList();
    for (Measure lead : leads) {
      List<String> measures = together(release.structure(), lead);
      if (measures.size() > 1) {
        return spec(release, List.of(DataStructure.MEASURE), measures, areas, Map.of());
      }
    }
    Measure only = leads.isEmpty() ? release.structure().measures().getFirst() : leads.getFirst();
    return first(release, only, areas);
  }

  /**
   * A first question about one measure, broken down by the dimension with the most categories.
   *
   * @param areas as for a table
   */
  public PivotSpec first(Release release, Measure measure, List<AreaId> areas) {
    Optional<Dimension> breakdown =
        release.structure().dimensions().stream()
            .filter(dimension -> dimension.codes().size() > 1)
            .max(
                Comparator.comparingInt(
                    dimension -> Math.min(MOST_ROWS, dimension.codes().size())));
    Map<String, List<String>> kept = new HashMap<>();
    breakdown
        .filter(dimension -> dimension.codes().size() > MOST_ROWS)
        .ifPresent(dimension -> kept.put(dimension.id(), topmost(dimension)));
    return spec(
        release,
        List.of(breakdown.map(Dimension::id).orElse(DataStructure.MEASURE)),
        List.of(measure.code()),
        areas,
        kept);
  }

  private PivotSpec spec(
      Release release,
      List<String> rows,
      List<String> measures,
      List<AreaId> areas,
      Map<String, List<String>> kept) {
    return new PivotSpec(
        release.table(),
        rows,
        List.of(DataStructure.AREA),
        measures,
        areas.isEmpty() ? List.of(anyArea(release)) : areas,
        List.of(),
        kept);
  }

  private AreaId anyArea(Release release) {
    List<Area> all = catalogue.areas();
    return Comparisons.country(all)
        .filter(country -> release.structure().areas().containsAll(country.version().parts()))
        .map(Area::id)
        .or(
            () ->
                release.structure().areas().stream()
                    .map(AreaId::of)
                    .filter(id -> catalogue.findArea(id).isPresent())
                    .findFirst())
        .or(
            () ->
                all.stream()
                    .filter(a -> a.level() != GeographicLevel.COUNTRY)
                    .map(Area::id)
                    .findFirst())
        .orElseThrow();
  }

  /** Whether the table has what it takes to give the measure for a union of areas too. */
  private static boolean isForEveryArea(Measure measure) {
    return switch (measure.additivity()) {
      case COUNT, OVERLAPPING_COUNT -> true;
      case RATE -> measure.ratio().isPresent();
      case AVERAGE -> measure.base().isPresent();
      case QUANTILE, INDEX, AREA_RELATIVE, UNKNOWN -> false;
    };
  }

  private static List<String> together(DataStructure structure, Measure lead) {
    Map<String, Optional<String>> parents = new HashMap<>();
    structure.measures().forEach(measure -> parents.put(measure.code(), measure.parent()));
    String root = root(lead.code(), parents);
    boolean nested = structure.measures().stream().anyMatch(m -> m.parent().isPresent());
    return structure.measures().stream()
        .filter(measure -> measure.unit() == lead.unit())
        .filter(measure -> measure.universe().equals(lead.universe()))
        .filter(Defaults::isForEveryArea)
        .filter(measure -> !nested || root(measure.code(), parents).equals(root))
        .map(Measure::code)
        .limit(MOST_ROWS)
        .toList();
  }

  private static String root(String code, Map<String, Optional<String>> parents) {
    Set<String> passed = new HashSet<>(Set.of(code));
    String root = code;
    Optional<String> above = parents.getOrDefault(code, Optional.empty());
    while (above.isPresent() && passed.add(above.get())) {
      root = above.get();
      above = parents.getOrDefault(root, Optional.empty());
    }
    return root;
  }

  private static List<String> topmost(Dimension dimension) {
    List<String> top =
        dimension.codes().stream()
            .filter(code -> code.parent().isEmpty() || code.total())
            .map(Code::id)
            .limit(MOST_ROWS)
            .toList();
    return top.size() > 1
        ? top
        : dimension.codes().stream().map(Code::id).limit(MOST_ROWS).toList();
  }
}
