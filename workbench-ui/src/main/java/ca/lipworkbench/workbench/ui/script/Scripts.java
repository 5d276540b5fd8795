package ca.lipworkbench.workbench.ui.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The addresses of the ES modules that were built with this program. Their names carry a hash of
 * their content, so that a browser may keep them for ever.
 */
public final class Scripts {
  private static final String LIST = "/ca/lipworkbench/workbench/ui/script/scripts.json";
  private static final Map<String, String> FILES = readList();

  private Scripts() {}

  /**
   * The address of a module for {@code Page.addJsModule}, to be called when its component is
   * attached.
   *
   * @param name the name of its source without ending, such as {@code workbench-code}
   * @throws IllegalStateException when the program was built without it
   */
  public static String address(String name) {
    return "context:/" + path(name, "");
  }

  /**
   * The path of a module for a page's own markup.
   *
   * @param name the name of its source without ending
   * @param context the path below which the program is served; empty for the root
   * @throws IllegalStateException when the program was built without it
   */
  public static String path(String name, String context) {
    String file = FILES.get(name);
    if (file == null) {
      throw new IllegalStateException("Not built: " + name);
    }
    return context + "/workbench/scripts/" + file;
  }

  private static Map<String, String> readList() {
    try (InputStream in = Scripts.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("Not built: " + LIST);
      }
      JsonNode scripts = JsonMapper.shared().readTree(in).get("scripts");
      Map<String, String> files = new LinkedHashMap<>();
      scripts.properties().forEach(entry -> files.put(entry.getKey(), entry.getValue().asString()));
      return Map.copyOf(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
