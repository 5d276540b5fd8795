package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTableCodec;
import ca.lipworkbench.notebooks.json.JsonDocument;
import ca.lipworkbench.notebooks.json.JsonObject;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file form of a frozen dashboard, version 1: {@code dashboard.json} of a publication. Figures
 * are in the file form of pivot tables; areas are named once and described by the figures, which
 * all have numbers for all of them.
 */
final class FrozenDashboardCodec {
  private static final String WHAT = "frozen dashboard";
  private static final int VERSION = 1;
  private static final int LARGEST = 256_000_000;

  private FrozenDashboardCodec() {}

  /** Writes the dashboard; the stream is closed by the caller. */
  static void write(FrozenDashboard dashboard, OutputStream out) throws IOException {
    ObjectNode root = JsonDocument.object();
    root.put("version", VERSION);
    root.put("slug", dashboard.slug());
    root.put("revision", dashboard.revision());
    root.put("publishedAt", dashboard.publishedAt().toString());
    root.put("note", dashboard.note());
    root.put("noteRevision", dashboard.noteRevision());
    DashboardDraftCodec.fill(root.putObject("draft"), dashboard.draft());
    ArrayNode areas = root.putArray("areas");
    dashboard.areas().forEach(area -> areas.add(area.id().value()));
    ArrayNode figures = root.putArray("figures");
    for (FrozenFigure figure : dashboard.figures()) {
      ByteArrayOutputStream table = new ByteArrayOutputStream();
      PivotTableCodec.write(figure.table(), table);
      figures.add(JsonDocument.read(table.toByteArray()));
    }
    out.write(JsonDocument.write(root));
  }

  /**
   * Reads a dashboard.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException when it is not a frozen dashboard of
   *     version 1
   */
  static FrozenDashboard read(InputStream in) throws IOException {
    JsonObject root = JsonDocument.parse(WHAT, in.readAllBytes(), VERSION, LARGEST);
    root.allow(
        "slug", "revision", "publishedAt", "note", "noteRevision", "draft", "areas", "figures");
    DashboardDraft draft = DashboardDraftCodec.read(root.object("draft"));
    List<FrozenFigure> figures = new ArrayList<>();
    Map<String, Area> areas = new LinkedHashMap<>();
    for (JsonNode node : root.node("figures").values()) {
      PivotTable table = PivotTableCodec.read(new ByteArrayInputStream(JsonDocument.bytes(node)));
      table.areas().forEach(area -> areas.put(area.id().value(), area));
      if (figures.size() == draft.figures().size()) {
        throw root.wrongField("figures", "as long as the draft’s");
      }
      figures.add(new FrozenFigure(draft.figures().get(figures.size()), table));
    }
    if (figures.size() != draft.figures().size()) {
      throw root.wrongField("figures", "as long as the draft’s");
    }
    List<Area> named = new ArrayList<>();
    for (String id : root.texts("areas")) {
      named.add(
          Optional.ofNullable(areas.get(id))
              .orElseThrow(() -> root.wrongField("areas", "described by the figures")));
    }
    return new FrozenDashboard(
        root.text("slug"),
        root.number("revision"),
        instant(root, "publishedAt"),
        root.text("note"),
        root.number("noteRevision"),
        draft,
        named,
        figures);
  }

  private static Instant instant(JsonObject root, String field) {
    try {
      return Instant.parse(root.text(field));
    } catch (DateTimeParseException e) {
      throw root.wrongField(field, "a time such as 2026-05-12T12:00:00Z");
    }
  }
}
