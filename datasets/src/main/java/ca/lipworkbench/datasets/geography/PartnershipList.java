package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.datasets.curated.Entry;
import ca.lipworkbench.datasets.curated.FaultReason;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.FieldChecks;
import ca.lipworkbench.datasets.curated.Line;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.datasets.curated.ListFormat;
import ca.lipworkbench.datasets.curated.ListKind;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.DatedBoundary;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The list {@code areas}: the partnerships and what their service areas are made of. How many there
 * are is nowhere fixed: they begin and end.
 */
public final class PartnershipList implements ListKind<List<Partnership>> {
  /** The column of an area's parts, and the years from which others hold. */
  public static final String PARTS = "parts";

  /** The column of how sure the parts are. */
  public static final String BOUNDARY_STATUS = "boundary_status";

  static final String UNKNOWN_PARTS = "unknown_parts";
  static final String UNKNOWN_WITHIN = "unknown_within";
  private static final String AREA = "area";
  private static final String KIND = "kind";
  private static final String PLACE_EN = "place_en";
  private static final String PLACE_FR = "place_fr";
  private static final ListFormat FORMAT =
      new ListFormat(
          "areas",
          List.of(
              AREA,
              KIND,
              "setting",
              "name_en",
              "name_fr",
              PLACE_EN,
              PLACE_FR,
              "region",
              "province",
              "host_place",
              "host_type",
              "consortium",
              PARTS,
              UNKNOWN_PARTS,
              UNKNOWN_WITHIN,
              BOUNDARY_STATUS,
              "starts",
              "ends",
              "existence",
              "source",
              "note"),
          Set.of(
              AREA,
              KIND,
              "name_en",
              "name_fr",
              PLACE_EN,
              PLACE_FR,
              "region",
              "province",
              PARTS,
              BOUNDARY_STATUS),
          List.of(AREA),
          Set.of(PARTS, UNKNOWN_PARTS));

  private final Map<String, Province> provinces;
  private final Set<String> regions;
  private final StandardAreas standard;
  private final Nesting nesting;

  PartnershipList(List<Province> provinces, StandardAreas standard, Nesting nesting) {
    this.provinces =
        provinces.stream().collect(Collectors.toMap(Province::letters, Function.identity()));
    this.regions =
        provinces.stream()
            .map(province -> province.region().value())
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    this.standard = standard;
    this.nesting = nesting;
  }

  @Override
  public ListFormat format() {
    return FORMAT;
  }

  @Override
  public String shipped() {
    return ListFile.shipped(PartnershipList.class, "areas.csv");
  }

  /** Every partnership, by identifier. */
  @Override
  public List<Partnership> read(List<Line> lines, Faults faults) {
    List<Partnership> partnerships = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (Line line : lines) {
      partnership(line, places, faults).ifPresent(partnerships::add);
    }
    partnerships.sort(Comparator.comparing(partnership -> partnership.area().id()));
    return List.copyOf(partnerships);
  }

  private Optional<Partnership> partnership(Line line, Map<String, String> places, Faults faults) {
    int before = faults.count();
    FieldChecks checks = new FieldChecks(line, faults);
    checks.required(KIND, "name_en", "name_fr", PLACE_EN, PLACE_FR, BOUNDARY_STATUS);
    Optional<AreaId> id = id(line, faults);
    Optional<Partnership.Kind> kind = checks.choice(KIND, Partnership.Kind.class);
    Optional<BoundaryStatus> status = status(line, checks, faults);
    Province province = provinces.get(line.text("province"));
    if (province == null) {
      faults.add(line, FaultReason.PROVINCE_UNKNOWN, line.text("province"));
    }
    String region = "region-" + line.text("region");
    if (!regions.contains(region)) {
      String known =
          regions.stream()
              .map(name -> name.substring("region-".length()))
              .collect(Collectors.joining(", "));
      faults.add(line, FaultReason.REGION_UNKNOWN, line.text("region"), known);
    }
    checkPlaces(line, places, faults);
    checks.dates("starts", "ends");
    List<DatedBoundary> boundaries =
        new PartsText(line, standard, nesting, faults)
            .boundaries(status.orElse(BoundaryStatus.PROPOSED));
    Optional<Partnership.Setting> setting = checks.choice("setting", Partnership.Setting.class);
    Optional<Partnership.HostType> host = checks.choice("host_type", Partnership.HostType.class);
    Optional<Partnership.Existence> existence =
        checks.choice("existence", Partnership.Existence.class);
    if (faults.count() > before || id.isEmpty() || kind.isEmpty() || province == null) {
      return Optional.empty();
    }
    Entry entry = line.entry();
    Area area =
        new Area(
            id.get(),
            GeographicLevel.PARTNERSHIP,
            BilingualText.of(entry.text("name_en"), entry.text("name_fr")),
            BilingualText.of(entry.text(PLACE_EN), entry.text(PLACE_FR)),
            boundaries.getLast().version(),
            Optional.of(AreaId.of(province.dguid())),
            Optional.of(new AreaId(region)));
    return Optional.of(
        new Partnership(
            area,
            kind.get(),
            setting,
            entry.text("host_place"),
            host,
            entry.find("consortium"),
            boundaries,
            entry.words(UNKNOWN_WITHIN).stream()
                .map(Dguid::new)
                .collect(Collectors.toCollection(java.util.TreeSet::new)),
            entry.find("starts"),
            entry.find("ends"),
            existence.orElse(Partnership.Existence.UNCONFIRMED),
            entry.text("source"),
            entry.text("note")));
  }

  /** An identifier that reads as a standard area or a region would hide it. */
  private static Optional<AreaId> id(Line line, Faults faults) {
    String text = line.text(AREA);
    try {
      AreaId id = new AreaId(text);
      if (Dguid.find(text).isPresent() || text.startsWith("region-")) {
        faults.add(line, FaultReason.AREA_ID_TAKEN, text, text);
        return Optional.empty();
      }
      return Optional.of(id);
    } catch (IllegalArgumentException e) {
      faults.add(line, FaultReason.NOT_AN_AREA_ID, text);
      return Optional.empty();
    }
  }

  private static Optional<BoundaryStatus> status(Line line, FieldChecks checks, Faults faults) {
    Optional<BoundaryStatus> status = checks.choice(BOUNDARY_STATUS, BoundaryStatus.class);
    if (status.filter(found -> found == BoundaryStatus.STANDARD).isPresent()) {
      faults.add(
          line,
          FaultReason.NOT_A_CHOICE,
          line.text(BOUNDARY_STATUS),
          BOUNDARY_STATUS,
          "stated, attested, proposed, confirmed");
      return Optional.empty();
    }
    return status;
  }

  /** Two partnerships of one place could not be told apart in a chart. */
  private static void checkPlaces(Line line, Map<String, String> places, Faults faults) {
    for (String column : List.of(PLACE_EN, PLACE_FR)) {
      String place = line.text(column);
      String other = places.putIfAbsent(column + " " + place, line.entry().key());
      if (!place.isEmpty() && other != null) {
        faults.add(line, FaultReason.PLACE_TWICE, place, other);
      }
    }
  }
}
