package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tie between a lake folder and its database: both hold the same identifier. Without it, a home
 * of which the database was not copied would look like a lake full of rubbish.
 */
final class LakeIdentity {
  private static final JsonMapper JSON = JsonMapper.shared();

  private LakeIdentity() {}

  /**
   * Ties a new lake to a new database, or checks the tie.
   *
   * @throws WorkbenchException when they do not belong together
   */
  static void check(Path lake, LakeRows rows, DurableFiles files) {
    Path file = lake.resolve("lake.json");
    try {
      if (!Files.exists(file)) {
        if (holdsReleases(lake)) {
          throw new WorkbenchException(DatasetsError.LAKE_NOT_OF_DATABASE, lake);
        }
        String id = rows.lakeId(UUID.randomUUID().toString());
        String json = JSON.createObjectNode().put("version", 1).put("id", id).toString();
        try (LakeLock _ = LakeLock.await(lake, java.time.Duration.ofMinutes(1))) {
          files.replace(file, out -> out.write((json + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return;
      }
      Optional<String> inFolder = id(Files.readAllBytes(file));
      if (inFolder.isEmpty() || !inFolder.equals(rows.findLakeId())) {
        throw new WorkbenchException(DatasetsError.LAKE_NOT_OF_DATABASE, lake);
      }
    } catch (IOException e) {
      throw new WorkbenchException(e, DatasetsError.LAKE_INPUT_OUTPUT, file, LakeLock.reason(e));
    }
  }

  private static Optional<String> id(byte[] json) {
    try {
      JsonNode id = JSON.readTree(json).path("id");
      return id.isString() ? Optional.of(id.stringValue()) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static boolean holdsReleases(Path lake) throws IOException {
    try (Stream<Path> entries = Files.list(lake)) {
      return entries.anyMatch(LakeSweep::isTableFolder);
    }
  }
}
