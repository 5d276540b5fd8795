package ca.lipworkbench.notebooks.json;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON document with a format version: read with limits, without repeated fields and without
 * anything after its end; written with two blanks of indent and line feeds on every system.
 */
public final class JsonDocument {
  private static final int DEEPEST = 200;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final ObjectWriter WRITER =
      MAPPER
          .writer()
          .with(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                          .withArrayEmptySeparator("")
                          .withObjectEmptySeparator(""))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private JsonDocument() {}

  /**
   * Reads a document of this version.
   *
   * @param what what the document is, for messages, such as {@code note file}
   * @throws WorkbenchException when it is too large, is not one whole JSON object, or is of another
   *     version
   */
  public static JsonObject parse(String what, byte[] bytes, int version, int largest) {
    if (bytes.length > largest) {
      throw new WorkbenchException(NotebooksError.JSON_TOO_LARGE, what, largest);
    }
    JsonNode root;
    try {
      root = MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new WorkbenchException(
          e,
          NotebooksError.JSON_BROKEN,
          what,
          at == null ? 0 : at.getLineNr(),
          at == null ? 0 : at.getColumnNr(),
          e.getOriginalMessage());
    }
    JsonObject object = JsonObject.of(what, List.of(), root);
    object.requireVersion(version);
    return object;
  }

  /** An empty object to fill. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A node of JSON that another codec wrote, to be put into a document. */
  public static JsonNode read(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  /** The bytes of a node, for the codec that wrote it. */
  public static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /** The document as text that ends with a line feed. */
  public static byte[] write(ObjectNode document) {
    return (WRITER.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
