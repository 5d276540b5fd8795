package ca.lipworkbench.workbench.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that every page loads: style sheet, script, font, icon. Their names carry a hash of
 * their content, so that a browser may keep them for ever. Immutable.
 */
public final class Assets {
  private static final String FOLDER = "/ca/lipworkbench/workbench/assets/";
  private static final String LIST = "assets.json";

  private final Map<String, String> entries;
  private final List<String> files;

  private Assets(Map<String, String> entries, List<String> files) {
    this.entries = entries;
    this.files = files;
  }

  /**
   * The files that were built with this program.
   *
   * @throws IllegalStateException when the program was built without them
   */
  public static Assets shipped() {
    JsonNode list = JsonMapper.shared().readTree(read(LIST));
    Map<String, String> entries = new LinkedHashMap<>();
    list.get("entries").properties().forEach(e -> entries.put(e.getKey(), e.getValue().asString()));
    return new Assets(
        Map.copyOf(entries), list.get("files").valueStream().map(JsonNode::asString).toList());
  }

  /** Names of all files, in order. */
  public List<String> files() {
    return files;
  }

  /** The content of one of the files; empty for every other name. */
  public Optional<byte[]> find(String file) {
    return files.contains(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /** The hashed name of an entry point, such as {@code site.css}. */
  String entry(String name) {
    String file = entries.get(name);
    if (file == null) {
      throw new IllegalStateException("Not built: " + name);
    }
    return file;
  }

  /** The hashed name of the font, which pages ask for early. */
  String font() {
    return files.stream()
        .filter(file -> file.endsWith(".woff2"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Not built: the font"));
  }

  private static byte[] read(String file) {
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("Not built: " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
