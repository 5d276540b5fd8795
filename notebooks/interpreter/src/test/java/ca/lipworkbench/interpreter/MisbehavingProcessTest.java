package ca.lipworkbench.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Cancelled;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Died;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Succeeded;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.TimedOut;
import ca.lipworkbench.notebooks.interpreter.InterpreterProcess;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import ca.lipworkbench.notebooks.interpreter.InterpreterSettings;
import ca.lipworkbench.notebooks.interpreter.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a process does, its caller gets an outcome, and neither process nor folder is left. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class MisbehavingProcessTest {
  private static final InterpreterRequest REQUEST =
      new InterpreterRequest("md", "text", "note", "paragraph");

  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofSeconds(60);

  private static final Set<Class<?>> HANG_IN_A_RUN =
      Set.of(Faults.IgnoresCancel.class, Faults.NeverReads.class);

  /** The others must get time enough to come up, however busy the machine is. */
  private static final Set<Class<?>> HANG_AT_START =
      Set.of(Faults.HangsAtStart.class, Faults.HangsAfterConnecting.class);

  @TempDir Path folder;

  private InterpreterSettings settings(Class<?> main) {
    Duration startLimit = HANG_AT_START.contains(main) ? SHORT : LONG;
    Duration timeLimit = HANG_IN_A_RUN.contains(main) ? SHORT : LONG;
    return TestSettings.with(folder, main, timeLimit, startLimit, false);
  }

  private InterpreterOutcome outcome(Class<?> main) throws Exception {
    try (InterpreterProcess process = InterpreterProcess.start(settings(main), List.of())) {
      return process.interpret(REQUEST);
    }
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
    assertEquals(List.of(), Children.in(folder));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Faults.EndsAtStart.class,
        Faults.HangsAfterConnecting.class,
        Faults.HangsAtStart.class,
        Faults.KilledAfterConnecting.class,
        Faults.KilledAtStart.class,
        Faults.OfAnotherBuild.class,
      })
  void processThatDoesNotComeUpIsDead(Class<?> main) throws Exception {
    Died died = assertInstanceOf(Died.class, outcome(main));
    assertTrue(died.reason().contains("start"), died.reason());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Faults.AnswersANegativeLength.class,
        Faults.AnswersAnotherRun.class,
        Faults.AnswersGarbage.class,
        Faults.AnswersOneGigabyte.class,
        Faults.AnswersTooManyRows.class,
        Faults.ClosesThePipe.class,
        Faults.KilledInARun.class,
        Faults.KilledInAnAnswer.class,
      })
  void processThatBreaksInARunIsDead(Class<?> main) throws Exception {
    Died died = assertInstanceOf(Died.class, outcome(main));
    assertTrue(died.reason().contains("interpreter process"), died.reason());
  }

  @Test
  void processThatFloodsItsConnectionIsDead() throws Exception {
    assertInstanceOf(Died.class, outcome(Faults.AnswersUnasked.class));
  }

  @ParameterizedTest
  @ValueSource(classes = {Faults.IgnoresCancel.class, Faults.NeverReads.class})
  void processThatDoesNotObeyIsKilledAtTheTimeLimit(Class<?> main) throws Exception {
    assertEquals(new TimedOut(SHORT), outcome(main));
  }

  @Test
  void processThatDoesNotObeyIsKilledAfterACancel() throws Exception {
    try (InterpreterProcess process =
        InterpreterProcess.start(settings(Faults.IgnoresCancel.class), List.of())) {
      CompletableFuture<InterpreterOutcome> running =
          CompletableFuture.supplyAsync(() -> process.interpret(REQUEST));
      while (!running.isDone()) {
        process.cancel();
        Thread.onSpinWait();
      }
      assertInstanceOf(Cancelled.class, running.join());
    }
  }

  @Test
  void closingEndsARunThatDoesNotObey() {
    InterpreterProcess process =
        InterpreterProcess.start(settings(Faults.IgnoresCancel.class), List.of());
    CompletableFuture<InterpreterOutcome> running =
        CompletableFuture.supplyAsync(() -> process.interpret(REQUEST));
    while (!running.isDone()) {
      process.cancel();
      Thread.onSpinWait();
    }
    process.close();
    assertInstanceOf(Cancelled.class, running.join());
  }

  @Test
  void floodOnStandardOutputIsNotInTheWay() throws Exception {
    Succeeded succeeded = assertInstanceOf(Succeeded.class, outcome(Faults.FloodsItsOutput.class));
    assertEquals(List.of(new Output.Html("<p>ok</p>")), succeeded.outputs());
  }

  @Test
  void htmlOfTheProcessIsNotBelieved() throws Exception {
    Succeeded succeeded =
        assertInstanceOf(Succeeded.class, outcome(Faults.AnswersHostileHtml.class));
    assertEquals(List.of(new Output.Html("<p>ok</p>")), succeeded.outputs());
  }

  @Test
  void programThatIsNotThereIsDead() throws Exception {
    InterpreterSettings settings =
        InterpreterSettings.of(Path.of("/nonexistent/java"), List.of(), folder);
    try (InterpreterProcess process = InterpreterProcess.start(settings, List.of())) {
      assertInstanceOf(Died.class, process.interpret(REQUEST));
    }
  }

  @Test
  void workFolderThatCannotBeMadeIsDead() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    InterpreterSettings settings = TestSettings.with(file.resolve("work"), Main.class, LONG, LONG);
    try (InterpreterProcess process = InterpreterProcess.start(settings, List.of())) {
      assertInstanceOf(Died.class, process.interpret(REQUEST));
    }
    Files.delete(file);
  }

  @Test
  void longWorkFolderIsNoObstacle() throws Exception {
    Path deep = folder.resolve("a".repeat(60)).resolve("b".repeat(60));
    try (InterpreterProcess process = InterpreterProcess.start(TestSettings.of(deep), List.of())) {
      assertInstanceOf(Succeeded.class, process.interpret(REQUEST));
    }
    Files.delete(deep);
    Files.delete(folder.resolve("a".repeat(60)));
  }

  @Test
  void folderOfAKilledServerIsSwept() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path left = Files.createDirectory(folder.resolve("interpreter-" + gone.pid() + "-1"));
    Files.writeString(left.resolve("main.duckdb"), "x");
    outcome(Faults.AnswersHostileHtml.class);
    assertTrue(Files.notExists(left));
  }

  @Test
  @EnabledIfSystemProperty(named = "workbench.long", matches = "true")
  @Timeout(1200)
  void aThousandDeathsLeaveNoZombie() throws Exception {
    for (int i = 0; i < 1000; i++) {
      assertInstanceOf(Died.class, outcome(Faults.KilledInARun.class));
    }
  }
}
