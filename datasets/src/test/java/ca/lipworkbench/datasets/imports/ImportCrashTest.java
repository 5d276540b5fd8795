package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.datasets.lake.Lake;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that fails or dies at any step of writing leaves the old release or the new one. */
class ImportCrashTest {
  private static final int MOST_STEPS = 60;
  private static final int KILLED = 9;

  /**
   * Each death needs a process of its own: all steps with -Dworkbench.long=true, else every third.
   */
  private static final int STRIDE = Boolean.getBoolean("workbench.long") ? 1 : 3;

  @TempDir Path folder;

  private Path newFile() throws IOException {
    Path file = folder.resolve("new.csv");
    Files.writeString(file, Fixtures.housingFile());
    return file;
  }

  /** A home that has an old release of the table. */
  private TestHome homeWithOldRelease(String name) throws IOException {
    TestHome home = new TestHome(folder.resolve(name));
    Path file = folder.resolve("old.csv");
    Files.writeString(file, Fixtures.housingFile().replace("\"8080\"", "\"8085\""));
    assertInstanceOf(
        ImportOutcome.Imported.class, home.importer(Fixtures.descriptors()).load(file));
    return home;
  }

  /** Opens the home again and checks that it is whole; answers the number of the release. */
  private static int checkWhole(TestHome home) throws IOException, SQLException {
    Lake lake = home.lake();
    Release release = lake.find(Fixtures.HOUSING).orElseThrow();
    lake.verify(release);
    Map<String, Observed> observations = TestHome.observations(release);
    assertEquals(36, observations.size());
    assertEquals(observations, TestHome.archived(release));
    double expected = release.number() == 1 ? 8085 : 8080;
    Observed observed =
        Optional.ofNullable(observations.get("2021A00051307022|2021|m1|immigrants")).orElseThrow();
    assertEquals(expected, observed.value().orElseThrow());
    List<String> expectedFiles = new ArrayList<>(List.of("lake/lake.json"));
    for (Release kept : lake.releases(Fixtures.HOUSING)) {
      for (String file :
          List.of("observations.parquet", "release.duckdb", "report.json", "structure.json")) {
        expectedFiles.add("lake/housing-fixture/%d/%s".formatted(kept.number(), file));
      }
      expectedFiles.add("sources/" + kept.sourceSha256());
    }
    assertEquals(expectedFiles.stream().sorted().toList(), home.files());
    return release.number();
  }

  @Test
  void failureAtAnyStepLeavesTheOldOrTheNewRelease() throws IOException, SQLException {
    Path file = newFile();
    int failed = 0;
    for (int step = 1; step <= MOST_STEPS; step++) {
      TestHome home = homeWithOldRelease("failing-" + step);
      AtomicInteger passed = new AtomicInteger();
      int failing = step;
      Importer importer =
          home.importer(
              Fixtures.descriptors(),
              (kind, path) -> {
                if (passed.incrementAndGet() == failing) {
                  throw new IOException("No space left on device: " + kind + " " + path);
                }
              });
      boolean imported;
      try {
        imported = importer.load(file) instanceof ImportOutcome.Imported;
      } catch (WorkbenchException e) {
        imported = false;
        failed++;
      }
      assertEquals(imported ? 2 : 1, checkWhole(home), "step " + step);
      if (!imported) {
        // What failed can be done again.
        assertInstanceOf(
            ImportOutcome.Imported.class, home.importer(Fixtures.descriptors()).load(file));
        assertEquals(2, checkWhole(home));
      }
      if (passed.get() < failing) {
        assertTrue(failed >= 12, "steps that can fail: " + failed);
        return;
      }
    }
    throw new AssertionError("More steps than " + MOST_STEPS);
  }

  @Test
  void deathAtAnyStepLeavesTheOldOrTheNewRelease()
      throws IOException, SQLException, InterruptedException {
    Path file = newFile();
    for (int step = 1; step <= MOST_STEPS; step += STRIDE) {
      TestHome home = homeWithOldRelease("dying-" + step);
      Process child =
          start("dying-" + step, file, Integer.toString(step), folder.resolve("log-" + step));
      assertTrue(child.waitFor(2, TimeUnit.MINUTES));
      boolean survived = child.exitValue() == 0;
      String log = Files.readString(folder.resolve("log-" + step));
      assertTrue(survived || child.exitValue() == KILLED, log);
      int release = checkWhole(home);
      assertFalse(log.contains("IMPORTED") && release == 1, "acknowledged and lost: " + step);
      if (survived) {
        assertEquals(2, release);
        assertTrue(step > 12, "steps: " + step);
        return;
      }
    }
    throw new AssertionError("More steps than " + MOST_STEPS);
  }

  @Test
  void twoProcessesImportAtOnceAndNothingIsLost()
      throws IOException, SQLException, InterruptedException {
    TestHome home = homeWithOldRelease("shared");
    Path first = newFile();
    Path second = folder.resolve("profile.csv");
    Files.write(
        second, Fixtures.profileFile().getBytes(java.nio.charset.Charset.forName("windows-1252")));
    List<Process> children = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Path file = i % 2 == 0 ? first : second;
      children.add(start("shared", file, "0", folder.resolve("log-shared-" + i)));
    }
    int imported = 0;
    for (int i = 0; i < 4; i++) {
      assertTrue(children.get(i).waitFor(2, TimeUnit.MINUTES));
      String log = Files.readString(folder.resolve("log-shared-" + i));
      assertEquals(0, children.get(i).exitValue(), log);
      imported += log.contains("IMPORTED") ? 1 : 0;
    }
    // Of each file one process loads it, and the other finds it unchanged.
    assertEquals(2, imported);
    assertEquals(2, home.lake().find(Fixtures.HOUSING).orElseThrow().number());
    assertEquals(1, home.lake().find(Fixtures.PROFILE).orElseThrow().number());
    assertEquals(3 * 4 + 3 + 1, home.files().size());
  }

  @Test
  void openingALakeBesideARunningImportSweepsNothing() throws IOException, SQLException {
    TestHome home = homeWithOldRelease("beside");
    Path file = newFile();
    AtomicInteger opened = new AtomicInteger();
    FailPoint opensBeside =
        (step, path) -> {
          if (step != FailPoint.Step.DELETE && opened.incrementAndGet() > 2) {
            assertEquals(1, home.lake().current().size());
          }
        };
    ImportOutcome outcome = home.importer(Fixtures.descriptors(), opensBeside).load(file);
    assertInstanceOf(ImportOutcome.Imported.class, outcome);
    assertTrue(opened.get() > 5);
    assertEquals(2, checkWhole(home));
  }

  private Process start(String home, Path file, String step, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DyingImport.class.getName());
    command.addAll(List.of(folder.resolve(home).toString(), file.toString(), step));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** A process that imports a file and ends without a farewell before the given step. */
  static final class DyingImport {
    private DyingImport() {}

    public static void main(String[] args) {
      int last = Integer.parseInt(args[2]);
      AtomicInteger passed = new AtomicInteger();
      Importer importer =
          new TestHome(Path.of(args[0]))
              .importer(
                  Fixtures.descriptors(),
                  (step, path) -> {
                    if (passed.incrementAndGet() == last) {
                      Runtime.getRuntime().halt(KILLED);
                    }
                  });
      ImportOutcome outcome = importer.load(Path.of(args[1]));
      System.out.println(outcome instanceof ImportOutcome.Imported ? "IMPORTED" : outcome);
    }
  }
}
