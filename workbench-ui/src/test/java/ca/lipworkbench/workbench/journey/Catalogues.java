package ca.lipworkbench.workbench.journey;

import ca.lipworkbench.engine.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** The words of every screen in both languages, as far as they stand alone. */
final class Catalogues {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final int SHORTEST = 3;

  private final Map<Language, Set<String>> words = new EnumMap<>(Language.class);

  private Catalogues() {
    for (Language language : Language.values()) {
      words.put(language, new HashSet<>());
    }
  }

  /** All catalogues of the module. */
  static Catalogues shipped() {
    Catalogues all = new Catalogues();
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".properties")).toList()) {
        for (Language language : Language.values()) {
          if (file.toString().endsWith("_" + language.tag() + ".properties")) {
            all.read(file, language);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private void read(Path file, Language language) throws IOException {
    Properties read = new Properties();
    try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      read.load(in);
    }
    read.values().stream()
        .map(text -> text.toString().strip())
        .filter(text -> text.length() >= SHORTEST && text.indexOf('{') < 0)
        .forEach(words.get(language)::add);
  }

  /** What a page in this language must not show: words that only the other language has. */
  List<String> foreignTo(Language language) {
    Language other = language == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
    Set<String> own = words.get(language);
    return words.get(other).stream()
        .filter(text -> own.stream().noneMatch(one -> one.contains(text)))
        .toList();
  }
}
