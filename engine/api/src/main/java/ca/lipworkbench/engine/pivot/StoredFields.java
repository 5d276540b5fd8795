package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.text.BilingualText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The small pieces of which stored pivot tables are made. */
final class StoredFields {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private StoredFields() {}

  /** What is wrong with a stored table. */
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  static ObjectNode text(BilingualText text) {
    ObjectNode node = NODES.objectNode();
    node.put("en", text.english());
    text.french().ifPresent(french -> node.put("fr", french));
    return node;
  }

  static BilingualText text(JsonNode node) {
    return new BilingualText(string(node, "en"), optionalString(node, "fr"));
  }

  static ArrayNode strings(Collection<String> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  static List<String> strings(JsonNode parent, String field) {
    return list(parent, field, JsonNode::stringValue);
  }

  static String string(JsonNode parent, String field) {
    JsonNode node = parent.path(field);
    if (!node.isString()) {
      throw new Malformed("\"" + field + "\" is not a text");
    }
    return node.stringValue();
  }

  static Optional<String> optionalString(JsonNode parent, String field) {
    return parent.has(field) ? Optional.of(string(parent, field)) : Optional.empty();
  }

  static int integer(JsonNode parent, String field) {
    JsonNode node = parent.path(field);
    if (!node.isInt()) {
      throw new Malformed("\"" + field + "\" is not a whole number");
    }
    return node.intValue();
  }

  static double number(JsonNode parent, String field) {
    JsonNode node = parent.path(field);
    if (!node.isNumber()) {
      throw new Malformed("\"" + field + "\" is not a number");
    }
    return node.doubleValue();
  }

  /** A number as short as it can be written: 110, not 110.0. */
  static JsonNode number(double value) {
    return NODES.numberNode(plain(value));
  }

  /** The shortest decimal number that reads back as this double. */
  static BigDecimal plain(double value) {
    BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
  }

  static <E extends Enum<E>> E constant(Class<E> type, JsonNode parent, String field) {
    String name = string(parent, field);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new Malformed("\"" + field + "\" is not known: " + name);
  }

  static <T> List<T> list(JsonNode parent, String field, Function<JsonNode, T> reader) {
    JsonNode array = parent.path(field);
    if (!array.isArray()) {
      throw new Malformed("\"" + field + "\" is not a list");
    }
    List<T> list = new ArrayList<>();
    for (JsonNode element : array) {
      list.add(reader.apply(element));
    }
    return list;
  }

  static <T> ArrayNode list(Collection<T> elements, Function<T, JsonNode> writer) {
    ArrayNode array = NODES.arrayNode();
    elements.forEach(element -> array.add(writer.apply(element)));
    return array;
  }
}
