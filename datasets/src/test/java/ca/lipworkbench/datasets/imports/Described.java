package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.descriptor.HomeDescriptors;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.table.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A home in which files are described by confirmed drafts, and then imported. */
final class Described {
  private final Path folder;
  private final TestHome home;
  private final HomeDescriptors descriptors;

  Described(Path folder) {
    this.folder = folder;
    this.home = new TestHome(folder.resolve("home"));
    this.descriptors =
        new HomeDescriptors(folder.resolve("descriptors"), new DurableFiles(FailPoint.NONE));
  }

  HomeDescriptors descriptors() {
    return descriptors;
  }

  TestHome home() {
    return home;
  }

  Importer importer() {
    return home.importer(Descriptors.shipped().with(descriptors.all()));
  }

  Describer.Outcome drafted(Path file) {
    Path scratch = folder.resolve("scratch");
    Describer.Outcome outcome =
        new Describer(Areas.shipped())
            .draft(file, String.valueOf(file.getFileName()), Optional.empty(), scratch);
    removed(scratch);
    return outcome;
  }

  private static void removed(Path scratch) {
    if (!Files.exists(scratch)) {
      return;
    }
    try (Stream<Path> all = Files.walk(scratch)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The descriptor of a file, confirmed as it was drafted and read back from the home. */
  Descriptor confirm(Path file) {
    Describer.Outcome outcome = drafted(file);
    Descriptor draft =
        assertInstanceOf(Describer.Outcome.Drafted.class, outcome, outcome.toString()).descriptor();
    descriptors.save(draft);
    Descriptor kept =
        descriptors.all().stream()
            .filter(one -> one.table().equals(draft.table()))
            .findFirst()
            .orElseThrow();
    assertEquals(draft, kept);
    return kept;
  }

  ImportOutcome load(Path file) {
    return importer().load(file);
  }

  Release release(Path file) {
    ImportOutcome outcome = load(file);
    ImportOutcome.Imported imported =
        assertInstanceOf(
            ImportOutcome.Imported.class, outcome, () -> texts(outcome.messages()).toString());
    return home.lake().find(imported.table()).orElseThrow();
  }

  static List<String> texts(List<ImportMessage> messages) {
    return messages.stream()
        .map(
            message ->
                message.reason()
                    + " "
                    + message.line()
                    + " "
                    + message.text(ca.lipworkbench.engine.text.Language.ENGLISH))
        .toList();
  }

  /**
   * The equation of a file: what an independent reader counted is what the lake has, and what the
   * report of the release states.
   */
  static void assertCounts(Release release, long values, long symbols) throws SQLException {
    assertEquals(
        "{\"values\":%d,\"symbols\":%d,\"refused\":0}".formatted(values, symbols),
        report(release).path("cells").toString());
    Map<String, Observed> stored = TestHome.observations(release);
    long withValue = stored.values().stream().filter(one -> one.value().isPresent()).count();
    assertEquals(values, withValue, "values");
    assertEquals(symbols, stored.size() - withValue, "symbols in place of values");
    assertEquals(stored, TestHome.archived(release));
  }

  private static JsonNode report(Release release) {
    Path folder = Optional.ofNullable(release.parquet().getParent()).orElseThrow();
    return JsonMapper.shared().readTree(folder.resolve("report.json").toFile());
  }
}
