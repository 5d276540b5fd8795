package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.geography.Nesting;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the standard areas of 2021 lie in each other. The line from a subdivision up to Canada is in
 * the codes (the first four digits are the division, the first two the province); what a
 * metropolitan area holds is in the list.
 */
final class StandardNesting implements Nesting {
  private static final int DIVISION_DIGITS = 4;
  private static final int PROVINCE_DIGITS = 2;

  private final Map<Dguid, Dguid> parents = new TreeMap<>();
  private final Map<Dguid, SortedSet<Dguid>> children = new TreeMap<>();

  StandardNesting(StandardAreas standard) {
    Dguid country = null;
    for (StandardArea area : standard.areas().values()) {
      if (area.type() == GeographicLevel.COUNTRY) {
        country = area.dguid();
      } else if (country != null) {
        above(area, country).ifPresent(parent -> put(parent, area.dguid()));
      }
    }
    standard.members().forEach((area, members) -> children.put(area, new TreeSet<>(members)));
  }

  private void put(Dguid parent, Dguid child) {
    parents.put(child, parent);
    children.computeIfAbsent(parent, area -> new TreeSet<>()).add(child);
  }

  private static Optional<Dguid> above(StandardArea area, Dguid country) {
    String code = area.dguid().code();
    return switch (area.type()) {
      case PROVINCE -> Optional.of(country);
      case CENSUS_DIVISION ->
          Optional.of(dguid(GeographicLevel.PROVINCE, code.substring(0, PROVINCE_DIGITS)));
      case CENSUS_SUBDIVISION ->
          Optional.of(dguid(GeographicLevel.CENSUS_DIVISION, code.substring(0, DIVISION_DIGITS)));
      case COUNTRY, CENSUS_METROPOLITAN_AREA, CENSUS_AGGLOMERATION, IRCC_REGION, PARTNERSHIP ->
          Optional.empty();
    };
  }

  private static Dguid dguid(GeographicLevel level, String code) {
    return new Dguid(StandardAreas.VINTAGE + level.schema().orElseThrow() + code);
  }

  @Override
  public SortedSet<Dguid> children(Dguid area) {
    return Collections.unmodifiableSortedSet(
        children.getOrDefault(area, Collections.emptySortedSet()));
  }

  @Override
  public Optional<Dguid> parent(Dguid area) {
    return Optional.ofNullable(parents.get(area));
  }
}
