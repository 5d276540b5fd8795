package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.StandardArea;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Three million observations of ten files; prints what it took and asserts no time. */
@EnabledIfSystemProperty(named = "workbench.long", matches = "true")
class ImportSpeedTest {
  private static final int FILES = 10;
  private static final int MEASURES = 20;
  private static final int AREAS = 2500;
  private static final List<String> GROUPS =
      List.of("Total - Population group", "Immigrants", "Others - not immigrants");

  @TempDir Path folder;

  @Test
  void threeMillionObservationsAreImported() throws IOException {
    List<Descriptor> products =
        IntStream.range(0, FILES).mapToObj(i -> Fixtures.large("large-" + i, MEASURES)).toList();
    List<Path> files = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < FILES; i++) {
      files.add(write(folder.resolve("large-" + i + ".csv"), "large-" + i));
      bytes += Files.size(files.getLast());
    }
    Importer importer = new TestHome(folder.resolve("home")).importer(Descriptors.of(products));
    long observations = 0;
    long start = System.nanoTime();
    for (Path file : files) {
      long before = System.nanoTime();
      ImportOutcome.Imported outcome =
          assertInstanceOf(ImportOutcome.Imported.class, importer.load(file));
      observations += outcome.observations();
      System.out.printf("%s %d ms%n", file.getFileName(), (System.nanoTime() - before) / 1_000_000);
    }
    System.out.printf(
        "%d observations, %d MB: %d ms%n",
        observations, bytes >> 20, (System.nanoTime() - start) / 1_000_000);
    assertEquals(FILES * AREAS * 2L * GROUPS.size() * MEASURES, observations);
  }

  private static Path write(Path file, String table) throws IOException {
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("\"REF_DATE\",\"GEO\",\"DGUID\",\"Population group (3)\",\"Coordinate\"");
      for (int i = 0; i < MEASURES; i++) {
        out.write(
            ",\"Columns of %s (%d): Measure %d [%d]\",\"Symbols\""
                .formatted(table, MEASURES, i, i + 1));
      }
      out.write("\n");
      List<StandardArea> areas = Areas.shipped().standard().stream().limit(AREAS).toList();
      for (String year : List.of("2016", "2021")) {
        for (StandardArea area : areas) {
          for (String group : GROUPS) {
            out.write(
                "\"%s\",\"%s\",\"%s\",\"%s\",\"1.1\""
                    .formatted(year, area.name().replace("\"", "\"\""), area.dguid(), group));
            for (int i = 0; i < MEASURES; i++) {
              boolean suppressed = random.nextInt(20) == 0;
              out.write(suppressed ? ",,\"x\"" : ",\"" + 5 * random.nextInt(1 << 22) + "\",");
            }
            out.write("\n");
          }
        }
      }
    }
    return file;
  }
}
