package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.notebooks.publishing.Blocker.Gate;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions that a draft has to meet by its words alone. */
final class DraftGates {
  private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}?|}");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(?:area|in-area|value|fraction|comparison)(?::[^{}]+)?}");

  private static final String ALTERNATIVE_TEXT = "alternativeText";

  private DraftGates() {}

  /** What blocks, in the order of the page. */
  static List<Blocker> check(String slug, DashboardDraft draft) {
    List<Blocker> blockers = new ArrayList<>();
    if (!Slug.hasForm(slug)) {
      blockers.add(Blocker.of(Gate.ADDRESS, slug));
    }
    if (Slug.isReserved(slug)) {
      blockers.add(Blocker.of(Gate.ADDRESS_FREE, slug));
    }
    if (draft.figures().isEmpty()) {
      blockers.add(Blocker.of(Gate.FIGURES));
    }
    texts(draft).forEach((place, text) -> checkText(place, text, blockers));
    int number = 1;
    for (Figure figure : draft.figures()) {
      String place = "figures[" + number + "]";
      checkGoals(place, figure, blockers);
      number++;
    }
    return blockers;
  }

  private static Map<String, BilingualText> texts(DashboardDraft draft) {
    Map<String, BilingualText> texts = new LinkedHashMap<>();
    texts.put("title", draft.title());
    texts.put("summary", draft.summary());
    int number = 1;
    for (Figure figure : draft.figures()) {
      String place = "figures[" + number + "].";
      texts.put(place + "finding", figure.finding());
      texts.put(place + "subtitle", figure.subtitle());
      texts.put(place + ALTERNATIVE_TEXT, figure.alternativeText());
      texts.put(place + "reading", figure.reading());
      for (int goal = 0; goal < figure.goals().size(); goal++) {
        texts.put(place + "goals[" + (goal + 1) + "].label", figure.goals().get(goal).label());
      }
      number++;
    }
    return texts;
  }

  private static void checkText(String place, BilingualText text, List<Blocker> blockers) {
    boolean alternative = place.endsWith(ALTERNATIVE_TEXT);
    if (text.english().isBlank()) {
      blockers.add(Blocker.of(alternative ? Gate.ALTERNATIVE_TEXT : Gate.ENGLISH, place));
    }
    if (text.french().filter(french -> !french.isBlank()).isEmpty()) {
      blockers.add(Blocker.of(Gate.FRENCH, place));
    }
    checkPlaceholders(place, text.english(), blockers);
    text.french().ifPresent(french -> checkPlaceholders(place, french, blockers));
  }

  private static void checkPlaceholders(String place, String text, List<Blocker> blockers) {
    Matcher braces = BRACES.matcher(text);
    while (braces.find()) {
      if (!PLACEHOLDER.matcher(braces.group()).matches()) {
        blockers.add(Blocker.of(Gate.PLACEHOLDER, place, braces.group()));
      }
    }
  }

  private static void checkGoals(String place, Figure figure, List<Blocker> blockers) {
    for (DashboardDraft.GoalLink goal : figure.goals()) {
      if (GoalTarget.find(goal.target()).isEmpty()) {
        blockers.add(Blocker.of(Gate.TARGET, place, goal.target()));
      }
    }
  }
}
