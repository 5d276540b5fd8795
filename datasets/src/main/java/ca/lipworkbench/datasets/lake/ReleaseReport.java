package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.engine.text.BilingualText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the import wrote about a release when it made it ({@code report.json}).
 *
 * @param loadedAt when it was loaded
 * @param file name of the file as the person gave it
 * @param bytes length of the file
 * @param sha256 hash of the file
 * @param encoding how its bytes were read
 * @param rowsRead rows of data in the file
 * @param observations observations of the release
 * @param remarks what was said about the file although it was in order
 */
public record ReleaseReport(
    Instant loadedAt,
    String file,
    long bytes,
    String sha256,
    String encoding,
    long rowsRead,
    long observations,
    List<Remark> remarks) {
  public ReleaseReport {
    remarks = List.copyOf(remarks);
  }

  /** Something that was said about the file, as it was worded then. */
  public record Remark(OptionalLong line, OptionalInt column, BilingualText text) {}

  /**
   * The report in these bytes.
   *
   * @throws IllegalArgumentException when they are not a report
   */
  static ReleaseReport read(byte[] json) {
    try {
      JsonNode root = JsonMapper.shared().readTree(json);
      JsonNode source = root.path("source");
      List<Remark> remarks = new ArrayList<>();
      for (JsonNode message : root.path("messages")) {
        JsonNode line = message.path("line");
        JsonNode column = message.path("column");
        remarks.add(
            new Remark(
                line.isNumber() ? OptionalLong.of(line.longValue()) : OptionalLong.empty(),
                column.isNumber() ? OptionalInt.of(column.intValue()) : OptionalInt.empty(),
                new BilingualText(
                    message.path("en").asString(""),
                    Optional.of(message.path("fr").asString("")).filter(fr -> !fr.isEmpty()))));
      }
      return new ReleaseReport(
          Instant.parse(root.path("loadedAt").asString("")),
          source.path("file").asString(""),
          source.path("bytes").asLong(0),
          source.path("sha256").asString(""),
          root.path("encoding").asString(""),
          root.path("rowsRead").asLong(0),
          root.path("observations").asLong(0),
          remarks);
    } catch (JacksonException | java.time.DateTimeException e) {
      throw new IllegalArgumentException("Not a report", e);
    }
  }
}
