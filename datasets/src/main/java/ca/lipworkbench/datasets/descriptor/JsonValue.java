package ca.lipworkbench.datasets.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A value in a JSON file that remembers its line, so that whoever wrote the file is told where to
 * look. Objects are closed: {@link #fields} names every field that may stand there.
 *
 * @param file the file, for messages
 * @param line where the value starts
 * @param value a text, a number, a boolean, a list or a map of values
 */
record JsonValue(String file, long line, Object value) {

  /**
   * The single value of a file.
   *
   * @throws DescriptorException when the text is not JSON, or names a field twice
   */
  static JsonValue parse(String file, String text) {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      JsonValue value = read(file, parser);
      if (parser.nextToken() != null) {
        throw new DescriptorException(file, line(parser), "text after the end of the object");
      }
      return value;
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new DescriptorException(file, line, "not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static JsonValue read(String file, JsonParser parser) {
    long line = line(parser);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, JsonValue> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, read(file, parser));
      }
      return new JsonValue(file, line, fields);
    }
    if (token == JsonToken.START_ARRAY) {
      List<JsonValue> elements = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(read(file, parser));
      }
      return new JsonValue(file, line, elements);
    }
    if (token == JsonToken.VALUE_STRING) {
      return new JsonValue(file, line, parser.getString());
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return new JsonValue(file, line, token == JsonToken.VALUE_TRUE);
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return new JsonValue(file, line, parser.getLongValue());
    }
    throw new DescriptorException(file, line, "expected a text, a list or an object");
  }

  private static long line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  /** The fields of this object, none of which has a name other than these. */
  Map<String, JsonValue> fields(String... known) {
    if (!(value instanceof Map<?, ?>)) {
      throw new DescriptorException(file, line, "expected an object");
    }
    Map<String, JsonValue> fields = anyFields();
    Set<String> names = Set.of(known);
    fields.forEach(
        (name, field) -> {
          if (!names.contains(name)) {
            throw new DescriptorException(
                file, field.line, "unknown field \"" + name + "\"; known: " + new TreeSet<>(names));
          }
        });
    return fields;
  }

  /** The fields of this object, whatever their names. */
  Map<String, JsonValue> anyFields() {
    if (!(value instanceof Map<?, ?> map)) {
      throw new DescriptorException(file, line, "expected an object");
    }
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    map.forEach((name, field) -> fields.put((String) name, (JsonValue) field));
    return fields;
  }

  /** The field that must be there. */
  JsonValue field(Map<String, JsonValue> fields, String name) {
    JsonValue field = fields.get(name);
    if (field == null) {
      throw new DescriptorException(file, line, "field \"" + name + "\" is missing");
    }
    return field;
  }

  /** This text, which is not blank. */
  String text() {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new DescriptorException(file, line, "expected a text that is not blank");
  }

  /** This text, blank or not. */
  String anyText() {
    if (value instanceof String text) {
      return text;
    }
    throw new DescriptorException(file, line, "expected a text");
  }

  /** This whole number. */
  long number() {
    if (value instanceof Long number) {
      return number;
    }
    throw new DescriptorException(file, line, "expected a whole number");
  }

  /** This yes or no. */
  boolean truth() {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw new DescriptorException(file, line, "expected true or false");
  }

  /** The elements of this list. */
  List<JsonValue> elements() {
    if (!(value instanceof List<?> list)) {
      throw new DescriptorException(file, line, "expected a list");
    }
    return list.stream().map(JsonValue.class::cast).toList();
  }

  /** A refusal of this value. */
  DescriptorException refuse(String reason) {
    return new DescriptorException(file, line, reason);
  }

  /** The field that may be there. */
  static Optional<JsonValue> find(Map<String, JsonValue> fields, String name) {
    return Optional.ofNullable(fields.get(name));
  }
}
