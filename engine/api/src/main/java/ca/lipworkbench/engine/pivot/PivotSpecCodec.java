package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a pivot specification: {@code {"version": 3, "table": …, "rows": […], "columns":
 * […], "measures": […], "areas": […], "periods": […], "filters": {…}, "totals":
 * "shown"|"hidden"|"added", "sort": {"by": "classification"|"label"|"value", "direction":
 * "ascending"|"descending", "language": "en"|"fr", "column": {…}}, "calculation": {"show": "share",
 * "of": "row"|"column"|"table"} or {"show": "difference"|"ratio"|"change"|"index", "base": {"area":
 * …} or {"period": …}}, "dollars": 2020, "top": 10}}. Only version, table, measures and areas must
 * be there. Totals and sort came with version 2; calculation, dollars, top and added totals with
 * version 3. A specification is written in the oldest version that can say it, so that a stored
 * table keeps its bytes. Unknown fields and fields that stand twice are refused.
 */
public final class PivotSpecCodec {
  private static final int NEWEST = 3;
  private static final String VERSION = "version";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private PivotSpecCodec() {}

  /**
   * The specification written in this text.
   *
   * @throws WorkbenchException that says what is wrong: not JSON, another version, an unknown or
   *     wrong field, parts that are missing or contradict each other
   */
  public static PivotSpec parse(String json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new WorkbenchException(e, EngineError.SPEC_NOT_READABLE, where(e));
    }
    if (!(root instanceof ObjectNode object)) {
      throw new WorkbenchException(EngineError.SPEC_NOT_READABLE, "{ \u2026 } ?");
    }
    return read(object);
  }

  /** The specification as one line of JSON; {@link #parse} reads it back. */
  public static String write(PivotSpec spec) {
    return MAPPER.writeValueAsString(tree(spec));
  }

  static ObjectNode tree(PivotSpec spec) {
    PivotDraft draft = PivotDraft.of(spec);
    ObjectNode root = MAPPER.createObjectNode();
    root.put(VERSION, SpecFields.version(draft));
    SpecFields.write(draft, root);
    return root;
  }

  static PivotSpec read(ObjectNode root) {
    JsonNode version = root.path(VERSION);
    int number = version.isInt() ? version.intValue() : 0;
    List<String> fields = new ArrayList<>(List.of(VERSION));
    fields.addAll(SpecFields.of(number));
    SpecFields.requireKnownFields(root, fields);
    if (number < 1 || number > NEWEST) {
      throw new WorkbenchException(EngineError.SPEC_VERSION, version.toString(), NEWEST);
    }
    if (!root.has("table")) {
      throw new WorkbenchException(EngineError.SPEC_WRONG_FIELD, "table", "\"\u2026\"");
    }
    return SpecFields.read(root).complete();
  }

  private static String where(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null
        ? e.getOriginalMessage()
        : e.getOriginalMessage() + " (" + location.getLineNr() + ":" + location.getColumnNr() + ")";
  }
}
