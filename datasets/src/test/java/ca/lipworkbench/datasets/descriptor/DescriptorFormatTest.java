package ca.lipworkbench.datasets.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a descriptor's two files may say, and how a bad one is refused. */
final class DescriptorFormatTest {
  private static final String PRODUCT =
      """
      {
        "version": 1,
        "table": "newcomers-2021",
        "title": {"en": "Newcomers"},
        "source": {
          "agency": {"en": "Statistics Canada", "fr": "Statistique Canada"},
          "product": {"en": "Newcomers", "fr": "Nouveaux arrivants"},
          "referenceDate": "2021",
          "attribution": {"en": "Source", "fr": "Source"},
          "adaptation": {"en": "Adapted", "fr": "Adapté"},
          "nature": "official"
        },
        "mark": {"columnDimension": "Labour force status"},
        "universes": {"adults": {"en": "Population aged 15 years and over"}},
        "dimensions": [
          {
            "id": "population-group",
            "name": {"en": "Population group", "fr": "Groupe de population"},
            "label": "Immigrant status",
            "categories": "partition",
            "codes": [
              {"id": "total", "name": {"en": "Total", "fr": "Total"}, "total": true},
              {"id": "immigrants", "name": {"en": "Immigrants"}, "parent": "total"}
            ]
          }
        ]
      }
      """;

  private static final String HEADER = String.join(",", MeasureLine.COLUMNS) + "\n";
  private static final String MEASURES =
      HEADER
          + ",0,Labour,,,,,,,,,,,,\n"
          + "total,1,Total - Status,,C,RR5_10,PERSONS,adults,0,published,,,,,\n"
          + "employed,2,Employed,Personnes occupées,C,RR5_10,PERSONS,adults,0,published,,,,,\n"
          + "rate,1,Employment rate,,R,NONE,PER_CENT,adults,1,published,employed,total,100,,\n"
          + "income,1,Average income,,M,UNKNOWN,DOLLARS,adults,0,published,,,,employed,2020\n";

  private static Descriptor parse(String product, String measures) {
    return Descriptors.parse("newcomers-2021", product, measures);
  }

  private static String refusal(String product, String measures) {
    return String.valueOf(
        assertThrows(DescriptorException.class, () -> parse(product, measures)).getMessage());
  }

  private static String refusedMeasures(String before, String after) {
    assertTrue(MEASURES.contains(before), before);
    return refusal(PRODUCT, MEASURES.replace(before, after));
  }

  private static String refusedProduct(String before, String after) {
    assertTrue(PRODUCT.contains(before), before);
    return refusal(PRODUCT.replace(before, after), MEASURES);
  }

  private static void assertSays(String part, String message) {
    assertTrue(message.contains(part), () -> message + " does not say: " + part);
  }

  @Test
  void everyFieldOfAGoodDescriptorIsRead() {
    Descriptor descriptor = parse(PRODUCT, MEASURES);
    Measure rate =
        descriptor.findMeasure(List.of("Labour", " Employment\u00a0rate ")).orElseThrow();
    assertEquals(Optional.of(new Ratio("employed", "total", 100)), rate.ratio());
    assertEquals(rate, descriptor.byPath().get(List.of("Labour", "Employment rate")));
    assertEquals(Additivity.RATE, rate.additivity());
    Measure income = descriptor.findMeasure("income").orElseThrow();
    assertEquals(2020, income.incomeYear().orElseThrow());
    assertEquals(Optional.of("employed"), income.base());
    Dimension group = descriptor.findDimension("Immigrant status").orElseThrow();
    assertEquals("total", group.total().orElseThrow().id());
    assertEquals(Optional.of("total"), group.find("immigrants").orElseThrow().parent());
  }

  @Test
  void aTopicIsPathButNoMeasureAndNoParent() {
    Descriptor descriptor = parse(PRODUCT, MEASURES);
    assertEquals(4, descriptor.measures().size());
    assertEquals(Optional.empty(), descriptor.findMeasure("total").orElseThrow().parent());
    assertEquals(Optional.of("total"), descriptor.findMeasure("employed").orElseThrow().parent());
  }

  @Test
  void frenchIsEmptyWhereNoneIsKnown() {
    Descriptor descriptor = parse(PRODUCT, MEASURES);
    assertEquals(Optional.empty(), descriptor.findMeasure("total").orElseThrow().name().french());
    assertEquals(
        Optional.of("Personnes occupées"),
        descriptor.findMeasure("employed").orElseThrow().name().french());
  }

  @Test
  void aDerivedMeasureNamesTheRoundingModelOfItsParts() {
    String derived =
        MEASURES.replace("R,NONE,PER_CENT,adults,1,published", "R,%s,PER_CENT,adults,1,derived");
    Measure rate = parse(PRODUCT, derived.formatted("RR5_10")).findMeasure("rate").orElseThrow();
    assertEquals(RoundingModel.RR5_10, rate.rounding());
    for (String other : List.of("NONE", "RR5", "UNKNOWN")) {
      assertSays(
          "line 5: a derived measure names the rounding model of its parts, one of [RR5_10], not "
              + other,
          refusal(PRODUCT, derived.formatted(other)));
    }
  }

