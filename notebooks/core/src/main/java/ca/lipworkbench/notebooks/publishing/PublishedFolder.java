package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.json.JsonDocument;
import ca.lipworkbench.notebooks.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the files of publications lie, and the form of the pointers among them. */
final class PublishedFolder {
  static final String STAGED = ".staged";
  private static final String DASHBOARD = "dashboard.json";
  private static final String FRONT = "front";
  private static final int VERSION = 1;
  private static final int LARGEST_POINTER = 1_000_000;

  private final Path root;

  PublishedFolder(Path root) {
    this.root = root;
  }

  /**
   * The pointer to the front pages.
   *
   * @param number which of them counts
   * @param shows the publications that they list, as {@code slug@revision}
   */
  record Front(int number, List<String> shows) {
    Front {
      shows = List.copyOf(shows);
    }
  }

  Path root() {
    return root;
  }

  Path slug(Slug slug) {
    return root.resolve(slug.value());
  }

  Path revision(Slug slug, int revision) {
    return slug(slug).resolve(Integer.toString(revision));
  }

  Path dashboard(Path revisionFolder) {
    return revisionFolder.resolve(DASHBOARD);
  }

  Path pointer(Slug slug) {
    return slug(slug).resolve("publication.json");
  }

  Path fronts() {
    return root.resolve(FRONT);
  }

  Path front(int number) {
    return fronts().resolve(Integer.toString(number));
  }

  Path frontPointer() {
    return fronts().resolve("front.json");
  }

  /** Addresses that have a folder, in order. */
  List<Slug> slugs() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(Files::isDirectory)
          .flatMap(folder -> Slug.find(String.valueOf(folder.getFileName())).stream())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw failed(root, e);
    }
  }

  /** Numbers of the revision folders or front folders in this folder, in order. */
  static List<Integer> numbers(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.matches("[1-9][0-9]{0,8}"))
          .map(Integer::valueOf)
          .sorted()
          .toList();
    }
  }

  Optional<Publication> read(Slug slug) {
    Optional<byte[]> bytes = bytes(pointer(slug));
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonObject object =
          JsonDocument.parse("publication", bytes.get(), VERSION, LARGEST_POINTER)
              .allow("slug", "current", "revisions");
      if (!object.text("slug").equals(slug.value())) {
        throw object.wrongField("slug", slug.value());
      }
      return Optional.of(
          new Publication(slug, object.findNumber("current"), object.numbers("revisions")));
    } catch (WorkbenchException | IllegalArgumentException e) {
      throw damaged(slug.value(), e);
    }
  }

  static byte[] write(Publication publication) {
    ObjectNode root = JsonDocument.object();
    root.put("version", VERSION);
    root.put("slug", publication.slug().value());
    publication
        .current()
        .ifPresentOrElse(
            revision -> root.put("current", revision.intValue()), () -> root.putNull("current"));
    ArrayNode revisions = root.putArray("revisions");
    publication.revisions().forEach(revisions::add);
    return JsonDocument.write(root);
  }

  Optional<Front> readFront() {
    return bytes(frontPointer())
        .map(
            bytes -> {
              try {
                JsonObject object =
                    JsonDocument.parse("front", bytes, VERSION, LARGEST_POINTER)
                        .allow("current", "shows");
                return new Front(object.number("current"), object.texts("shows"));
              } catch (WorkbenchException e) {
                throw damaged(FRONT, e);
              }
            });
  }

  static byte[] write(Front front) {
    ObjectNode root = JsonDocument.object();
    root.put("version", VERSION);
    root.put("current", front.number());
    ArrayNode shows = root.putArray("shows");
    front.shows().forEach(shows::add);
    return JsonDocument.write(root);
  }

  /** The folder of a revision that is published. */
  Path requireRevision(Slug slug, int revision) {
    Path folder = revision(slug, revision);
    if (!Files.isRegularFile(dashboard(folder))) {
      throw new WorkbenchException(
          NotebooksError.PUBLICATION_DAMAGED, slug.value(), dashboard(folder).toString());
    }
    return folder;
  }

  FrozenDashboard load(Slug slug, int revision) {
    Path file = dashboard(requireRevision(slug, revision));
    try (InputStream in = Files.newInputStream(file)) {
      return FrozenDashboardCodec.read(in);
    } catch (IOException | WorkbenchException e) {
      throw damaged(slug.value(), e);
    }
  }

  static WorkbenchException failed(Path where, IOException e) {
    List<String> words = new ArrayList<>();
    words.add(e instanceof NoSuchFileException ? "not found" : String.valueOf(e.getMessage()));
    return new WorkbenchException(
        e, NotebooksError.FILE_FAILED, where.toString(), words.getFirst());
  }

  private static WorkbenchException damaged(String slug, Exception e) {
    return new WorkbenchException(
        e, NotebooksError.PUBLICATION_DAMAGED, slug, String.valueOf(e.getMessage()));
  }

  private static Optional<byte[]> bytes(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed(file, e);
    }
  }
}
