package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the standard area that a file names in words, as a profile download does. The list of areas
 * does not know whether a subdivision is a city or a district, so two subdivisions of one name in
 * one province stay ambiguous; nothing is guessed. Immutable, and safe for use by many threads.
 */
public final class Places {
  private static final String EITHER_NAME = " / ";

  private final Areas areas;
  private final Map<String, List<StandardArea>> byName = new HashMap<>();

  /** A finder among the standard areas of these. */
  public Places(Areas areas) {
    this.areas = areas;
    for (StandardArea area : areas.standard()) {
      put(area.name(), area);
      if (area.name().contains(EITHER_NAME)) {
        List.of(area.name().split(EITHER_NAME)).forEach(name -> put(name, area));
      }
      areas
          .find(AreaId.of(area.dguid()))
          .flatMap(found -> found.name().french())
          .filter(french -> !french.equals(area.name()))
          .ifPresent(french -> put(french, area));
    }
  }

  private void put(String name, StandardArea area) {
    byName.computeIfAbsent(Folded.of(name), key -> new ArrayList<>()).add(area);
  }

  /** What a name turned out to be. */
  public sealed interface Resolution {
    /** One area. */
    record Resolved(StandardArea area) implements Resolution {}

    /** Several, by identifier: whoever wrote the file has to say which. */
    record Ambiguous(List<StandardArea> candidates) implements Resolution {
      public Ambiguous {
        candidates = List.copyOf(candidates);
      }
    }

    /** None of this level and province. */
    record Unknown() implements Resolution {}
  }

  /**
   * The area of this name.
   *
   * @param name as in {@code Vancouver}
   * @param type the kind of municipality, as in {@code City (CY)}, or blank; it does not decide,
   *     for no list that we may carry says which subdivision is of which kind
   * @param province the province's name in English or French, or blank where the file gives none
   * @param level the level of geography
   */
  public Resolution resolve(String name, String type, String province, GeographicLevel level) {
    List<StandardArea> candidates =
        byName.getOrDefault(Folded.of(name), List.of()).stream()
            .distinct()
            .filter(area -> area.type() == level)
            .filter(area -> province.isBlank() || liesIn(area, Folded.of(province)))
            .sorted(Comparator.comparing(StandardArea::dguid))
            .toList();
    List<StandardArea> sameSpelling =
        candidates.stream().filter(area -> area.name().equals(name.strip())).toList();
    if (!sameSpelling.isEmpty()) {
      candidates = sameSpelling;
    }
    return switch (candidates.size()) {
      case 0 -> new Resolution.Unknown();
      case 1 -> new Resolution.Resolved(candidates.getFirst());
      default -> new Resolution.Ambiguous(candidates);
    };
  }

  /** Whether the area is, lies in, or reaches into the province of this folded name. */
  private boolean liesIn(StandardArea area, String province) {
    return area.province()
        .map(dguid -> isNamed(AreaId.of(dguid), province))
        .orElseGet(
            () ->
                areas.nesting().children(area.dguid()).stream()
                    .flatMap(part -> areas.standard(part).stream())
                    .flatMap(part -> part.province().stream())
                    .anyMatch(dguid -> isNamed(AreaId.of(dguid), province)));
  }

  private boolean isNamed(AreaId id, String folded) {
    Optional<BilingualText> name = areas.find(id).map(area -> area.name());
    return name.filter(
            text ->
                Folded.of(text.english()).equals(folded)
                    || text.french().map(Folded::of).filter(folded::equals).isPresent())
        .isPresent();
  }
}
