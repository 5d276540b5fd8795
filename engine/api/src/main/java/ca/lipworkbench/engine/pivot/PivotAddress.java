package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The short form of a draft for addresses: letters, digits, hyphen and underscore only. It is the
 * compressed JSON of the fields that are chosen, with {@code ["8", "40"]} for the codes 8, 9, … 40.
 */
public final class PivotAddress {
  /** The longest form that is written or read; browsers and servers take addresses of this size. */
  public static final int LONGEST = 6_000;

  private static final char FORM = '1';
  private static final int MOST_TEXT = 1 << 20;
  private static final int MOST_CODES = 100_000;
  private static final int SHORTEST_RUN = 3;
  private static final int MOST_DIGITS = 9;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private PivotAddress() {}

  /** The short form; empty when it would be longer than {@link #LONGEST}. */
  public static Optional<String> write(PivotDraft draft) {
    ObjectNode root = MAPPER.createObjectNode();
    SpecFields.write(draft, root);
    List<String> empty = new ArrayList<>();
    for (var field : root.properties()) {
      if (field.getValue() instanceof ArrayNode list) {
        if (list.isEmpty()) {
          empty.add(field.getKey());
        } else {
          field.setValue(shortened(list));
        }
      }
    }
    root.remove(empty);
    if (root.path("filters") instanceof ObjectNode filters) {
      if (filters.isEmpty()) {
        root.remove("filters");
      }
      for (var filter : filters.properties()) {
        if (filter.getValue() instanceof ArrayNode list) {
          filter.setValue(shortened(list));
        }
      }
    }
    String form = FORM + pack(MAPPER.writeValueAsString(root));
    return form.length() > LONGEST ? Optional.empty() : Optional.of(form);
  }

  /** The short form of a specification; empty when it would be longer than {@link #LONGEST}. */
  public static Optional<String> write(PivotSpec spec) {
    return write(PivotDraft.of(spec));
  }

  /**
   * The draft that was written.
   *
   * @throws WorkbenchException with {@code SPEC_ADDRESS_DAMAGED} when the text was cut or changed
   */
  public static PivotDraft read(String form) {
    try {
      if (form.isEmpty() || form.length() > LONGEST || form.charAt(0) != FORM) {
        throw new WorkbenchException(EngineError.SPEC_ADDRESS_DAMAGED);
      }
      JsonNode root = MAPPER.readTree(unpack(form.substring(1)));
      if (!(root instanceof ObjectNode object)) {
        throw new WorkbenchException(EngineError.SPEC_ADDRESS_DAMAGED);
      }
      SpecFields.requireKnownFields(object, SpecFields.OF_VERSION_3);
      lengthen(object);
      return SpecFields.read(object);
    } catch (JacksonException | DataFormatException | IllegalArgumentException e) {
      throw new WorkbenchException(e, EngineError.SPEC_ADDRESS_DAMAGED);
    } catch (WorkbenchException e) {
      throw e.code() == EngineError.SPEC_ADDRESS_DAMAGED
          ? e
          : new WorkbenchException(e, EngineError.SPEC_ADDRESS_DAMAGED);
    }
  }

  private static void lengthen(ObjectNode object) {
    for (var field : object.properties()) {
      if (field.getValue() instanceof ArrayNode list) {
        field.setValue(lengthened(list));
      } else if (field.getKey().equals("filters") && field.getValue() instanceof ObjectNode inner) {
        lengthen(inner);
      }
    }
  }

  private static ArrayNode shortened(ArrayNode list) {
    ArrayNode result = MAPPER.createArrayNode();
    int at = 0;
    while (at < list.size()) {
      int end = at;
      while (end + 1 < list.size() && follows(list.get(end), list.get(end + 1))) {
        end++;
      }
      if (end - at + 1 >= SHORTEST_RUN) {
        result.addArray().add(list.get(at)).add(list.get(end));
      } else {
        for (int i = at; i <= end; i++) {
          result.add(list.get(i));
        }
      }
      at = end + 1;
    }
    return result;
  }

  private static ArrayNode lengthened(ArrayNode list) {
    ArrayNode result = MAPPER.createArrayNode();
    for (JsonNode element : list) {
      if (element instanceof ArrayNode run) {
        int last = number(run.path(1)).orElseThrow(PivotAddress::damaged);
        for (int i = number(run.path(0)).orElseThrow(PivotAddress::damaged); i <= last; i++) {
          result.add(Integer.toString(i));
          if (result.size() > MOST_CODES) {
            throw damaged();
          }
        }
      } else {
        result.add(element);
      }
    }
    return result;
  }

  private static boolean follows(JsonNode one, JsonNode next) {
    Optional<Integer> number = number(one);
    return number.isPresent() && number(next).equals(number.map(n -> n + 1));
  }

  /** The number that a text writes in the only way that {@code Integer.toString} writes it. */
  private static Optional<Integer> number(JsonNode node) {
    String text = node.isString() ? node.stringValue() : "";
    boolean plain =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(sign -> sign >= '0' && sign <= '9')
            && (text.length() == 1 || text.charAt(0) != '0');
    return plain ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  private static String pack(String json) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[1024];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    } finally {
      deflater.end();
    }
  }

  private static String unpack(String form) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(Base64.getUrlDecoder().decode(form));
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        json.write(buffer, 0, read);
        if (json.size() > MOST_TEXT || (read == 0 && !inflater.finished())) {
          throw damaged();
        }
      }
      return json.toString(StandardCharsets.UTF_8);
    } finally {
      inflater.end();
    }
  }

  private static WorkbenchException damaged() {
    return new WorkbenchException(EngineError.SPEC_ADDRESS_DAMAGED);
  }
}
