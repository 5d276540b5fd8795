package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The committed list of standard areas of 2021 and of the subdivisions that each metropolitan area
 * and agglomeration is made of. The README beside the files says where they come from.
 *
 * @param areas the areas by identifier, which is also the order of their levels
 * @param members the subdivisions of each metropolitan area and agglomeration
 */
record StandardAreas(
    SortedMap<Dguid, StandardArea> areas, SortedMap<Dguid, SortedSet<Dguid>> members) {
  static final int VINTAGE = 2021;
  static final String AREAS_FILE = "standard-areas-2021.csv";
  static final String MEMBERS_FILE = "metropolitan-members-2021.csv";

  static StandardAreas shipped(List<Province> provinces) {
    Map<String, Dguid> byLetters =
        provinces.stream().collect(Collectors.toMap(Province::letters, Province::dguid));
    TreeMap<Dguid, StandardArea> areas =
        new ShippedFile(AREAS_FILE)
            .rows().stream()
                .map(row -> area(row, byLetters))
                .collect(
                    Collectors.toMap(
                        StandardArea::dguid,
                        Function.identity(),
                        (one, other) -> {
                          throw new IllegalStateException("Area twice: " + one.dguid());
                        },
                        TreeMap::new));
    TreeMap<Dguid, SortedSet<Dguid>> members = new TreeMap<>();
    for (NamedCsvRecord row : new ShippedFile(MEMBERS_FILE).rows()) {
      members
          .computeIfAbsent(new Dguid(row.getField("area")), area -> new TreeSet<>())
          .add(new Dguid(row.getField("subdivision")));
    }
    return new StandardAreas(areas, members);
  }

  private static StandardArea area(NamedCsvRecord row, Map<String, Dguid> byLetters) {
    Dguid dguid = new Dguid(row.getField("dguid"));
    String population = row.getField("population_2021");
    return new StandardArea(
        dguid,
        row.getField("name"),
        level(dguid),
        Optional.ofNullable(byLetters.get(row.getField("province"))),
        population.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(population)));
  }

  private static GeographicLevel level(Dguid dguid) {
    return dguid
        .level()
        .orElseThrow(() -> new IllegalStateException("Not a level of the list: " + dguid));
  }
}
