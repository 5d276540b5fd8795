package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.engine.table.Release;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files far larger than what may be held in memory: streamed, or refused before they are read to
 * their end. They take minutes and run with {@code -Dworkbench.long=true}.
 */
@EnabledIfSystemProperty(named = "workbench.long", matches = "true")
class LargeFilesTest {
  /** Rows of about 140 bytes; more make a file as large as the largest table, 15 GB. */
  private static final int ROWS = Integer.getInteger("workbench.rows", 10_000_000);

  private static final String HEADER =
      "\"REF_DATE\",\"GEO\",\"DGUID\",\"Admission category\",\"Admission year\",\"Statistics\","
          + "\"UOM\",\"UOM_ID\",\"SCALAR_FACTOR\",\"SCALAR_ID\",\"VECTOR\",\"COORDINATE\","
          + "\"VALUE\",\"STATUS\",\"SYMBOL\",\"TERMINATED\",\"DECIMALS\"\n";

  @TempDir Path folder;

  @Test
  void tableIsStreamedFromItsArchive() throws IOException {
    Path file = folder.resolve("43109999-eng.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("43109999.csv"));
      Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
      out.write(HEADER);
      for (int i = 0; i < ROWS; i++) {
        int year = 1982 + i % 40;
        int category = i / 40 % 50;
        int admission = i / 2_000 % 70;
        int division = i / 140_000;
        String value = i % 11 == 0 ? "" : Integer.toString(i % 9973 * 5);
        out.write(
            "\"%d\",\"Place %d\",\"2016A0003%04d\",\"Category %d\",\"%d\",\"Count\",\"Persons\",\"249\",\"units\",\"0\",\"v%d\",\"%d.%d.%d.1\",\"%s\",\"%s\",\"\",\"\",\"0\"%n"
                .formatted(
                    year,
                    division,
                    1001 + division,
                    category,
                    1952 + admission,
                    i / 40,
                    division + 1,
                    category + 1,
                    admission + 1,
                    value,
                    value.isEmpty() ? ".." : ""));
      }
      out.flush();
      zip.closeEntry();
    }
    Described home = new Described(folder);
    home.confirm(file);
    Release release = home.release(file);
    assertEquals(ROWS, release.observations());
  }

  @Test
  void quoteThatIsNeverClosedEndsTheReadingInItsLine() throws IOException {
    Path file = folder.resolve("open.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(HEADER.replace("\"REF_DATE\"", "\"REF_DATE"));
      String block = "1,2,3\n".repeat(1 << 16);
      for (long written = 0; written < 500L << 20; written += block.length()) {
        out.write(block);
      }
    }
    long before = used();
    ImportOutcome outcome = new Described(folder).home().importer(Descriptors.shipped()).load(file);
    assertTrue(outcome.isRejected(), outcome.toString());
    assertTrue(used() - before < 200L << 20, "memory grew by " + (used() - before));
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    runtime.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
