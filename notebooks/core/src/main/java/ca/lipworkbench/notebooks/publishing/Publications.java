package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is published, read from plain files: no database, engine or note is on this way. May be used
 * by many threads, beside a process that publishes; a pointer is read anew each time, so that what
 * is withdrawn is gone at once.
 */
public final class Publications {
  private static final Pattern PERMANENT = Pattern.compile("([^@]+)@([1-9][0-9]{0,8})");

  private final PublishedFolder folder;

  /** The publications of this folder, which need not exist yet. */
  public Publications(Path published) {
    this.folder = new PublishedFolder(published);
  }

  /** What an address leads to. */
  public sealed interface Resolution {
    /**
     * A folder with the files of one revision.
     *
     * @param slug the dashboard's address
     * @param revision its revision
     * @param folder the folder
     */
    record Found(Slug slug, int revision, Path folder) implements Resolution {}

    /** It was there and was withdrawn: the answer is 410. */
    record Withdrawn(Slug slug) implements Resolution {}

    /** It was never there: the answer is 404. */
    record Unknown() implements Resolution {}
  }

  /**
   * What the first part of an address leads to: {@code slug} to the current revision, {@code
   * slug@3} to revision 3 for as long as the dashboard is not withdrawn.
   *
   * @throws WorkbenchException when the publication is there but its files are damaged
   */
  public Resolution resolve(String address) {
    Matcher permanent = PERMANENT.matcher(address);
    if (permanent.matches()) {
      int wanted = Integer.parseInt(permanent.group(2));
      return find(permanent.group(1))
          .map(
              publication ->
                  publication.revisions().contains(wanted)
                      ? resolve(publication, wanted)
                      : new Resolution.Unknown())
          .orElseGet(Resolution.Unknown::new);
    }
    return find(address)
        .map(publication -> resolve(publication, publication.current().orElse(0)))
        .orElseGet(Resolution.Unknown::new);
  }

  /** The folder of the front pages; empty before anything was published or the server started. */
  public Optional<Path> front() {
    return folder.readFront().map(front -> folder.front(front.number()));
  }

  /** Every publication that can be read, withdrawn ones too, by address. */
  public List<Publication> list() {
    List<Publication> publications = new ArrayList<>();
    for (Slug slug : folder.slugs()) {
      try {
        folder.read(slug).ifPresent(publications::add);
      } catch (WorkbenchException e) {
        if (e.code() != NotebooksError.PUBLICATION_DAMAGED) {
          throw e;
        }
      }
    }
    return List.copyOf(publications);
  }

  /**
   * The publication at this address, withdrawn or not.
   *
   * @throws WorkbenchException when its pointer is damaged
   */
  public Optional<Publication> find(Slug slug) {
    return folder.read(slug);
  }

  /** Addresses whose files are damaged; the others are not touched by that. */
  public List<Slug> listDamaged() {
    List<Slug> damaged = new ArrayList<>();
    for (Slug slug : folder.slugs()) {
      try {
        Optional<Publication> publication = folder.read(slug);
        publication
            .flatMap(Publication::current)
            .ifPresent(revision -> folder.requireRevision(slug, revision));
      } catch (WorkbenchException e) {
        damaged.add(slug);
      }
    }
    return List.copyOf(damaged);
  }

  /**
   * The frozen dashboard of a revision.
   *
   * @throws WorkbenchException when its file is missing or damaged
   */
  public FrozenDashboard load(Slug slug, int revision) {
    return folder.load(slug, revision);
  }

  private Optional<Publication> find(String text) {
    return Slug.find(text).flatMap(folder::read);
  }

  private Resolution resolve(Publication publication, int revision) {
    if (publication.current().isEmpty()) {
      return new Resolution.Withdrawn(publication.slug());
    }
    return new Resolution.Found(
        publication.slug(), revision, folder.requireRevision(publication.slug(), revision));
  }

  /** Files of a folder in a steady order, without those that are being written. */
  static List<Path> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
