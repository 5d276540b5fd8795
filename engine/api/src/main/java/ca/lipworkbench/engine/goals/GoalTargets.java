package ca.lipworkbench.engine.goals;

import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The 169 targets of the Sustainable Development Goals with short titles in our own words, not
 * those of the United Nations. Immutable.
 */
public final class GoalTargets {
  private static final String FILE = "targets.tsv";
  private static final GoalTargets SHIPPED = new GoalTargets(read());

  private final List<Entry> entries;

  private GoalTargets(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * A target with its short title.
   *
   * @param target the target
   * @param label its short title
   */
  public record Entry(GoalTarget target, BilingualText label) {}

  /** The list that comes with the program. */
  public static GoalTargets shipped() {
    return SHIPPED;
  }

  /** Every target in the order of the goals. */
  public List<Entry> all() {
    return entries;
  }

  /** The target with this code, which is text: 8.1 is not 8.10. */
  public Optional<Entry> find(String code) {
    return entries.stream().filter(entry -> entry.target().toString().equals(code)).findFirst();
  }

  /**
   * Targets that fit what a person types: a number finds the code itself first and then those that
   * begin with it; words are looked for in both languages, without regard to accents and case, and
   * all of them have to be there. Nothing typed finds every target.
   */
  public List<Entry> search(String typed, Language language) {
    String wanted = plain(typed);
    if (wanted.isEmpty()) {
      return entries;
    }
    List<Entry> exact = new ArrayList<>();
    List<Entry> begin = new ArrayList<>();
    List<Entry> own = new ArrayList<>();
    List<Entry> other = new ArrayList<>();
    for (Entry entry : entries) {
      String code = entry.target().toString();
      if (code.equals(wanted) || Integer.toString(entry.target().goal()).equals(wanted)) {
        exact.add(entry);
      } else if (code.startsWith(wanted)) {
        begin.add(entry);
      } else if (hasAll(entry.label().in(language), wanted)) {
        own.add(entry);
      } else if (hasAll(entry.label().in(language.other()), wanted)) {
        other.add(entry);
      }
    }
    exact.addAll(begin);
    exact.addAll(own);
    exact.addAll(other);
    return List.copyOf(exact);
  }

  private static boolean hasAll(String label, String wanted) {
    String text = plain(label);
    for (String word : wanted.split(" ")) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('\u2019', '\'')
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static List<Entry> read() {
    try (InputStream in = GoalTargets.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks " + FILE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<Entry> entries = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t", -1);
        GoalTarget target =
            GoalTarget.find(parts[0])
                .orElseThrow(() -> new IllegalStateException("Not a target: " + parts[0]));
        entries.add(new Entry(target, BilingualText.of(parts[1], parts[2])));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
