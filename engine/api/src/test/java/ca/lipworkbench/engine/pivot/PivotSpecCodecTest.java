package ca.lipworkbench.engine.pivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PivotSpecCodecTest {
  private static final long SEED = 98_100_002;

  @Test
  void specificationIsReadAndWrittenInItsDocumentedForm() {
    String json =
        "{\"version\":1,\"table\":\"98-10-0002\",\"rows\":[\"area\"],\"columns\":[\"measure\"],"
            + "\"measures\":[\"population-2021\"],\"areas\":[\"NB-moncton\",\"2021A000213\"],"
            + "\"periods\":[\"2021\"],\"filters\":{\"gender\":[\"total\"]}}";
    assertEquals(json, PivotSpecCodec.write(PivotSpecCodec.parse(json)));
  }

  /** What was saved by an older workbench opens, and is written with the bytes that it had. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "3-share"})
  void savedSpecificationsKeepOpening(String version) throws IOException {
    String json = fixture("spec-version-" + version + ".json");
    assertEquals(json, PivotSpecCodec.write(PivotSpecCodec.parse(json)));
  }

  @Test
  void calculationsAreReadInTheirDocumentedForm() throws IOException {
    PivotSpec spec = PivotSpecCodec.parse(fixture("spec-version-3.json"));
    assertEquals(
        new Calculation.Compared(
            Comparison.INDEX, new Calculation.Base.OfArea(new AreaId("2021A000011124"))),
        spec.calculation());
    assertEquals(OptionalInt.of(2020), spec.dollars());
    assertEquals(OptionalInt.of(10), spec.top());
    assertEquals(Totals.ADDED, spec.totals());
  }

  private static String fixture(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PivotSpecCodecTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  @Test
  void whatMayBeLeftAwayIsEmpty() {
    PivotSpec spec =
        PivotSpecCodec.parse(
            "{\"version\":1,\"table\":\"t\",\"measures\":[\"m\"],\"areas\":[\"a\"]}");
    assertEquals(List.of(), spec.periods());
    assertEquals(Map.of(), spec.filters());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"version\":1 | SPEC_NOT_READABLE",
        "[] | SPEC_NOT_READABLE",
        "{\"version\":4,\"table\":\"t\"} | SPEC_VERSION",
        "{\"table\":\"t\"} | SPEC_VERSION",
        "{\"version\":1,\"tabel\":\"t\"} | SPEC_UNKNOWN_FIELD",
        "{\"version\":1,\"version\":1} | SPEC_NOT_READABLE",
        "{\"version\":1,\"table\":7} | SPEC_WRONG_FIELD",
        "{\"version\":1,\"table\":\"t\",\"measures\":\"m\",\"areas\":[\"a\"]} | SPEC_WRONG_FIELD",
        "{\"version\":1,\"table\":\"t\",\"measures\":[1],\"areas\":[\"a\"]} | SPEC_WRONG_FIELD",
        "{\"version\":1,\"table\":\"t\",\"measures\":{\"m\":\"m\"},\"areas\":[\"a\"]} |"
            + " SPEC_WRONG_FIELD",
        "{\"version\":1,\"table\":\"T T\",\"measures\":[\"m\"],\"areas\":[\"a\"]} |"
            + " SPEC_WRONG_NAME",
        "{\"version\":1,\"table\":\"t\",\"measures\":[],\"areas\":[\"a\"]} |"
            + " SPEC_WITHOUT_MEASURE",
        "{\"version\":1,\"table\":\"t\",\"measures\":[\"m\"],\"areas\":[\"a\",\"b\"]} |"
            + " SPEC_WITHOUT_PLACE",
        "{\"version\":1,\"table\":\"t\",\"measures\":[\"m\"],\"areas\":[\"a\"],\"filters\":[]} |"
            + " SPEC_WRONG_FIELD",
        "{\"version\":2,\"table\":\"t\",\"measures\":[\"m\"],\"areas\":[\"a\"],\"top\":3} |"
            + " SPEC_UNKNOWN_FIELD",
        "{\"version\":3,\"table\":\"t\",\"measures\":[\"m\"],\"areas\":[\"a\"],\"top\":0} |"
            + " SPEC_TOP",
        "{\"version\":3,\"table\":\"t\",\"measures\":[\"m\"],\"areas\":[\"a\"],"
            + "\"calculation\":{\"show\":\"ratio\"}} | SPEC_WRONG_FIELD",
        "{\"version\":3,\"table\":\"t\",\"measures\":[\"m\"],\"areas\":[\"a\"],"
            + "\"calculation\":{\"show\":\"ratio\",\"base\":{\"area\":\"!\"}}} | SPEC_WRONG_NAME",
      })
  void wrongSpecificationIsRefusedWithItsReason(String json, EngineError code) {
    WorkbenchException failure =
        assertThrows(WorkbenchException.class, () -> PivotSpecCodec.parse(json));
    assertEquals(code, failure.code());
  }

  @Test
  void unknownFieldsAreNamed() {
    WorkbenchException failure =
        assertThrows(
            WorkbenchException.class,
            () -> PivotSpecCodec.parse("{\"version\":1,\"tabel\":\"t\",\"colums\":[]}"));
    assertTrue(String.valueOf(failure.getMessage()).contains("colums, tabel"));
  }

  @Test
  void anySpecificationComesBackAsItWas() {
    Random random = new Random(SEED);
    for (int round = 0; round < 500; round++) {
      Map<String, List<String>> filters = new LinkedHashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        filters.put("dimension-" + i, List.of(text(random), "code-" + i));
      }
      PivotSpec spec =
          new PivotSpec(
              new TableName("t" + random.nextInt(100)),
              List.of("area", "period"),
              List.of("measure"),
              List.of(text(random) + "1", text(random) + "2"),
              List.of(new AreaId("A" + random.nextInt(100)), new AreaId("B.1")),
              random.nextBoolean() ? List.of() : List.of("2016", "2021"),
              filters);
      PivotSpec again = PivotSpecCodec.parse(PivotSpecCodec.write(spec));
      assertEquals(spec, again, "seed " + SEED + ", round " + round);
      assertEquals(List.copyOf(spec.filters().keySet()), List.copyOf(again.filters().keySet()));
    }
  }

  @Test
  void nestingWithoutEndIsRefusedInWords() {
    WorkbenchException refused =
        assertThrows(WorkbenchException.class, () -> PivotSpecCodec.parse("[".repeat(100_000)));
    assertEquals(EngineError.SPEC_NOT_READABLE, refused.code());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(
          "aé\"\\/\n\u2028'{}[]:,<\ud83c\udf41"
              .codePoints()
              .skip(random.nextInt(15))
              .findFirst()
              .orElse('z'));
    }
    return text.toString();
  }
}
