package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.publishing.Blocker;
import ca.lipworkbench.notebooks.publishing.Blocker.Gate;
import ca.lipworkbench.notebooks.publishing.Examination;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person reads before they can publish: what still blocks, by its kind, and what is in order
 * already.
 *
 * @param blocked what blocks, gathered by condition, in the order in which it was found
 * @param assured what is in order
 */
public record Readiness(Map<Gate, List<Blocker>> blocked, List<Assurance> assured) {
  public Readiness {
    Map<Gate, List<Blocker>> copied = new LinkedHashMap<>();
    blocked.forEach((gate, blockers) -> copied.put(gate, List.copyOf(blockers)));
    blocked = java.util.Collections.unmodifiableMap(copied);
    assured = List.copyOf(assured);
  }

  /** Something that is in order. */
  public enum Assurance {
    CLEAN_RUN(
        Gate.RUN, Gate.RUN_ENDED, Gate.CLEAN_RUN, Gate.PARAGRAPH, Gate.PIVOT, Gate.NOTE_UNCHANGED),
    WHOLE_RESULTS(Gate.WHOLE_RESULTS, Gate.RUN),
    RELEASE(Gate.RELEASE, Gate.RUN),
    ANSWER(Gate.ANSWER, Gate.REGION, Gate.RUN, Gate.CLEAN_RUN, Gate.PARAGRAPH, Gate.PIVOT),
    BOTH_LANGUAGES(Gate.ENGLISH, Gate.FRENCH),
    ALTERNATIVE_TEXT(Gate.ALTERNATIVE_TEXT),
    ATTRIBUTION(Gate.ATTRIBUTION, Gate.RUN),
    GOALS(Gate.TARGET),
    PROTECTED(Gate.RUN),
    SYNTHETIC(Gate.RUN);

    @SuppressWarnings("ImmutableEnumChecker") // filled once and never handed out
    private final Set<Gate> gates;

    Assurance(Gate first, Gate... more) {
      this.gates = EnumSet.of(first, more);
    }

    /** The sentence for a reader of this language. */
    public String sentence(Language language, int areas) {
      return ComposingWords.MESSAGES.text(language, "assured." + name(), areas);
    }
  }

  /** What an examination found, as a person reads it. */
  public static Readiness of(Examination found) {
    Map<Gate, List<Blocker>> blocked = new LinkedHashMap<>();
    for (Blocker blocker : found.blockers()) {
      blocked.computeIfAbsent(blocker.gate(), gate -> new ArrayList<>()).add(blocker);
    }
    List<Assurance> assured = new ArrayList<>();
    for (Assurance assurance : Assurance.values()) {
      boolean met = assurance.gates.stream().noneMatch(blocked::containsKey);
      if (met && !found.figures().isEmpty() && applies(assurance, found)) {
        assured.add(assurance);
      }
    }
    return new Readiness(blocked, assured);
  }

  /** How many things block. */
  public int count() {
    return blocked.size();
  }

  private static boolean applies(Assurance assurance, Examination found) {
    return switch (assurance) {
      case CLEAN_RUN,
          WHOLE_RESULTS,
          RELEASE,
          ANSWER,
          BOTH_LANGUAGES,
          ALTERNATIVE_TEXT,
          ATTRIBUTION ->
          true;
      case GOALS ->
          found.figures().stream()
              .allMatch(figure -> figure.filter(f -> !f.draft().goals().isEmpty()).isPresent());
      case PROTECTED -> isAll(found, Source.Nature.OFFICIAL);
      case SYNTHETIC ->
          found.figures().stream()
              .flatMap(java.util.Optional::stream)
              .anyMatch(figure -> figure.table().source().nature() == Source.Nature.SYNTHETIC);
    };
  }

  private static boolean isAll(Examination found, Source.Nature nature) {
    return found.figures().stream()
        .allMatch(figure -> figure.filter(f -> f.table().source().nature() == nature).isPresent());
  }
}
