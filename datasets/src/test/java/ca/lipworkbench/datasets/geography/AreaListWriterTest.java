package ca.lipworkbench.datasets.geography;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AreaListWriterTest {
  private static final int LARGEST_FILE = 400_000;

  @TempDir Path folder;

  private static byte[] committed(String name) throws IOException {
    try (InputStream in = AreaListWriter.class.getResourceAsStream(name)) {
      assertTrue(in != null, name);
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }

  @Test
  void writesTheCommittedFilesAgainByteForByte() throws IOException {
    Path sources = Path.of(System.getProperty("workbench.root", ".."), "../shared/data");
    assumeTrue(
        Files.exists(sources.resolve(AreaListWriter.TABLE)),
        () -> "Skipped: no publisher's files in " + sources);
    AreaListWriter.write(sources, folder, new DurableFiles(FailPoint.NONE));
    for (String name : List.of(StandardAreas.AREAS_FILE, StandardAreas.MEMBERS_FILE)) {
      assertArrayEquals(Files.readAllBytes(folder.resolve(name)), committed(name), name);
    }
  }

  @Test
  void committedFilesStaySmall() throws IOException {
    for (String name : List.of(StandardAreas.AREAS_FILE, StandardAreas.MEMBERS_FILE, "areas.csv")) {
      assertTrue(committed(name).length < LARGEST_FILE, name);
    }
  }

  @Test
  void quotesThatAreNotDoubledStayInTheName() {
    assertEquals(
        List.of("2021", "Peigan Timber Limit \"B\"", "2021A00054803805", "", "r,E", "7"),
        new PublishedLine("\"2021\",\"Peigan Timber Limit \"B\"\",\"2021A00054803805\",,\"r,E\",7")
            .fields());
    assertEquals(List.of("a", ""), new PublishedLine("\"a\",").fields());
  }
}
