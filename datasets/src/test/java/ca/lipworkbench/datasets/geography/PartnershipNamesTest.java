package ca.lipworkbench.datasets.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.AreaId;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PartnershipNamesTest {
  private static final String HEADER = "lip_id,place_en,place_fr,name_fr\n";
  private static final String MONCTON = "NB-moncton,Greater Moncton,Grand Moncton,Partenariat\n";

  @Test
  void everyPartnershipHasExactlyOneLineInBothLanguages() {
    List<NamedCsvRecord> lines = new ShippedFile(PartnershipNames.FILE).rows();
    Set<String> registered =
        new ShippedFile("lips.csv")
            .rows().stream().map(row -> row.getField("lip_id")).collect(Collectors.toSet());
    assertEquals(95, lines.size());
    assertEquals(
        registered, lines.stream().map(row -> row.getField("lip_id")).collect(Collectors.toSet()));
    for (NamedCsvRecord line : lines) {
      assertTrue(line.getFields().stream().noneMatch(String::isBlank), line::toString);
      assertTrue(
          line.getField("name_fr").startsWith("Partenariat")
              && line.getField("name_fr").endsWith(" – " + line.getField("place_fr")),
          line::toString);
    }
  }

  @Test
  void placesAreUniqueInEachLanguage() {
    List<NamedCsvRecord> lines = new ShippedFile(PartnershipNames.FILE).rows();
    for (String column : List.of("place_en", "place_fr", "name_fr")) {
      Set<String> seen = new HashSet<>();
      lines.forEach(line -> assertTrue(seen.add(line.getField(column)), line::toString));
    }
  }

  @Test
  void wordsAreTypographicAndPlain() {
    for (NamedCsvRecord line : new ShippedFile(PartnershipNames.FILE).rows()) {
      for (String field : line.getFields()) {
        assertTrue(field.equals(field.strip()) && !field.contains("'"), line::toString);
      }
    }
  }

  @Test
  void brokenLinesAreRefusedWithTheirNumber() {
    assertSays("line 3: place twice", MONCTON + "NB-other,Other,Grand Moncton,Nom\n");
    assertSays("line 3: place twice", MONCTON + "NB-other,Greater Moncton,Autre,Nom\n");
    assertSays("line 3: partnership twice", MONCTON + "NB-moncton,Other,Autre,Nom\n");
    assertSays("line 2: no place_fr", "NB-moncton,Greater Moncton, ,Nom\n");
    assertSays("line 2: no name_fr", "NB-moncton,Greater Moncton,Grand Moncton,\n");
    IllegalStateException columns =
        assertThrows(IllegalStateException.class, () -> parse("lip_id,place_en\nNB-moncton,A\n"));
    assertTrue(String.valueOf(columns.getMessage()).contains("columns are"));
  }

  @Test
  void partnershipWithoutALineIsRefused() {
    PartnershipNames names = parse(HEADER + MONCTON);
    assertEquals("Partenariat", names.load(new AreaId("NB-moncton")).frenchName());
    IllegalStateException missing =
        assertThrows(IllegalStateException.class, () -> names.load(new AreaId("NB-bathurst")));
    assertEquals("partnership-names.csv: no line for NB-bathurst", missing.getMessage());
  }

  private static void assertSays(String expected, String lines) {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> parse(HEADER + lines));
    assertTrue(String.valueOf(refused.getMessage()).contains(expected), refused::toString);
  }

  private static PartnershipNames parse(String text) {
    return PartnershipNames.of(CsvReader.builder().ofNamedCsvRecord(text).stream().toList());
  }
}
