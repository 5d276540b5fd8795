package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteStore;
import ca.lipworkbench.notebooks.run.PivotAnswers;
import ca.lipworkbench.notebooks.run.RunStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What publishes, withdraws and rolls back. A dashboard is frozen, drawn into a staged folder,
 * synced and renamed into place; then its pointer is replaced, which is the one step that counts;
 * then the front pages follow. A crash before that step leaves the old state, after it the new one,
 * and the next publishing or {@link #reconcile} clears up. One process publishes at a time; the
 * others wait.
 */
public final class Publisher {
  private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock(true);

  private final NoteStore notes;
  private final Freezer freezer;
  private final DashboardRenderer renderer;
  private final PublishedFolder folder;
  private final FrontPages front;
  private final DurableFiles files;
  private final Clock clock;

  /**
   * A publisher.
   *
   * @param pivots what answers the figures: {@code pivots::answer}
   * @param published the folder of publications, made where there is none
   */
  public Publisher(
      NoteStore notes,
      RunStore runs,
      Catalogue catalogue,
      PivotAnswers pivots,
      DashboardRenderer renderer,
      Path published,
      DurableFiles files,
      Clock clock) {
    this.notes = notes;
    this.freezer = new Freezer(runs, catalogue, pivots);
    this.renderer = renderer;
    this.folder = new PublishedFolder(published);
    this.front = new FrontPages(folder, renderer, files);
    this.files = files;
    this.clock = clock;
  }

  /**
   * Publishes a note's figures as the next revision of an address.
   *
   * @param subject with whose grants the figures are answered
   * @param note the note, by identifier or title
   * @throws WorkbenchException when there is no such note, or files cannot be written
   */
  public PublishOutcome publish(Subject subject, String note, String slug, DashboardDraft draft) {
    Note current = notes.load(note);
    Examination found = freezer.examine(subject, current, slug, draft);
    if (!found.isReady()) {
      return new PublishOutcome.Blocked(found.blockers());
    }
    List<FrozenDashboard.FrozenFigure> figures =
        found.figures().stream().flatMap(Optional::stream).toList();
    return alone(
        () -> {
          Slug address = new Slug(slug);
          tidy();
          List<Integer> revisions =
              folder.read(address).map(Publication::revisions).orElse(List.of());
          FrozenDashboard dashboard =
              new FrozenDashboard(
                  slug,
                  revisions.isEmpty() ? 1 : revisions.getLast() + 1,
                  clock.instant().truncatedTo(ChronoUnit.SECONDS),
                  current.id().value(),
                  current.revision(),
                  draft,
                  found.areas(),
                  figures);
          place(address, dashboard);
          List<Integer> all = new ArrayList<>(revisions);
          all.add(dashboard.revision());
          point(new Publication(address, Optional.of(dashboard.revision()), all));
          return new PublishOutcome.Published(dashboard);
        });
  }

  /**
   * Holds a draft against a note, as publishing does, and changes nothing.
   *
   * @param subject with whose grants the figures are answered
   */
  public Examination examine(Subject subject, Note note, String slug, DashboardDraft draft) {
    return freezer.examine(subject, note, slug, draft);
  }

  /**
   * Takes a dashboard off the site; its files stay, its addresses say that it was withdrawn.
   *
   * @throws WorkbenchException when nothing was published there, or files cannot be written
   */
  public Publication withdraw(String slug) {
    return alone(
        () -> {
          Publication publication = load(slug);
          return point(
              new Publication(publication.slug(), Optional.empty(), publication.revisions()));
        });
  }

  /**
   * Points an address to a revision that was published before.
   *
   * @throws WorkbenchException when there is no such revision, or files cannot be written
   */
  public Publication rollBack(String slug, int revision) {
    return alone(
        () -> {
          Publication publication = load(slug);
          if (!publication.revisions().contains(revision)) {
            throw new WorkbenchException(
                NotebooksError.PUBLICATION_REVISION_UNKNOWN,
                slug,
                Integer.toString(revision),
                publication.revisions().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(", ")));
          }
          folder.requireRevision(publication.slug(), revision);
          return point(
              new Publication(publication.slug(), Optional.of(revision), publication.revisions()));
        });
  }

  /** Clears up after a crash and draws the front pages where they are behind; called at start. */
  public void reconcile() {
    alone(
        () -> {
          tidy();
          front.update();
          return folder;
        });
  }

  private Publication load(String slug) {
    Slug address = Slug.parse(slug);
    return folder
        .read(address)
        .orElseThrow(() -> new WorkbenchException(NotebooksError.PUBLICATION_UNKNOWN, slug));
  }

  private void place(Slug slug, FrozenDashboard dashboard) throws IOException {
    Files.createDirectories(folder.slug(slug));
    files.syncFolder(folder.root());
    Path staged = folder.slug(slug).resolve(PublishedFolder.STAGED);
    Files.createDirectories(staged);
    renderer.renderDashboard(dashboard, staged, files);
    files.write(folder.dashboard(staged), out -> FrozenDashboardCodec.write(dashboard, out));
    syncFolders(staged, files);
    files.rename(staged, folder.revision(slug, dashboard.revision()));
  }

  /** Moves the pointer; from then on the front pages are behind until they are drawn. */
  private Publication point(Publication publication) throws IOException {
    files.replace(
        folder.pointer(publication.slug()), out -> out.write(PublishedFolder.write(publication)));
    try {
      front.update();
    } catch (IOException e) {
      throw new WorkbenchException(
          e,
          NotebooksError.FRONT_PAGES_FAILED,
          publication.slug().value(),
          String.valueOf(e.getMessage()));
    }
    return publication;
  }

  /** Removes what was never pointed to. A damaged pointer is left for a person to look at. */
  private void tidy() throws IOException {
    for (Slug slug : folder.slugs()) {
      Path own = folder.slug(slug);
      Optional<Publication> publication;
      try {
        publication = folder.read(slug);
      } catch (WorkbenchException e) {
        continue;
      }
      files.delete(own.resolve(PublishedFolder.STAGED));
      if (publication.isEmpty()) {
        files.delete(own);
        continue;
      }
      for (int revision : PublishedFolder.numbers(own)) {
        if (!publication.get().revisions().contains(revision)) {
          files.delete(folder.revision(slug, revision));
        }
      }
    }
  }

  static void syncFolders(Path staged, DurableFiles files) throws IOException {
    List<Path> folders;
    try (Stream<Path> walk = Files.walk(staged)) {
      folders = walk.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path found : folders) {
      files.syncFolder(found);
    }
  }

  @FunctionalInterface
  private interface Step<T> {
    T run() throws IOException;
  }

  private <T> T alone(Step<T> step) {
    IN_THIS_PROCESS.lock();
    try {
      Files.createDirectories(folder.root());
      try (FileChannel channel =
              FileChannel.open(
                  folder.root().resolve(".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("The lock was lost");
        }
        return step.run();
      }
    } catch (IOException e) {
      throw PublishedFolder.failed(folder.root(), e);
    } finally {
      IN_THIS_PROCESS.unlock();
    }
  }
}
