package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.lake.IncomingSource;
import ca.lipworkbench.datasets.lake.StoredFile;
import ca.lipworkbench.engine.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report that is kept with a release, {@code report.json}, version 1: what was loaded from
 * which bytes, what was said about them, and the hashes of the release's other files.
 */
final class ImportReport {
  private static final int VERSION = 1;

  private ImportReport() {}

  /**
   * How the file was read.
   *
   * @param values how many cells of data hold a value; the others hold a symbol in place of one. A
   *     file with a refused cell makes no release, so these two are all cells of data that it has
   */
  record Manner(Layout layout, SourceText.Encoding encoding, long values) {}

  static byte[] json(
      ImportOutcome.Imported outcome,
      IncomingSource source,
      Manner manner,
      Instant loadedAt,
      List<StoredFile> files) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("version", VERSION);
    node.put("table", outcome.table().value());
    node.put("release", outcome.release());
    node.put("loadedAt", loadedAt.toString());
    node.putObject("source")
        .put("file", source.fileName())
        .put("bytes", source.bytes())
        .put("sha256", source.sha256());
    node.put("layout", manner.layout().form().reported());
    node.put("encoding", manner.encoding().charset().name());
    node.put("rowsRead", outcome.rowsRead());
    node.put("observations", outcome.observations());
    node.putObject("cells")
        .put("values", manner.values())
        .put("symbols", outcome.observations() - manner.values())
        .put("refused", 0);
    ArrayNode messages = node.putArray("messages");
    for (ImportMessage message : outcome.messages()) {
      ObjectNode one = messages.addObject();
      message.line().ifPresentOrElse(line -> one.put("line", line), () -> one.putNull("line"));
      message
          .column()
          .ifPresentOrElse(column -> one.put("column", column), () -> one.putNull("column"));
      one.put("reason", message.reason().name());
      for (Language language : Language.values()) {
        one.put(language.tag(), message.text(language));
      }
    }
    ArrayNode stored = node.putArray("files");
    for (StoredFile file : files) {
      stored
          .addObject()
          .put("name", file.name())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256());
    }
    return (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
