package ca.lipworkbench.engine.testkit;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A corner of Canada for tests: real names and codes of 2021, but of each area only the parts that
 * the tests need, as if there were no others.
 */
public final class AtlanticPlaces {
  public static final Dguid CANADA = new Dguid("2021A000011124");
  public static final Dguid NOVA_SCOTIA = new Dguid("2021A000212");
  public static final Dguid NEW_BRUNSWICK = new Dguid("2021A000213");

  /** Census divisions of New Brunswick. */
  public static final Dguid ALBERT = new Dguid("2021A00031306");

  public static final Dguid WESTMORLAND = new Dguid("2021A00031307");

  /** Census subdivisions of Albert. */
  public static final Dguid RIVERVIEW = new Dguid("2021A00051306020");

  public static final Dguid HILLSBOROUGH = new Dguid("2021A00051306006");

  /** Census subdivisions of Westmorland. */
  public static final Dguid MONCTON = new Dguid("2021A00051307022");

  public static final Dguid DIEPPE = new Dguid("2021A00051307045");
  public static final Dguid SHEDIAC = new Dguid("2021A00051307019");
  public static final Dguid CAP_PELE = new Dguid("2021A00051307005");

  /** A metropolitan area over both divisions. */
  public static final Dguid MONCTON_METROPOLITAN = new Dguid("2021S0503305");

  public static final AreaId GREATER_MONCTON = new AreaId("NB-moncton");
  public static final AreaId ATLANTIC = new AreaId("region-ATL");

  /** Four subdivisions of Westmorland: together the whole of it. */
  public static final AreaId ALL_OF_WESTMORLAND = new AreaId("NB-westmorland");

  /** A partnership with a part that no file lists. */
  public static final AreaId BOW_VALLEY = new AreaId("AB-bow-valley");

  /** A union that names a subdivision and the division that it lies in. */
  public static final AreaId OVERLAPPING = new AreaId("NB-overlapping");

  /** A union on the boundaries of 2016. */
  public static final AreaId OF_2016 = new AreaId("NB-of-2016");

  private static final Map<Dguid, List<Dguid>> CHILDREN = new LinkedHashMap<>();
  private static final Map<AreaId, Area> AREAS = new LinkedHashMap<>();

  static {
    CHILDREN.put(CANADA, List.of(NOVA_SCOTIA, NEW_BRUNSWICK));
    CHILDREN.put(NEW_BRUNSWICK, List.of(ALBERT, WESTMORLAND));
    CHILDREN.put(ALBERT, List.of(RIVERVIEW, HILLSBOROUGH));
    CHILDREN.put(WESTMORLAND, List.of(MONCTON, DIEPPE, SHEDIAC, CAP_PELE));
    CHILDREN.put(MONCTON_METROPOLITAN, List.of(MONCTON, DIEPPE, RIVERVIEW));

    union("NB-moncton", "Greater Moncton", "Grand Moncton", MONCTON, DIEPPE, RIVERVIEW);
    union("region-ATL", "Atlantic", "Atlantique", NOVA_SCOTIA, NEW_BRUNSWICK);
    union("NB-westmorland", "Westmorland", "Westmorland", MONCTON, DIEPPE, SHEDIAC, CAP_PELE);
    union("NB-overlapping", "Overlapping", "Chevauchement", WESTMORLAND, DIEPPE);
    union("NB-of-2016", "Moncton of 2016", "Moncton de 2016", new Dguid("2016A00051307022"));
    add(
        new Area(
            BOW_VALLEY,
            GeographicLevel.PARTNERSHIP,
            BilingualText.of(
                "Bow Valley Immigration Partnership", "Partenariat de la vallée de la Bow"),
            BilingualText.of("Bow Valley", "Vallée de la Bow"),
            new AreaVersion(
                2021,
                new TreeSet<>(List.of(new Dguid("2021A00054815035"))),
                List.of("Exshaw"),
                BoundaryStatus.STATED),
            Optional.empty(),
            Optional.empty()));
    standard(CANADA, "Canada", "Canada");
    standard(NOVA_SCOTIA, "Nova Scotia", "Nouvelle-Écosse");
    standard(NEW_BRUNSWICK, "New Brunswick", "Nouveau-Brunswick");
    standard(ALBERT, "Albert", "Albert");
    standard(WESTMORLAND, "Westmorland", "Westmorland");
    standard(RIVERVIEW, "Riverview", "Riverview");
    standard(HILLSBOROUGH, "Hillsborough", "Hillsborough");
    standard(MONCTON, "Moncton", "Moncton");
    standard(DIEPPE, "Dieppe", "Dieppe");
    standard(SHEDIAC, "Shediac", "Shediac");
    standard(CAP_PELE, "Cap-Pelé", "Cap-Pelé");
    standard(MONCTON_METROPOLITAN, "Moncton (CMA)", "Moncton (RMR)");
  }

  private AtlanticPlaces() {}

  /** Every area, unions first. */
  public static List<Area> all() {
    return List.copyOf(AREAS.values());
  }

  /** The area with this identifier. */
  public static Optional<Area> find(AreaId id) {
    return Optional.ofNullable(AREAS.get(id));
  }

  /** How the places lie in each other. */
  public static Nesting nesting() {
    return new Nesting() {
      @Override
      public SortedSet<Dguid> children(Dguid area) {
        return new TreeSet<>(CHILDREN.getOrDefault(area, List.of()));
      }

      @Override
      public Optional<Dguid> parent(Dguid area) {
        return CHILDREN.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(MONCTON_METROPOLITAN))
            .filter(entry -> entry.getValue().contains(area))
            .map(Map.Entry::getKey)
            .findFirst();
      }
    };
  }

  private static void union(String id, String english, String french, Dguid... parts) {
    TreeSet<Dguid> sorted = new TreeSet<>(Arrays.asList(parts));
    int vintage = parts[0].vintage();
    GeographicLevel level =
        id.startsWith("region-") ? GeographicLevel.IRCC_REGION : GeographicLevel.PARTNERSHIP;
    BilingualText name =
        level == GeographicLevel.IRCC_REGION
            ? BilingualText.of(english + " region", "Région de l’" + french)
            : BilingualText.of(english + " Partnership", "Partenariat – " + french);
    add(
        new Area(
            new AreaId(id),
            level,
            name,
            BilingualText.of(english, french),
            new AreaVersion(vintage, sorted, List.of(), BoundaryStatus.PROPOSED),
            id.startsWith("NB-") ? Optional.of(AreaId.of(NEW_BRUNSWICK)) : Optional.empty(),
            id.startsWith("NB-") ? Optional.of(ATLANTIC) : Optional.empty()));
  }

  private static void standard(Dguid dguid, String english, String french) {
    add(
        new Area(
            AreaId.of(dguid),
            dguid.level().orElseThrow(),
            BilingualText.of(english, french),
            BilingualText.of(english, french),
            new AreaVersion(
                dguid.vintage(), new TreeSet<>(List.of(dguid)), List.of(), BoundaryStatus.STANDARD),
            dguid.code().startsWith("13") && dguid.code().length() > 2
                ? Optional.of(AreaId.of(NEW_BRUNSWICK))
                : Optional.empty(),
            dguid.equals(CANADA) ? Optional.empty() : Optional.of(ATLANTIC)));
  }

  private static void add(Area area) {
    AREAS.put(area.id(), area);
  }
}
