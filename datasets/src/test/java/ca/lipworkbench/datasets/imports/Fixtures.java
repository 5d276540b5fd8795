package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Small products of our own in the agency's layouts, with the descriptors that explain them. */
public final class Fixtures {
  static final TableName HOUSING = new TableName("housing-fixture");
  static final TableName PROFILE = new TableName("profile-fixture");

  private Fixtures() {}

  /** The descriptors of the fixtures. */
  public static Descriptors descriptors() {
    return Descriptors.of(List.of(housing(), profile()));
  }

  static Descriptor housing() {
    Dimension group =
        new Dimension(
            "population-group",
            BilingualText.of("Population group", "Groupe de population"),
            List.of(
                code("all", "Total - Population group", true),
                code("immigrants", "Immigrants", false),
                code("others", "Others – not immigrants", false)),
            Dimension.Categories.PARTITION);
    return new Descriptor(
        HOUSING,
        BilingualText.of("Housing, made up", "Logement, inventé"),
        source(),
        new Descriptor.Mark.ColumnDimension("Housing suitability"),
        Optional.empty(),
        List.of(group),
        measures("Total - Housing suitability", "Suitable", "Not suitable"),
        Map.of("Population group", "population-group"),
        OptionalLong.empty(),
        Optional.empty());
  }

  static Descriptor profile() {
    return new Descriptor(
        PROFILE,
        BilingualText.of("Profile, made up", "Profil, inventé"),
        source(),
        new Descriptor.Mark.TitleLine("Small Profile, 2021 Census of Nobody"),
        Optional.empty(),
        List.of(),
        List.of(
            described("1", "Population", "Population, 2021"),
            described("2", "Income", "Median income ($)"),
            described("3", "Language", "Children whose first language is l'inuktut")),
        Map.of(),
        OptionalLong.empty(),
        Optional.empty());
  }

  /** A descriptor of a product with so many measures, for files that are made in a test. */
  public static Descriptor large(String table, int measures) {
    return new Descriptor(
        new TableName(table),
        BilingualText.of("Large, made up", "Grand, inventé"),
        source(),
        new Descriptor.Mark.ColumnDimension("Columns of " + table),
        Optional.empty(),
        housing().dimensions(),
        measures(IntStream.range(0, measures).mapToObj(i -> "Measure " + i).toArray(String[]::new)),
        Map.of("Population group", "population-group"),
        OptionalLong.empty(),
        Optional.empty());
  }

  private static List<DescribedMeasure> measures(String... labels) {
    return IntStream.range(0, labels.length)
        .mapToObj(i -> described("m" + (i + 1), labels[i]))
        .toList();
  }

  private static DescribedMeasure described(String code, String... path) {
    return new DescribedMeasure(
        List.of(path),
        new Measure(
            code,
            BilingualText.ofSource(path[path.length - 1]),
            Optional.empty(),
            Measure.Presence.PUBLISHED,
            Additivity.COUNT,
            RoundingModel.RR5,
            Unit.PERSONS,
            BilingualText.of("Everybody", "Tout le monde"),
            0,
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            List.of()));
  }

  private static Code code(String id, String label, boolean total) {
    return new Code(id, BilingualText.ofSource(label), Optional.empty(), total);
  }

  private static Source source() {
    return new Source(
        BilingualText.of("Nobody", "Personne"),
        BilingualText.of("A fixture", "Une fixture"),
        "2021",
        BilingualText.of("Made for a test.", "Fait pour un test."),
        BilingualText.of("Made for a test.", "Fait pour un test."),
        Source.Nature.SYNTHETIC);
  }

  /** A whole, right file of the housing product. */
  public static String housingFile() {
    return """
    "REF_DATE","GEO","DGUID","Population group (3)","Coordinate","Housing suitability (3):Total - Housing suitability[1]","Symbol","Housing suitability (3):Suitable[2]","Symbol","Housing suitability (3):Not suitable[3]","Symbol"
    "2016","Moncton","2021A00051307022","Total - Population group","1.1","79000",,"75000",,"4000",
    "2016","Moncton","2021A00051307022","Immigrants","1.2","5000","r","4200","r,E","0",
    "2016","Moncton","2021A00051307022","Others - not immigrants","1.3","74000",,"70800",,,"x"
    "2021","Moncton","2021A00051307022","Total - Population group","2.1","79470",,"75010",,"4455",
    "2021","Moncton","2021A00051307022","Immigrants","2.2","8080",,"7005",,"1075","E"
    "2021","Moncton","2021A00051307022","Others - not immigrants","2.3","71390",,"68005",,"-0.5",
    "2016","Dieppe","2021A00051307045","Total - Population group","3.1","25384",,"24000",,"1384",
    "2016","Dieppe","2021A00051307045","Immigrants","3.2",,"..",,"...",,"F"
    "2016","Dieppe","2021A00051307045","Others - not immigrants","3.3","24000.25",,"5",,"10",
    "2021","Dieppe","2021A00051307045","Total - Population group","4.1","28114",,"27000",,"1114",
    "2021","Dieppe","2021A00051307045","Immigrants","4.2","2000",,"1800",,"200",
    "2021","Dieppe","2021A00051307045","Others - not immigrants","4.3","26114",,"25200",,"914",

    """;
  }

  /** A whole, right page of the profile product; it is written in Windows-1252. */
  public static String profileFile() {
    return """
    "Small Profile, 2021 Census of Nobody"
    ,,,"Dieppe, City (C) [Census subdivision], New Brunswick",,
    ,,,"Counts",,
    "Topic","Characteristic","Note","Total","Total_Flag",
    "Population","Population, 2021",1,   28114,"",
    "Income","  Median income ($)",2,,"...",
    "Language","    Children whose first language is l’inuktut",,  -1.5,"r",

    Symbols:
    ...,"not applicable"


    Notes:
    1,First note
    ,"Quoted" text with a bare quote, and a comma
    2021,is no note of its own
    2,Second note

    Data quality:
    "Dieppe, City (C)"
    "TNR: 3.8%"

    "Source: Nobody, 2021."

    How to cite: Nobody. 2023.
    https://example.org/profile
    """;
  }
}
