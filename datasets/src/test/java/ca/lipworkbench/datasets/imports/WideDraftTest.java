package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.table.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wide tables of products that no descriptor of ours knows; the second spelling is a fixture. */
class WideDraftTest {
  @TempDir Path folder;

  @Test
  void unknownWideTableIsImportedOnceItsDraftIsConfirmed() throws IOException, SQLException {
    Described home = new Described(folder);
    Path file = folder.resolve("98109999.csv");
    for (String text :
        List.of(
            Fixtures.housingFile(),
            Fixtures.housingFile()
                .replaceAll("\\(3\\):([^\\[]*)\\[", "(3): $1 [")
                .replace("\"Symbol\"", "\"Symbols\""))) {
      Files.writeString(file, text);
      Descriptor descriptor = home.confirm(file);
      assertEquals("98-10-9999", descriptor.table().value());
      assertEquals(
          List.of(Additivity.UNKNOWN),
          descriptor.measures().stream()
              .map(one -> one.measure().additivity())
              .distinct()
              .toList());
      assertEquals(
          List.of(true, false, false),
          descriptor.dimensions().getFirst().codes().stream().map(code -> code.total()).toList());
      Release release = home.release(file);
      Map<String, Observed> stored = TestHome.observations(release);
      assertEquals(36, stored.size());
      // A plain count of the cells: 32 numbers, and x, .., ... and F in place of four.
      Described.assertCounts(release, 32, 4);
      assertEquals(
          new Observed(OptionalDouble.of(24000.25), 0),
          stored.get("2021A00051307045|2016|total-housing-suitability|others-not-immigrants"));
    }
    Path other = folder.resolve("98108888.csv");
    Files.writeString(other, Fixtures.housingFile().replace("Population group", "Age group"));
    assertEquals(
        ImportReason.NO_DESCRIPTOR_FOR_COLUMNS, home.load(other).messages().getFirst().reason());
  }
}
