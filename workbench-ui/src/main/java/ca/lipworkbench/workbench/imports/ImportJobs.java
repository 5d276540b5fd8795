package ca.lipworkbench.workbench.imports;

import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.datasets.imports.ImportPhase;
import ca.lipworkbench.datasets.imports.Inspection;
import ca.lipworkbench.datasets.lake.Lake;
import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.workbench.imports.ImportState.Cancelled;
import ca.lipworkbench.workbench.imports.ImportState.Ended;
import ca.lipworkbench.workbench.imports.ImportState.Failed;
import ca.lipworkbench.workbench.imports.ImportState.Inspected;
import ca.lipworkbench.workbench.imports.ImportState.Inspecting;
import ca.lipworkbench.workbench.imports.ImportState.Loading;
import ca.lipworkbench.workbench.imports.ImportState.Queued;
import ca.lipworkbench.workbench.imports.ImportState.Receiving;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The imports of a running server: each file is received, looked at in the import process, and
 * loaded in it when its person says so. A person finds only their own. Safe for use by many
 * threads; closing it ends what is going on and removes what waits.
 */
public final class ImportJobs implements AutoCloseable {
  /** Processes at the same time: one can inspect while another loads. */
  private static final int PROCESSES = 2;

  private static final int ID_BYTES = 16;
  private static final long SWEEP_MINUTES = 10;

