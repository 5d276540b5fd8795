package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;

/**
 * A province or territory as {@code provinces.csv} has it.
 *
 * @param dguid its identifier
 * @param letters its postal abbreviation, by which the registry names it
 * @param name its name
 * @param region the region of IRCC it belongs to
 */
record Province(Dguid dguid, String letters, BilingualText name, AreaId region) {

  static List<Province> shipped() {
    return new ShippedFile("provinces.csv")
        .rows().stream()
            .map(
                row ->
                    new Province(
                        new Dguid(row.getField("dguid")),
                        row.getField("letters"),
                        BilingualText.of(row.getField("name_en"), row.getField("name_fr")),
                        Regions.id(row.getField("region"))))
            .toList();
  }
}
