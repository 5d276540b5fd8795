package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Areas of the Atlantic region, as the registry has them. */
final class Places {
  static final Area CANADA =
      standard("2021A000011124", GeographicLevel.COUNTRY, "Canada", "Canada", false);
  static final Area ATLANTIC =
      new Area(
          new AreaId("region-ATL"),
          GeographicLevel.IRCC_REGION,
          BilingualText.of("Atlantic region", "Région de l’Atlantique"),
          BilingualText.of("Atlantic", "Atlantique"),
          version(BoundaryStatus.STATED, "2021A000213", "2021A000212"),
          Optional.empty(),
          Optional.empty());
  static final Area NEW_BRUNSWICK =
      standard("2021A000213", GeographicLevel.PROVINCE, "New Brunswick", "Nouveau-Brunswick", true);
  static final Area NOVA_SCOTIA =
      standard("2021A000212", GeographicLevel.PROVINCE, "Nova Scotia", "Nouvelle-Écosse", true);
  static final Area MONCTON =
      partnership(
          "NB-moncton",
          "Greater Moncton",
          "Grand Moncton",
          NEW_BRUNSWICK,
          version(
              BoundaryStatus.STATED, "2021A00051307022", "2021A00051307045", "2021A00051306020"));
  static final Area FREDERICTON =
      partnership(
          "NB-fredericton",
          "Fredericton",
          "Fredericton",
          NEW_BRUNSWICK,
          version(BoundaryStatus.CONFIRMED, "2021S0503320"));
  static final Area HALIFAX =
      partnership(
          "NS-halifax",
          "Halifax",
          "Halifax",
          NOVA_SCOTIA,
          version(BoundaryStatus.PROPOSED, "2021A00051209034"));

  /** One of its parts is in no file. */
  static final Area EDMUNDSTON =
      partnership(
          "NB-edmundston",
          "Edmundston",
          "Edmundston",
          NEW_BRUNSWICK,
          new AreaVersion(
              2021,
              new TreeSet<>(List.of(new Dguid("2021S0504335"))),
              List.of("Haut-Madawaska"),
              BoundaryStatus.PROPOSED));

  static final List<Area> ALL =
      List.of(
          EDMUNDSTON, FREDERICTON, MONCTON, HALIFAX, NEW_BRUNSWICK, NOVA_SCOTIA, ATLANTIC, CANADA);

  private Places() {}

  private static Area standard(
      String dguid, GeographicLevel level, String english, String french, boolean inRegion) {
    return new Area(
        new AreaId(dguid),
        level,
        BilingualText.of(english, french),
        BilingualText.of(english, french),
        version(BoundaryStatus.STANDARD, dguid),
        Optional.empty(),
        inRegion ? Optional.of(new AreaId("region-ATL")) : Optional.empty());
  }

  private static Area partnership(
      String id, String english, String french, Area province, AreaVersion version) {
    return new Area(
        new AreaId(id),
        GeographicLevel.PARTNERSHIP,
        BilingualText.of(
            english + " Local Immigration Partnership",
            "Partenariat local en matière d’immigration – " + french),
        BilingualText.of(english, french),
        version,
        Optional.of(province.id()),
        Optional.of(ATLANTIC.id()));
  }

  private static AreaVersion version(BoundaryStatus status, String... parts) {
    return new AreaVersion(
        2021, new TreeSet<>(Arrays.stream(parts).map(Dguid::new).toList()), List.of(), status);
  }
}