  private final ImportProgram program;
  private final Lake lake;
  private final UploadFolder uploads;
  private final ImportSettings settings;
  private final LoadListener loads;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();
  private final Semaphore receiving;
  private final ScheduledFuture<?> sweeping;
  private final ExecutorService processes =
      Executors.newFixedThreadPool(PROCESSES, Thread.ofPlatform().name("import-", 1).factory());
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("import-timer").factory());

  /** Told of each release that was made, and by whom. */
  @FunctionalInterface
  public interface LoadListener {
    /** A release was made of a file. */
    void loaded(PersonId person, Inspection file, ImportOutcome.Imported outcome);
  }

  /**
   * The imports of a server; removes what an earlier one left.
   *
   * @param folder for files that wait; it belongs to this object
   */
  public ImportJobs(
      ImportProgram program,
      Lake lake,
      Path folder,
      DurableFiles files,
      ImportSettings settings,
      LoadListener loads,
      Clock clock) {
    this.program = program;
    this.lake = lake;
    this.uploads = new UploadFolder(folder, files, settings.longestUpload());
    this.settings = settings;
    this.loads = loads;
    this.clock = clock;
    this.receiving = new Semaphore(settings.uploadsAtOnce());
    uploads.sweep();
    this.sweeping =
        timer.scheduleWithFixedDelay(
            this::giveUpAbandoned, SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
  }

  /** The bounds around files. */
  public ImportSettings settings() {
    return settings;
  }

  /**
   * Receives a file, which takes as long as its bytes take to come, and then has it looked at.
   *
   * @param announced how many bytes should come, where that was said
   * @return the job, as soon as the file is whole
   * @throws WorkbenchException when the file is refused or cut, in words for the person
   */
  public ImportJob receive(
      PersonId person, String givenName, OptionalLong announced, InputStream in) {
    giveUpAbandoned();
    if (list(person).stream().filter(job -> !job.state().isOver()).count()
        >= settings.openPerPerson()) {
      throw new WorkbenchException(ImportsError.TOO_MANY_OPEN, settings.openPerPerson());
    }
    if (!receiving.tryAcquire()) {
      throw new WorkbenchException(ImportsError.UPLOADS_BUSY);
    }
    ImportJob job =
        new ImportJob(
            newId(), person, UploadName.of(givenName), new Receiving(0, announced), clock);
    jobs.put(job.id(), job);
    boolean received = false;
    try {
      uploads.receive(
          job.id(), in, announced, bytes -> job.advance(now -> new Receiving(bytes, announced)));
      received = true;
    } finally {
      receiving.release();
      if (!received) {
        jobs.remove(job.id());
      }
    }
    job.advance(now -> new Queued(Optional.empty()));
    processes.execute(() -> inspect(job));
    return job;
  }

  /** The person's job with this identifier. */
  public Optional<ImportJob> find(PersonId person, String id) {
    return Optional.ofNullable(jobs.get(id)).filter(job -> job.owner().equals(person));
  }

  /** The person's jobs, the newest first. */
  public List<ImportJob> list(PersonId person) {
    return jobs.values().stream()
        .filter(job -> job.owner().equals(person))
        .sorted(Comparator.comparing(ImportJob::begunAt).reversed())
        .toList();
  }

  /**
   * Makes a release of a file that was looked at; nothing happens unless it may be loaded. Goes on
   * when the caller does not wait.
   */
  public void load(ImportJob job) {
    boolean begun =
        job.advance(
            now ->
                now.isRunning() || now.isOver()
                    ? now
                    : now.knownInspection()
                        .filter(Inspection::mayBeLoaded)
                        .<ImportState>map(found -> new Queued(Optional.of(found)))
                        .orElse(now));
    if (begun) {
      processes.execute(() -> load(job, job.state().knownInspection().orElseThrow()));
    }
  }

  /**
   * Gives a job up. What is going on is killed; a release that was already made when the kill came
   * stays, and the job then says so.
   */
  public void cancel(ImportJob job) {
    job.requestCancel();
    boolean idle = job.advance(now -> now.isRunning() || now.isOver() ? now : new Cancelled());
    if (idle) {
      uploads.remove(job.id());
    }
  }

  /** Forgets a job that is over. */
  public void forget(ImportJob job) {
    if (job.state().isOver()) {
      jobs.remove(job.id());
      uploads.remove(job.id());
    }
  }

  private String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private void inspect(ImportJob job) {
    ImportRequest request = request(ImportRequest.Task.INSPECT, job);
    work(
        job,
        Optional.empty(),
        request,
        line ->
            switch (line) {
              case ImportLine.Progress progress -> new Inspecting(progress);
              case ImportLine.Inspected(Inspection found) -> new Inspected(found);
              case ImportLine.Failed(var sentence) -> new Failed(Optional.empty(), sentence);
              case ImportLine.Imported other -> throw unexpected(other);
              case ImportLine.Unchanged other -> throw unexpected(other);
              case ImportLine.Rejected other -> throw unexpected(other);
            });
  }

  private void load(ImportJob job, Inspection found) {
    ImportRequest request = request(ImportRequest.Task.LOAD, job);
    work(
        job,
        Optional.of(found),
        request,
        line ->
            switch (line) {
              case ImportLine.Progress progress -> new Loading(found, progress);
              case ImportLine.Imported(ImportOutcome.Imported outcome) -> new Ended(found, outcome);
              case ImportLine.Unchanged(ImportOutcome.Unchanged outcome) ->
                  new Ended(found, outcome);
              case ImportLine.Rejected(ImportOutcome.Rejected outcome) -> new Ended(found, outcome);
              case ImportLine.Failed(var sentence) -> new Failed(Optional.of(found), sentence);
              case ImportLine.Inspected other -> throw unexpected(other);
            });
  }

  private static IllegalArgumentException unexpected(ImportLine line) {
    return new IllegalArgumentException("Not asked for: " + line.getClass().getSimpleName());
  }

  private ImportRequest request(ImportRequest.Task task, ImportJob job) {
    return new ImportRequest(
        task,
        List.of(new ImportRequest.GivenFile(uploads.content(job.id()), job.fileName())),
        uploads.spill(job.id()));
  }

  /** What a line means for the job. */
  @FunctionalInterface
  private interface Meaning {
    ImportState of(ImportLine line);
  }

  private void work(
      ImportJob job, Optional<Inspection> found, ImportRequest request, Meaning meaning) {
    AtomicBoolean tookTooLong = new AtomicBoolean();
    ImportState last;
    try {
      last = job.isCancelRequested() ? new Cancelled() : run(job, request, meaning, tookTooLong);
    } catch (WorkbenchException e) {
      WorkbenchException shown =
          tookTooLong.get()
              ? new WorkbenchException(
                  e, ImportsError.TOOK_TOO_LONG, settings.longestRun().toMinutes())
              : e;
      last = new Failed(found, ImportLine.sentence(shown));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      last = new Cancelled();
    } catch (RuntimeException e) {
      last =
          new Failed(
              found, ImportLine.sentence(new WorkbenchException(e, ImportsError.PROCESS_ENDED)));
    }
    end(job, found, last);
  }

  private ImportState run(
      ImportJob job, ImportRequest request, Meaning meaning, AtomicBoolean tookTooLong)
      throws InterruptedException {
    ImportLine.Progress none = new ImportLine.Progress(ImportPhase.WAITING, 0, 0, 0);
    ImportState[] last = {meaning.of(none)};
    job.advance(now -> last[0]);
    try (ImportProcess process = ImportProcess.start(program, request)) {
      job.attach(process);
      ScheduledFuture<?> limit =
          timer.schedule(
              () -> {
                tookTooLong.set(true);
                process.kill();
              },
              settings.longestRun().toMillis(),
              TimeUnit.MILLISECONDS);
      try {
        process.await(
            line -> {
              last[0] = meaning.of(line);
              if (last[0].isRunning()) {
                job.advance(now -> last[0]);
              }
            });
      } finally {
        limit.cancel(/* mayInterruptIfRunning= */ false);
        job.detach();
      }
    }
    if (last[0].isRunning()) {
      throw new WorkbenchException(ImportsError.PROCESS_ENDED);
    }
    return last[0];
  }

  /**
   * A process that was killed may have made its release before: the lake knows, not the process.
   */
  private void end(ImportJob job, Optional<Inspection> found, ImportState said) {
    ImportState last = job.isCancelRequested() && !(said instanceof Ended) ? new Cancelled() : said;
    if (found.isPresent() && !(last instanceof Ended)) {
      last = made(found.get()).<ImportState>map(made -> new Ended(found.get(), made)).orElse(last);
      sweepLake();
    }
    if (last.isOver()) {
      uploads.remove(job.id());
    }
    ImportState end = last;
    if (end instanceof Ended(Inspection file, ImportOutcome.Imported outcome)) {
      loads.loaded(job.owner(), file, outcome);
    }
    job.advance(now -> end);
  }

  private Optional<ImportOutcome.Imported> made(Inspection file) {
    try {
      return file.product()
          .flatMap(product -> lake.find(product.table()))
          .filter(release -> release.sourceSha256().equals(file.sha256()))
          .filter(
              release -> release.number() > file.product().orElseThrow().currentRelease().orElse(0))
          .map(release -> imported(file, release));
    } catch (WorkbenchException e) {
      // A lake that cannot be read has said so in the job's own sentence.
      return Optional.empty();
    }
  }

  private static ImportOutcome.Imported imported(Inspection file, Release release) {
    return new ImportOutcome.Imported(
        file.fileName(),
        release.table(),
        release.number(),
        file.content().map(Inspection.Content::rows).orElse(0L),
        release.observations(),
        file.messages());
  }

  private void sweepLake() {
    try {
      lake.sweep();
    } catch (WorkbenchException e) {
      // What is left is swept by the next import or the next start.
      return;
    }
  }

  private void giveUpAbandoned() {
    for (ImportJob job : jobs.values()) {
      if (job.isAbandonedSince(clock.instant().minus(settings.abandonedAfter()))) {
        cancel(job);
        forget(job);
      }
    }
  }

  @Override
  public void close() {
    sweeping.cancel(/* mayInterruptIfRunning= */ false);
    jobs.values().forEach(this::cancel);
    timer.shutdownNow();
    processes.shutdownNow();
    try {
      processes.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    uploads.sweep();
  }
}
