package ca.lipworkbench.workbench.config;

import ca.lipworkbench.engine.text.Language;
import java.util.Locale;
import java.util.Map;

/** The language that a shell's locale asks for. */
public final class ShellLanguage {
  private ShellLanguage() {}

  /** French where the first of LC_ALL, LC_MESSAGES and LANG that is set begins with "fr". */
  public static Language of(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.get(name);
      if (value != null && !value.isEmpty()) {
        return value.toLowerCase(Locale.ROOT).startsWith("fr") ? Language.FRENCH : Language.ENGLISH;
      }
    }
    return Language.ENGLISH;
  }
}