  @Test
  void oneExactPartLeavesTheModelOfTheOther() {
    String derived =
        MEASURES
            .replace("R,NONE,PER_CENT,adults,1,published", "R,%s,PER_CENT,adults,1,derived")
            .replace("total,1,Total - Status,,C,RR5_10", "total,1,Total - Status,,C,NONE");
    assertEquals(
        RoundingModel.RR5_10,
        parse(PRODUCT, derived.formatted("RR5_10")).findMeasure("rate").orElseThrow().rounding());
    assertSays("one of [RR5_10]", refusal(PRODUCT, derived.formatted("NONE")));
  }

  @Test
  void badMeasuresAreRefusedWithFileLineAndReason() {
    assertEquals(
        "newcomers-2021/measures.csv, line 4: class \"S\" is none of [C, C*, R, M, Q, I, K, ?]",
        refusedMeasures("occupées,C,", "occupées,S,"));
    assertSays("line 1: columns are", refusedMeasures("label_fr", "french"));
    assertSays("line 5: code \"employed\" stands twice", refusedMeasures("rate,1,", "employed,1,"));
    assertSays("line 4: 16 fields", refusedMeasures("Employed,", "Employed,,"));
    assertSays("line 5: universe", refusedMeasures(",adults,1", ",children,1"));
    assertSays("line 6: unit \"EUROS\" is none of", refusedMeasures("DOLLARS", "EUROS"));
    assertSays("line 3: rounding", refusedMeasures("C,RR5_10", "C,RR3"));
    assertSays("needs a rounding model", refusedMeasures("C,RR5_10", "C,UNKNOWN"));
    assertSays("\"jobs\" is not", refusedMeasures("employed,total,100", "jobs,total,100"));
    assertSays("is not a count", refusedMeasures("employed,total,100", "income,total,1"));
    assertSays("come together", refusedMeasures("employed,total,100", "employed,total,"));
    assertSays("stands twice", refusedMeasures("rate,1,Employment rate", "rate,2,Employed"));
    assertSays("only a rate", refusedMeasures("R,NONE", "I,NONE"));
    assertSays("only an average", refusedMeasures("M,UNKNOWN", "Q,UNKNOWN"));
    assertSays("decimals", refusedMeasures("0,published,,,,,\nemp", "x,published,,,,,\nemp"));
    assertSays("line 5: presence", refusedMeasures("1,published", "1,guessed"));
    assertSays("derived", refusedMeasures("0,published,,,,,\nemp", "0,derived,,,,,\nemp"));
    assertSays("income_year", refusedMeasures("employed,2020", "employed,20"));
    assertSays("line 2: depth 1 without", refusedMeasures(",0,Labour", ",1,Labour"));
    assertSays("has no rounding", refusedMeasures(",0,Labour,,,,", ",0,Labour,,,RR5,"));
    assertSays("line 1: no measures", refusal(PRODUCT, HEADER));
    assertSays("line 1: no measures", refusal(PRODUCT, ""));
    assertSays("line 4: not CSV", refusedMeasures("Employed,", "\"Employed,"));
  }

  @Test
  void badProductsAreRefusedWithFileLineAndReason() {
    assertEquals(
        "newcomers-2021/product.json, line 4: unknown field \"titel\"; known: [basedOn, columns,"
            + " dimensions, geography, mark, rows, source, table, title, universes, version]",
        refusedProduct("\"title\": {", "\"titel\": {"));
    assertSays("line 2: version 2", refusedProduct("\"version\": 1", "\"version\": 2"));
    assertSays("line 11: nature", refusedProduct("official", "guess"));
    assertSays("line 13: unknown field", refusedProduct("columnDimension", "sheet"));
    assertSays("line 20: categories", refusedProduct("\"partition\"", "\"some\""));
    assertSays("line 23", refusedProduct("\"parent\": \"total\"", "\"parent\": \"x\""));
    assertSays("true or false", refusedProduct("\"total\": true", "\"total\": 1"));
    assertSays("Code twice", refusedProduct("\"id\": \"immigrants\"", "\"id\": \"total\""));
    assertSays("in both languages", refusedProduct(", \"fr\": \"Adapté\"", ""));
    assertSays("Not a table name", refusedProduct("newcomers-2021", "Newcomers 2021"));
    assertSays("lies in the folder", refusedProduct("newcomers-2021", "newcomers-2016"));
    assertSays("not JSON", refusedProduct("\"version\": 1,", "\"version\": 1, \"version\": 1,"));
    assertSays(
        "no measure is about the universes [children]",
        refusedProduct("{\"adults\":", "{\"children\": {\"en\": \"Children\"}, \"adults\":"));
  }

  @Test
  void twoDescriptorsWithOneTableOrMarkAreRefused() {
    Descriptor descriptor = parse(PRODUCT, MEASURES);
    assertThrows(
        IllegalArgumentException.class, () -> Descriptors.of(List.of(descriptor, descriptor)));
  }
}
