package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.BilingualText;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The registry of Local Immigration Partnerships and zonal immigration partnerships. A component
 * without a DGUID (a designated place, a population centre, a quadrant of a city) is in no file
 * that the workbench reads, and stays an unknown part in the registry's words.
 */
final class PartnershipRegistry {
  private static final String FILE = "lips.csv";

  /** The abbreviations of the registry's components with the schema digits that they stand for. */
  private static final Map<String, GeographicLevel> LEVELS =
      Map.of(
          "PR", GeographicLevel.PROVINCE,
          "CD", GeographicLevel.CENSUS_DIVISION,
          "CSD", GeographicLevel.CENSUS_SUBDIVISION,
          "CMA", GeographicLevel.CENSUS_METROPOLITAN_AREA,
          "CA", GeographicLevel.CENSUS_AGGLOMERATION);

  private final Map<String, Province> provinces;
  private final StandardAreas standard;
  private final PartnershipNames names;

  private PartnershipRegistry(
      List<Province> provinces, StandardAreas standard, PartnershipNames names) {
    this.provinces =
        provinces.stream().collect(Collectors.toMap(Province::letters, Function.identity()));
    this.standard = standard;
    this.names = names;
  }

  /**
   * Every partnership, by identifier.
   *
   * @throws IllegalStateException when a line contradicts itself or names an area that is not in
   *     the list of standard areas
   */
  static List<Area> shipped(List<Province> provinces, StandardAreas standard) {
    PartnershipNames names = PartnershipNames.shipped();
    PartnershipRegistry registry = new PartnershipRegistry(provinces, standard, names);
    List<Area> partnerships =
        new ShippedFile(FILE)
            .rows().stream()
                .map(registry::partnership)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    Set<AreaId> named = new TreeSet<>(names.partnerships());
    partnerships.forEach(partnership -> named.remove(partnership.id()));
    if (!named.isEmpty()) {
      throw new IllegalStateException(
          PartnershipNames.FILE + ": no partnership of the registry is " + named);
    }
    return partnerships;
  }

  private Area partnership(NamedCsvRecord row) {
    Province province = provinces.get(row.getField("province"));
    if (province == null) {
      throw broken(row, "unknown province " + row.getField("province"));
    }
    AreaId id = new AreaId(row.getField("lip_id"));
    PartnershipNames.Names own = names.load(id);
    return new Area(
        id,
        GeographicLevel.PARTNERSHIP,
        BilingualText.of(row.getField("name_en"), own.frenchName()),
        own.place(),
        version(row),
        Optional.of(AreaId.of(province.dguid())),
        Optional.of(Regions.id(row.getField("ircc_region"))));
  }

  private AreaVersion version(NamedCsvRecord row) {
    TreeSet<Dguid> parts = new TreeSet<>();
    List<String> unknown = new java.util.ArrayList<>();
    for (String component : row.getField("components").split(" \\+ ")) {
      Optional<Dguid> part = part(component);
      part.ifPresent(parts::add);
      if (part.isEmpty()) {
        unknown.add(component);
      }
    }
    List<String> listed =
        Arrays.stream(row.getField("dguids_2021").split(" "))
            .filter(dguid -> !dguid.isEmpty())
            .sorted()
            .toList();
    if (!listed.equals(parts.stream().map(Dguid::value).toList())) {
      throw broken(row, "components " + parts + " are not the listed areas " + listed);
    }
    for (Dguid part : parts) {
      if (!standard.areas().containsKey(part)) {
        throw broken(row, "no standard area " + part);
      }
    }
    return new AreaVersion(StandardAreas.VINTAGE, parts, unknown, status(row));
  }

  /** The standard area that a component such as {@code CSD 5909052 Abbotsford} names. */
  private static Optional<Dguid> part(String component) {
    String[] words = component.split(" ", 3);
    if (words.length < 2 || !words[1].chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return Optional.ofNullable(LEVELS.get(words[0]))
        .flatMap(GeographicLevel::schema)
        .map(schema -> new Dguid(StandardAreas.VINTAGE + schema + words[1]));
  }

  private static BoundaryStatus status(NamedCsvRecord row) {
    return BoundaryStatus.valueOf(row.getField("boundary_status").toUpperCase(Locale.ROOT));
  }

  private static IllegalStateException broken(NamedCsvRecord row, String reason) {
    return new IllegalStateException(FILE + " line " + row.getStartingLineNumber() + ": " + reason);
  }
}
