package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages that list what is published, drawn anew whenever that has changed. */
final class FrontPages {
  private final PublishedFolder folder;
  private final Publications publications;
  private final DashboardRenderer renderer;
  private final DurableFiles files;

  FrontPages(PublishedFolder folder, DashboardRenderer renderer, DurableFiles files) {
    this.folder = folder;
    this.publications = new Publications(folder.root());
    this.renderer = renderer;
    this.files = files;
  }

  /** Draws them if they do not show what is published now, and sweeps what is left over. */
  void update() throws IOException {
    Files.createDirectories(folder.fronts());
    Optional<PublishedFolder.Front> current = current();
    List<String> shown = shown();
    if (current.isPresent()
        && current.get().shows().equals(shown)
        && Files.isDirectory(folder.front(current.get().number()))) {
      sweep(current.get().number());
      return;
    }
    List<Integer> numbers = PublishedFolder.numbers(folder.fronts());
    int next =
        Math.max(
                numbers.isEmpty() ? 0 : numbers.getLast(),
                current.map(PublishedFolder.Front::number).orElse(0))
            + 1;
    Path staged = folder.fronts().resolve(PublishedFolder.STAGED);
    files.delete(staged);
    Files.createDirectories(staged);
    renderer.renderFront(dashboards(), staged, files);
    Publisher.syncFolders(staged, files);
    files.rename(staged, folder.front(next));
    files.replace(
        folder.frontPointer(),
        out -> out.write(PublishedFolder.write(new PublishedFolder.Front(next, shown))));
    sweep(next);
  }

  /** A damaged pointer is as good as none: the pages are drawn again from what is published. */
  private Optional<PublishedFolder.Front> current() {
    try {
      return folder.readFront();
    } catch (WorkbenchException e) {
      return Optional.empty();
    }
  }

  private List<String> shown() {
    return publications.list().stream()
        .filter(publication -> publication.current().isPresent())
        .map(publication -> publication.slug() + "@" + publication.current().orElseThrow())
        .toList();
  }

  private List<FrozenDashboard> dashboards() {
    List<Slug> damaged = publications.listDamaged();
    List<FrozenDashboard> dashboards = new ArrayList<>();
    for (Publication publication : publications.list()) {
      if (publication.current().isPresent() && !damaged.contains(publication.slug())) {
        dashboards.add(publications.load(publication.slug(), publication.current().orElseThrow()));
      }
    }
    return dashboards;
  }

  /** The one before stays for who is reading it. */
  private void sweep(int current) throws IOException {
    files.delete(folder.fronts().resolve(PublishedFolder.STAGED));
    for (int number : PublishedFolder.numbers(folder.fronts())) {
      if (number != current && number != current - 1) {
        files.delete(folder.front(number));
      }
    }
  }
}
