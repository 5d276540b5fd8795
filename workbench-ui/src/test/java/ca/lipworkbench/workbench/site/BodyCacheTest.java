package ca.lipworkbench.workbench.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyCacheTest {
  @Test
  void neverHoldsMoreThanItsBound(@TempDir Path folder) throws IOException {
    BodyCache cache = new BodyCache(1_000);
    for (int i = 0; i < 20; i++) {
      Path file = Files.write(folder.resolve(i + ".html"), new byte[300]);
      cache.load(file);
      assertTrue(cache.size() <= 1_000, "after file " + i);
    }
    assertEquals(900, cache.size());
  }

  @Test
  void keepsWhatIsAskedForOften(@TempDir Path folder) throws IOException {
    BodyCache cache = new BodyCache(1_000);
    Path often = Files.write(folder.resolve("often.html"), new byte[300]);
    Body first = cache.load(often);
    for (int i = 0; i < 20; i++) {
      cache.load(Files.write(folder.resolve(i + ".html"), new byte[300]));
      assertSame(first, cache.load(often));
    }
  }

  @Test
  void servesButDoesNotKeepWhatIsLargerThanTheBound(@TempDir Path folder) throws IOException {
    BodyCache cache = new BodyCache(1_000);
    Path large = Files.write(folder.resolve("large.csv"), new byte[5_000]);
    assertEquals(5_000, cache.load(large).plain().length);
    assertEquals(0, cache.size());
  }
}
