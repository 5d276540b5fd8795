package ca.lipworkbench.datasets.goals;

import ca.lipworkbench.engine.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wording of the targets in the translation files of Open SDG: {@code en/global_targets.yml}
 * and {@code fr/global_targets.yml}, flat lists of {@code 8-10-title: text} of which a text may go
 * on in indented lines and may stand in quotes. The texts are the United Nations'; they are loaded,
 * never shipped.
 */
public final class OfficialWording {
  private static final Pattern LINE = Pattern.compile("(\\d{1,2})-(\\d{1,2}|[a-z])-title:\\s*(.*)");
  private static final Pattern OTHER_KEY = Pattern.compile("\\S+:(\\s.*|)");

  private final Map<String, String> english;
  private final Map<String, String> french;

  private OfficialWording(Map<String, String> english, Map<String, String> french) {
    this.english = english;
    this.french = french;
  }

  /** The wording of both files. */
  public static OfficialWording parse(String englishFile, String frenchFile) {
    return new OfficialWording(titles(englishFile), titles(frenchFile));
  }

  /** How many targets have a wording in both languages. */
  public long size() {
    return english.keySet().stream().filter(french::containsKey).count();
  }

  /** The wording of the target with this code; empty unless both languages have it. */
  public Optional<BilingualText> find(String target) {
    return Optional.ofNullable(english.get(target))
        .flatMap(
            text ->
                Optional.ofNullable(french.get(target))
                    .map(translated -> BilingualText.of(text, translated)));
  }

  private static Map<String, String> titles(String file) {
    Map<String, String> titles = new LinkedHashMap<>();
    String open = "";
    for (String line : file.lines().toList()) {
      Matcher title = LINE.matcher(line);
      if (title.matches()) {
        open = title.group(1) + "." + title.group(2);
        titles.put(open, title.group(3).strip());
      } else if (OTHER_KEY.matcher(line).matches()) {
        open = "";
      } else if (!open.isEmpty() && !line.isBlank()) {
        titles.merge(open, line.strip(), (one, other) -> one + " " + other);
      }
    }
    titles.replaceAll((code, text) -> plain(text));
    return titles;
  }

  private static String plain(String text) {
    String quote = text.startsWith("'") ? "'" : text.startsWith("\"") ? "\"" : "";
    String bare = text;
    if (!quote.isEmpty() && text.endsWith(quote) && text.length() > 1) {
      bare = text.substring(1, text.length() - 1);
      bare = quote.equals("'") ? bare.replace("''", "'") : bare.replace("\\\"", "\"");
    }
    return bare.replaceAll("\\s+", " ");
  }
}
