package ca.lipworkbench.notebooks.json;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * An object of a JSON document, read field by field; what is missing, unknown or of another form is
 * refused with the name of its place.
 */
public final class JsonObject {
  private static final String VERSION = "version";

  private final String what;
  private final List<String> place;
  private final JsonNode node;

  private JsonObject(String what, List<String> place, JsonNode node) {
    this.what = what;
    this.place = place;
    this.node = node;
  }

  static JsonObject of(String what, List<String> place, JsonNode node) {
    JsonObject object = new JsonObject(what, place, node);
    if (!node.isObject()) {
      throw object.wrong(object.place(), "an object");
    }
    return object;
  }

  void requireVersion(int known) {
    int found = number(VERSION);
    if (found != known) {
      throw new WorkbenchException(
          NotebooksError.JSON_VERSION_UNKNOWN,
          what,
          Integer.toString(found),
          Integer.toString(known));
    }
  }

  /**
   * Refuses every field that is not among these; {@code version} is always known.
   *
   * @return the same object
   */
  public JsonObject allow(String... fields) {
    TreeSet<String> known = new TreeSet<>(Arrays.asList(fields));
    if (place.isEmpty()) {
      known.add(VERSION);
    }
    for (String field : node.propertyNames()) {
      if (!known.contains(field)) {
        throw new WorkbenchException(
            NotebooksError.JSON_FIELD_UNKNOWN, what, place(), field, String.join(", ", known));
      }
    }
    return this;
  }

  /** The text of a field that must be there. */
  public String text(String field) {
    JsonNode value = required(field);
    if (!value.isString()) {
      throw wrong(place(field), "a text");
    }
    return value.asString();
  }

  /** The text of a field that may be absent or null. */
  public Optional<String> findText(String field) {
    return isAbsent(field) ? Optional.empty() : Optional.of(text(field));
  }

  /** The whole number of a field that must be there. */
  public int number(String field) {
    JsonNode value = required(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(place(field), "a whole number");
    }
    return value.asInt();
  }

  /** The whole number of a field that may be absent or null. */
  public Optional<Integer> findNumber(String field) {
    return isAbsent(field) ? Optional.empty() : Optional.of(number(field));
  }

  /** The whole numbers of a list that must be there. */
  public List<Integer> numbers(String field) {
    List<Integer> numbers = new ArrayList<>();
    for (JsonNode value : list(field)) {
      if (!value.isIntegralNumber() || !value.canConvertToInt()) {
        throw wrong(place(field), "a list of whole numbers");
      }
      numbers.add(value.asInt());
    }
    return List.copyOf(numbers);
  }

  /** The texts of a list that must be there. */
  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : list(field)) {
      if (!value.isString()) {
        throw wrong(place(field), "a list of texts");
      }
      texts.add(value.asString());
    }
    return List.copyOf(texts);
  }

  /** Whether a field is there and is not null. */
  public boolean has(String field) {
    return !isAbsent(field);
  }

  /** The object of a field that must be there. */
  public JsonObject object(String field) {
    return of(what, inside(field), required(field));
  }

  /** The objects of a list that must be there. */
  public List<JsonObject> objects(String field) {
    List<JsonObject> objects = new ArrayList<>();
    int number = 1;
    for (JsonNode value : list(field)) {
      objects.add(of(what, inside(field + "[" + number + "]"), value));
      number++;
    }
    return List.copyOf(objects);
  }

  /** A text in both languages, {@code {"en": …, "fr": …}}; the French one may be absent. */
  public BilingualText bilingual(String field) {
    JsonObject texts = object(field).allow("en", "fr");
    return new BilingualText(texts.text("en"), texts.findText("fr"));
  }

  /** A field that another codec reads. */
  public JsonNode node(String field) {
    return required(field);
  }

  /** A refusal of this field's value, saying what it should be. */
  public WorkbenchException wrongField(String field, String expected) {
    return wrong(place(field), expected);
  }

  private Iterable<JsonNode> list(String field) {
    JsonNode value = required(field);
    if (!value.isArray()) {
      throw wrong(place(field), "a list");
    }
    return value.values();
  }

  /** Whether the field is missing or null. */
  public boolean isAbsent(String field) {
    return node.path(field).isMissingNode() || node.path(field).isNull();
  }

  private JsonNode required(String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode()) {
      throw new WorkbenchException(NotebooksError.JSON_FIELD_MISSING, what, place(), field);
    }
    return value;
  }

  private WorkbenchException wrong(String where, String expected) {
    return new WorkbenchException(NotebooksError.JSON_FIELD_WRONG, what, where, expected);
  }

  private List<String> inside(String field) {
    List<String> inner = new ArrayList<>(place);
    inner.add(field);
    return List.copyOf(inner);
  }

  private String place() {
    return place.isEmpty() ? "its top level" : "“" + String.join(".", place) + "”";
  }

  private String place(String field) {
    return "“" + String.join(".", inside(field)) + "”";
  }
}
