package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Folded;
import ca.lipworkbench.engine.text.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person may begin a pivot with: the tables that they may read and the indicators in them.
 * Safe for use by many threads.
 */
public final class Choices {
  private static final int RANKS = 5;

  private final Catalogue catalogue;

  /** What this catalogue offers. */
  public Choices(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Tables and indicators whose words hold every word of the text, whatever its accents and
   * capitals: those with just this label first, then those whose label begins with it, has words
   * that begin so, or holds it, and those that are found by their table or by what they lie in. A
   * blank text finds the tables alone.
   *
   * @param most how many are wanted
   */
  public List<Choice> search(Subject subject, String text, Language language, int most) {
    String wanted = Folded.of(text);
    List<Release> releases = catalogue.list(subject);
    if (wanted.isEmpty()) {
      return releases.stream().map(Choices::table).limit(most).toList();
    }
    List<String> words = List.of(wanted.split(" "));
    List<List<Choice>> ranked = new ArrayList<>();
    for (int rank = 0; rank < RANKS; rank++) {
      ranked.add(new ArrayList<>());
    }
    for (Release release : releases) {
      String title = Folded.of(release.structure().title().in(language));
      int rank = rank(wanted, words, title, release.table().value());
      if (rank < RANKS) {
        ranked.get(rank).add(table(release));
      }
    }
    for (Release release : releases) {
      rankMeasures(release, wanted, words, language, ranked);
    }
    return ranked.stream().flatMap(List::stream).limit(most).toList();
  }

  private static void rankMeasures(
      Release release,
      String wanted,
      List<String> words,
      Language language,
      List<List<Choice>> ranked) {
    Map<String, Measure> byCode = new HashMap<>();
    release.structure().measures().forEach(measure -> byCode.put(measure.code(), measure));
    Map<String, String> labels = new HashMap<>();
    byCode.forEach((code, m) -> labels.put(code, Folded.of(m.name().in(language))));
    String title = Folded.of(release.structure().title().in(language));
    for (Measure measure : release.structure().measures()) {
      List<Measure> above = above(measure, byCode);
      StringBuilder context = new StringBuilder(title);
      above.forEach(step -> context.append(' ').append(labels.get(step.code())));
      int rank = rank(wanted, words, labels.getOrDefault(measure.code(), ""), context.toString());
      if (rank < RANKS) {
        List<BilingualText> path = above.stream().map(Measure::name).toList();
        ranked.get(rank).add(new Choice(release, Optional.of(measure), path));
      }
    }
  }

  private static List<Measure> above(Measure measure, Map<String, Measure> byCode) {
    Deque<Measure> above = new ArrayDeque<>();
    Set<String> passed = new HashSet<>(Set.of(measure.code()));
    Optional<String> parent = measure.parent();
    while (parent.isPresent() && passed.add(parent.get())) {
      Optional<Measure> step = parent.flatMap(code -> Optional.ofNullable(byCode.get(code)));
      step.ifPresent(above::addFirst);
      parent = step.flatMap(Measure::parent);
    }
    return List.copyOf(above);
  }

  private static Choice table(Release release) {
    return new Choice(release, Optional.empty(), List.of());
  }

  /** 0 for the label itself to 4 for one that only its context explains; 5 for no match. */
  private static int rank(String wanted, List<String> words, String label, String context) {
    if (label.equals(wanted)) {
      return 0;
    }
    if (label.startsWith(wanted)) {
      return 1;
    }
    if (words.stream().allMatch(word -> hasWordFrom(label, word))) {
      return 2;
    }
    if (words.stream().allMatch(label::contains)) {
      return 3;
    }
    return words.stream().allMatch(word -> label.contains(word) || context.contains(word))
        ? RANKS - 1
        : RANKS;
  }

  private static boolean hasWordFrom(String label, String start) {
    for (int at = label.indexOf(start); at >= 0; at = label.indexOf(start, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(label.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
