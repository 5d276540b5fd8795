package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One table, two partnerships of the Atlantic region with their provinces, and Canada. */
public final class AtlanticCatalogue implements Catalogue {
  static final TableName TABLE = new TableName("demo-employment");
  static final AreaId REGION = new AreaId("region-ATL");
  private static final AreaId NEW_BRUNSWICK = new AreaId("2021A000213");
  private static final AreaId NEWFOUNDLAND = new AreaId("2021A000210");

  private final int release;
  private final Source source;

  public AtlanticCatalogue() {
    this(
        1,
        BilingualText.of(
            "Source: synthetic demonstration data.",
            "Source : données de démonstration synthétiques."));
  }

  public AtlanticCatalogue(int release, BilingualText attribution) {
    this.release = release;
    this.source =
        new Source(
            BilingualText.of("LIP Workbench", "LIP Workbench"),
            BilingualText.of("Labour force status", "Situation d’activité"),
            "2021",
            attribution,
            BilingualText.of("Worked out from it.", "Calculé à partir de cela."),
            Source.Nature.SYNTHETIC);
  }

  Release release() {
    return new Release(structure(), release, "00", Instant.EPOCH, 10, Path.of("nowhere"));
  }

  private DataStructure structure() {
    return new DataStructure(
        TABLE,
        BilingualText.of("Labour force status", "Situation d’activité"),
        source,
        List.of("2016", "2021"),
        new TreeSet<Dguid>(),
        Optional.of(BilingualText.of("on 2021 boundaries", "selon les limites de 2021")),
        List.of(
            new Dimension(
                "population-group",
                BilingualText.of("Population group", "Groupe de population"),
                List.of(
                    new Code("total", BilingualText.of("Total", "Total"), Optional.empty(), true),
                    new Code(
                        "immigrants",
                        BilingualText.of("Immigrants", "Immigrants"),
                        Optional.of("total"),
                        false)),
                Dimension.Categories.PARTITION)),
        List.of(measure()),
        Map.of());
  }

  private static Measure measure() {
    return new Measure(
        "employed",
        BilingualText.of("Employed", "Personnes occupées"),
        Optional.empty(),
        Measure.Presence.PUBLISHED,
        Additivity.COUNT,
        RoundingModel.RR5,
        Unit.PERSONS,
        BilingualText.of("Population aged 15 and over", "Population de 15 ans et plus"),
        0,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        List.of());
  }

  @Override
  public List<Release> list(Subject subject) {
    return List.of(release());
  }

  @Override
  public Optional<Release> find(Subject subject, TableName table) {
    return table.equals(TABLE) ? Optional.of(release()) : Optional.empty();
  }

  @Override
  public List<Release> releases(Subject subject, TableName table) {
    return find(subject, table).stream().toList();
  }

  @Override
  public Optional<Area> findArea(AreaId id) {
    return areas().stream().filter(area -> area.id().equals(id)).findFirst();
  }

  @Override
  public List<Area> areas() {
    return List.of(
        area(REGION, GeographicLevel.IRCC_REGION, "Atlantic", Optional.empty(), "2021A000213"),
        area(
            new AreaId("region-QC"),
            GeographicLevel.IRCC_REGION,
            "Quebec",
            Optional.empty(),
            "2021A000224"),
        partnership("NB-moncton", "Greater Moncton", NEW_BRUNSWICK, "2021A00051307022"),
        partnership("NL-st-john-s", "St. John’s", NEWFOUNDLAND, "2021A00051001519"),
        standard(NEW_BRUNSWICK, GeographicLevel.PROVINCE, "New Brunswick"),
        standard(NEWFOUNDLAND, GeographicLevel.PROVINCE, "Newfoundland and Labrador"),
        standard(new AreaId("2021A000011124"), GeographicLevel.COUNTRY, "Canada"));
  }

  @Override
  public Nesting nesting() {
    return new Nesting() {
      @Override
      public SortedSet<Dguid> children(Dguid area) {
        return new TreeSet<>();
      }

      @Override
      public Optional<Dguid> parent(Dguid area) {
        return Optional.empty();
      }
    };
  }

  private static Area partnership(String id, String name, AreaId province, String part) {
    return new Area(
        new AreaId(id),
        GeographicLevel.PARTNERSHIP,
        BilingualText.of(name + " Partnership", "Partenariat – " + name),
        BilingualText.of(name, name),
        new AreaVersion(
            2021, new TreeSet<>(List.of(new Dguid(part))), List.of(), BoundaryStatus.PROPOSED),
        Optional.of(province),
        Optional.of(REGION));
  }

  private static Area standard(AreaId id, GeographicLevel level, String name) {
    return area(id, level, name, Optional.of(REGION), id.value());
  }

  private static Area area(
      AreaId id, GeographicLevel level, String name, Optional<AreaId> region, String part) {
    return new Area(
        id,
        level,
        BilingualText.of(name, name + " (fr)"),
        BilingualText.of(name, name + " (fr)"),
        new AreaVersion(
            2021,
            new TreeSet<>(Stream.of(part).map(Dguid::new).toList()),
            List.of(),
            BoundaryStatus.STANDARD),
        Optional.empty(),
        region);
  }
}
