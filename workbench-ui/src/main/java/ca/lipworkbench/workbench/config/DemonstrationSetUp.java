package ca.lipworkbench.workbench.config;

import ca.lipworkbench.datasets.demonstration.DemonstrationFiles;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.notebooks.composing.Actor;
import ca.lipworkbench.notebooks.demonstration.Demonstration;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.publishing.PublishOutcome;
import ca.lipworkbench.notebooks.run.Run;
import ca.lipworkbench.notebooks.sharing.NoteLine;
import ca.lipworkbench.notebooks.sharing.Notes;
import ca.lipworkbench.notebooks.sharing.Shelf;
import ca.lipworkbench.workbench.imports.ImportLine;
import ca.lipworkbench.workbench.imports.ImportProcess;
import ca.lipworkbench.workbench.imports.ImportRequest;
import ca.lipworkbench.workbench.imports.ImportRequest.GivenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What fills an empty home folder: synthetic tables through the real importer, a note, its run, and
 * one publication. It leaves a mark until it is done, so that a start after an interrupted one goes
 * on where it stopped; a home folder that was used for anything else is left alone.
 */
public final class DemonstrationSetUp {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/workbench/config/messages");
  private static final String MARK = "demonstration.begun";

  private final Workbench workbench;
  private final Language language;
  private final Consumer<String> progress;

  /**
   * The set-up of a workbench.
   *
   * @param progress told, in words, what is being done
   */
  public DemonstrationSetUp(Workbench workbench, Language language, Consumer<String> progress) {
    this.workbench = workbench;
    this.language = language;
    this.progress = progress;
  }

  /** Whether the home folder has never been used, or an earlier set-up was interrupted. */
  public boolean isNeeded() {
    return Files.exists(mark()) || !Files.exists(workbench.home().database());
  }

  /**
   * Does what is still to do.
   *
   * @throws WorkbenchException when a step fails; the next start tries again
   */
  public void run() throws InterruptedException {
    DurableFiles files = workbench.files();
    Path folder = workbench.home().work().resolve("demonstration");
    try {
      files.replace(mark(), out -> {});
      // The drawing program loads while tables are made and read.
      workbench.warmCharts();
      say("setup.tables");
      List<Path> tables = DemonstrationFiles.write(folder, files);
      load(tables);
      Note note = findOrCreate();
      say("setup.note");
      Run run = workbench.run(Subject.OWNER, note, language);
      if (!run.isClean()) {
        throw new WorkbenchException(HomeError.DEMONSTRATION_FAILED, note.title().value());
      }
      say("setup.publish");
      publish(note);
      files.delete(folder);
      files.delete(mark());
    } catch (IOException e) {
      throw new WorkbenchException(
          e,
          HomeError.HOME_WRITE_FAILED,
          workbench.home().folder(),
          String.valueOf(e.getMessage()));
    }
  }

  private void load(List<Path> tables) throws InterruptedException {
    ImportRequest request =
        new ImportRequest(
            ImportRequest.Task.LOAD,
            tables.stream()
                .map(file -> new GivenFile(file, String.valueOf(file.getFileName())))
                .toList(),
            workbench.home().work().resolve("spill"));
    int[] loaded = {0};
    try (ImportProcess process = ImportProcess.start(workbench.importProgram(), request)) {
      process.await(
          line -> {
            switch (line) {
              case ImportLine.Progress progress -> {}
              case ImportLine.Imported imported -> say("setup.loaded", ++loaded[0], tables.size());
              case ImportLine.Unchanged unchanged ->
                  say("setup.loaded", ++loaded[0], tables.size());
              case ImportLine.Rejected(var outcome) ->
                  throw failed(outcome.messages().getFirst().text(language));
              case ImportLine.Failed(var sentence) -> throw failed(sentence.in(language));
              case ImportLine.Inspected inspected -> throw failed("inspected");
            }
          });
    }
  }

  private static WorkbenchException failed(String reason) {
    return new WorkbenchException(HomeError.DEMONSTRATION_FAILED, reason);
  }

  private Note findOrCreate() {
    Notes notes = workbench.notes();
    NoteContent content = Demonstration.note();
    Optional<NoteLine> known =
        notes.list(Subject.OWNER, Shelf.MINE).stream()
            .filter(note -> note.title().equals(content.title()))
            .findFirst();
    return known
        .flatMap(note -> notes.find(Subject.OWNER, note.id()))
        .orElseGet(() -> notes.create(Subject.OWNER, NoteFolder.TOP, content))
        .note();
  }

  private void publish(Note note) {
    PublishOutcome outcome =
        workbench
            .publishing()
            .publish(Actor.OWNER, note, Demonstration.SLUG, Demonstration.draft());
    if (outcome instanceof PublishOutcome.Blocked blocked) {
      throw new WorkbenchException(
          HomeError.DEMONSTRATION_FAILED, blocked.blockers().getFirst().sentence(language));
    }
  }

  private Path mark() {
    return workbench.home().folder().resolve(MARK);
  }

  private void say(String key, Object... arguments) {
    progress.accept(MESSAGES.text(language, key, arguments));
  }
}
