package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a pivot table, version 1: whole statistical cells with all that is needed to
 * read, draw and cite them. This is what is frozen when a dashboard is published. The same table
 * always gives the same bytes.
 */
public final class PivotTableCodec {
  private static final int VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private PivotTableCodec() {}

  /** Writes a table as UTF-8; the stream stays open. */
  public static void write(PivotTable table, OutputStream out) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("version", VERSION);
    root.set("spec", PivotSpecCodec.tree(table.spec()));
    root.put("table", table.table().value());
    root.set("title", StoredFields.text(table.title()));
    root.put("release", table.release());
    root.set("source", StoredParts.source(table.source()));
    table.geography().ifPresent(text -> root.set("geography", StoredFields.text(text)));
    root.set("rows", StoredFields.list(table.rowHeaders(), StoredParts::header));
    root.set("columns", StoredFields.list(table.columnHeaders(), StoredParts::header));
    root.set(
        "cells",
        StoredFields.list(table.cells(), row -> StoredFields.list(row, StoredCell::write)));
    root.set("areas", StoredFields.list(table.areas(), StoredParts::area));
    root.set("measures", StoredFields.list(table.measures(), StoredParts::measure));
    ObjectNode notes = root.putObject("notes");
    new TreeMap<>(table.notes()).forEach((key, note) -> notes.set(key, StoredFields.text(note)));
    root.set("remarks", StoredFields.list(table.remarks(), StoredParts::remark));
    MAPPER.writeValue(out, root);
  }

  /**
   * The table that was written; the stream stays open.
   *
   * @throws WorkbenchException with {@code PIVOT_TABLE_NOT_READABLE} when it is not one, is cut, or
   *     has another version
   */
  public static PivotTable read(InputStream in) {
    try {
      JsonNode root = MAPPER.readTree(in);
      if (StoredFields.integer(root, "version") != VERSION) {
        throw new StoredFields.Malformed("version " + root.path("version"));
      }
      return read(root);
    } catch (JacksonException | IllegalArgumentException | StoredFields.Malformed e) {
      throw new WorkbenchException(
          e, EngineError.PIVOT_TABLE_NOT_READABLE, String.valueOf(e.getMessage()));
    }
  }

  private static PivotTable read(JsonNode root) {
    if (!(root.path("spec") instanceof ObjectNode spec)) {
      throw new StoredFields.Malformed("no specification");
    }
    Map<String, BilingualText> notes = new LinkedHashMap<>();
    root.path("notes")
        .properties()
        .forEach(entry -> notes.put(entry.getKey(), StoredFields.text(entry.getValue())));
    return new PivotTable(
        PivotSpecCodec.read(spec),
        new TableName(StoredFields.string(root, "table")),
        StoredFields.text(root.path("title")),
        StoredFields.integer(root, "release"),
        StoredParts.source(root.path("source")),
        root.has("geography")
            ? Optional.of(StoredFields.text(root.path("geography")))
            : Optional.empty(),
        StoredFields.list(root, "rows", PivotTableCodec::header),
        StoredFields.list(root, "columns", PivotTableCodec::header),
        StoredFields.list(root, "cells", PivotTableCodec::row),
        StoredFields.list(root, "areas", StoredParts::area),
        StoredFields.list(root, "measures", StoredParts::measure),
        notes,
        StoredFields.list(root, "remarks", StoredParts::remark));
  }

  private static PivotTable.Header header(JsonNode members) {
    return new PivotTable.Header(members.valueStream().map(StoredParts::member).toList());
  }

  private static java.util.List<ca.lipworkbench.engine.statistics.Cell> row(JsonNode cells) {
    return cells.valueStream().map(StoredCell::read).toList();
  }
}
