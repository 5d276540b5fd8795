package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The regions of Immigration, Refugees and Citizenship Canada, each made of whole provinces. */
final class Regions {
  private Regions() {}

  /** The identifier of the region that the registry calls by these letters. */
  static AreaId id(String letters) {
    return new AreaId("region-" + letters);
  }

  static List<Area> of(List<Province> provinces) {
    return new ShippedFile("regions.csv")
        .rows().stream()
            .map(
                row ->
                    region(
                        id(row.getField("region")),
                        BilingualText.of(row.getField("name_en"), row.getField("name_fr")),
                        BilingualText.of(row.getField("place_en"), row.getField("place_fr")),
                        provinces))
            .toList();
  }

  private static Area region(
      AreaId id, BilingualText name, BilingualText place, List<Province> provinces) {
    TreeSet<Dguid> parts =
        provinces.stream()
            .filter(province -> province.region().equals(id))
            .map(Province::dguid)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Area(
        id,
        GeographicLevel.IRCC_REGION,
        name,
        place,
        new AreaVersion(StandardAreas.VINTAGE, parts, List.of(), BoundaryStatus.STATED),
        Optional.empty(),
        Optional.empty());
  }
}
