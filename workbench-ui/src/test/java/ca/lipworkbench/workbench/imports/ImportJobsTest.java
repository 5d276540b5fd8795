package ca.lipworkbench.workbench.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.datasets.imports.ImportReason;
import ca.lipworkbench.datasets.imports.Inspection;
import ca.lipworkbench.datasets.imports.Inspection.Verdict;
import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.config.Workbench;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports as a running server does them: with the real process and a real home folder. */
class ImportJobsTest {
  private static final PersonId ANALYST = new PersonId("00000000000000a1");
  private static final PersonId OTHER = new PersonId("00000000000000a2");

  @TempDir private Path folder;
  private Workbench workbench;
  private ImportJobs jobs;

  @BeforeEach
  void open() {
    workbench = Workbench.openOrMake(folder.resolve("home"));
    jobs = workbench.imports();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void aFileIsLookedAtThenLoadedWhenThePersonSaysSo() throws Exception {
    ImportJob job = receive("population.csv", populationFile());
    Inspection found =
        assertInstanceOf(ImportState.Inspected.class, await(job, ImportJobsTest::isSettled))
            .inspection();
    assertEquals(Verdict.FIRST_RELEASE, found.verdict());
    assertEquals("population.csv", found.fileName());
    assertEquals(List.of(), workbench.tables().list(Subject.OWNER));

    jobs.load(job);
    ImportState.Ended ended =
        assertInstanceOf(
            ImportState.Ended.class, await(job, state -> state instanceof ImportState.Ended));
    assertInstanceOf(ImportOutcome.Imported.class, ended.outcome());
    assertEquals(1, workbench.tables().list(Subject.OWNER).size());
    assertEquals(
        "population.csv",
        workbench
            .tables()
            .findReport(Subject.OWNER, found.product().orElseThrow().table(), 1)
            .orElseThrow()
            .file());
    assertEquals(List.of(), uploads());
    assertEquals(
        List.of("TABLE_IMPORTED"),
        workbench
            .accounts()
            .audit()
            .list(Optional.empty(), Optional.empty(), Long.MAX_VALUE, 10)
            .stream()
            .map(entry -> entry.deed())
            .toList());
  }

  @Test
  void anImportThatIsCancelledLeavesNothing() throws Exception {
    ImportJob job = receive("population.csv", populationFile());
    await(job, ImportJobsTest::isSettled);
    jobs.load(job);
    await(job, state -> state instanceof ImportState.Loading || state.isOver());
    jobs.cancel(job);
    ImportState end = await(job, ImportState::isOver);
    // A release that was made before the kill came stays, and the job says so.
    boolean made = end instanceof ImportState.Ended;
    assertEquals(made ? 1 : 0, workbench.tables().list(Subject.OWNER).size());
    assertEquals(List.of(), uploads());
    assertFalse(Files.exists(workbench.home().lake().resolve(".staging")));
    assertFalse(Files.exists(workbench.home().sources().resolve(".staging")));
  }

  @Test
  void aProcessThatIsKilledIsSaidInASentenceAndTheLoadCanBeTriedAgain() throws Exception {
    ImportJob job = receive("population.csv", populationFile());
    await(job, ImportJobsTest::isSettled);
    CountDownLatch killed = new CountDownLatch(1);
    Runnable deaf =
        job.listen(
            state -> {
              if (state instanceof ImportState.Loading && killed.getCount() == 1) {
                job.process()
                    .flatMap(process -> ProcessHandle.of(process.pid()))
                    .ifPresent(
                        handle -> {
                          handle.destroyForcibly();
                          killed.countDown();
                        });
              }
            });
    jobs.load(job);
    assertTrue(killed.await(60, TimeUnit.SECONDS));
    deaf.run();
    ImportState.Failed failed =
        assertInstanceOf(ImportState.Failed.class, await(job, state -> !state.isRunning()));
    assertTrue(failed.sentence().isComplete());
    assertEquals(List.of(), workbench.tables().list(Subject.OWNER));

    jobs.load(job);
    assertInstanceOf(
        ImportState.Ended.class, await(job, state -> state instanceof ImportState.Ended));
    assertEquals(1, workbench.tables().list(Subject.OWNER).size());
  }

  @Test
  void whatIsNoTableGetsASentenceAndIsNotKept() throws Exception {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    assertEquals(ImportReason.NOT_TEXT, rejected("picture.csv", png));
    assertEquals(
        ImportReason.LAYOUT_UNKNOWN,
        rejected("../../x.csv", "\"; DROP TABLE x;--\n1\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(), uploads());
  }

  private ImportReason rejected(String name, byte[] bytes) throws Exception {
    ImportJob job =
        jobs.receive(ANALYST, name, OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes));
    Inspection found =
        assertInstanceOf(ImportState.Inspected.class, await(job, ImportState::isOver)).inspection();
    assertEquals(Verdict.REJECTED, found.verdict());
    jobs.load(job);
    assertTrue(job.state().isOver());
    for (Language language : Language.values()) {
      assertFalse(found.messages().getFirst().text(language).isBlank());
    }
    jobs.forget(job);
    return found.messages().getFirst().reason();
  }

  @Test
  void aPersonFindsOnlyTheirOwnImports() throws Exception {
    ImportJob job = receive("population.csv", populationFile());
    assertEquals(Optional.of(job), jobs.find(ANALYST, job.id()));
    assertEquals(Optional.empty(), jobs.find(OTHER, job.id()));
    assertEquals(List.of(), jobs.list(OTHER));
    jobs.cancel(job);
    await(job, ImportState::isOver);
  }

  @Test
  void aFileThatIsCutOrTooLargeIsRefusedAndNothingOfItIsKept() throws IOException {
    InputStream cut = new ByteArrayInputStream(new byte[50]);
    WorkbenchException refused =
        assertThrows(
            WorkbenchException.class,
            () -> jobs.receive(ANALYST, "cut.csv", OptionalLong.of(100), cut));
    assertEquals(ImportsError.UPLOAD_CUT, refused.code());
    InputStream small = new ByteArrayInputStream(new byte[50]);
    long tooMany = jobs.settings().longestUpload() + 1;
    refused =
        assertThrows(
            WorkbenchException.class,
            () -> jobs.receive(ANALYST, "large.csv", OptionalLong.of(tooMany), small));
    assertEquals(ImportsError.UPLOAD_TOO_LARGE, refused.code());
    assertEquals(List.of(), jobs.list(ANALYST));
    assertEquals(List.of(), uploads());
  }

  @Test
  void whatAnEarlierServerLeftIsSweptAtTheStart() throws IOException {
    workbench.close();
    Path left = folder.resolve("home/work/uploads/0123/content");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "left");
    workbench = Workbench.open(folder.resolve("home"));
    jobs = workbench.imports();
    assertEquals(List.of(), uploads());
  }

  private ImportJob receive(String name, byte[] bytes) {
    return jobs.receive(
        ANALYST, name, OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes));
  }

  private static byte[] populationFile() throws IOException {
    Path file = Files.createTempFile("population", ".csv");
    try {
      return Files.readAllBytes(ca.lipworkbench.workbench.cli.PopulationFile.write(file));
    } finally {
      Files.delete(file);
    }
  }

  private static boolean isSettled(ImportState state) {
    return !state.isRunning();
  }

  private static ImportState await(ImportJob job, Predicate<ImportState> wanted)
      throws InterruptedException {
    CountDownLatch met = new CountDownLatch(1);
    Runnable deaf =
        job.listen(
            state -> {
              if (wanted.test(state)) {
                met.countDown();
              }
            });
    try {
      if (!wanted.test(job.state())) {
        assertTrue(met.await(120, TimeUnit.SECONDS), () -> "still " + job.state());
      }
      return job.state();
    } finally {
      deaf.run();
    }
  }

  private List<String> uploads() throws IOException {
    try (Stream<Path> found = Files.list(workbench.home().work().resolve("uploads"))) {
      return found.map(Path::toString).toList();
    }
  }
}
