package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.goals.GoalTarget;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.publishing.Blocker.Gate;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Figure;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.GoalLink;
import ca.lipworkbench.notebooks.publishing.Place.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The conditions that a draft has to meet by its words alone. */
final class DraftGates {
  private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}?|}");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(?:area|in-area|value|fraction|comparison)(?::(?<row>[^{}]+))?}");

  private DraftGates() {}

  /**
   * A text of the draft.
   *
   * @param path its path in the file form of the draft
   */
  private record Text(Place place, String path, BilingualText words) {}

  /** What blocks, in the order of the page. */
  static List<Blocker> check(String slug, DashboardDraft draft) {
    List<Blocker> blockers = new ArrayList<>();
    Place address = Place.of(Field.ADDRESS);
    if (!Slug.hasForm(slug)) {
      blockers.add(Blocker.of(Gate.ADDRESS, address, slug));
    }
    if (Slug.isReserved(slug)) {
      blockers.add(Blocker.of(Gate.ADDRESS_FREE, address, slug));
    }
    if (draft.figures().isEmpty()) {
      blockers.add(Blocker.of(Gate.FIGURES, Place.of(Field.FIGURES)));
    }
    texts(draft).forEach(text -> checkText(text, blockers));
    for (int number = 1; number <= draft.figures().size(); number++) {
      for (GoalLink goal : draft.figures().get(number - 1).goals()) {
        if (GoalTarget.find(goal.target()).isEmpty()) {
          blockers.add(
              Blocker.of(
                  Gate.TARGET,
                  Place.of(number, Field.GOALS),
                  "figures[" + number + "]",
                  goal.target()));
        }
      }
    }
    return blockers;
  }

  /** Placeholders that name a row which the figure that fills them does not have. */
  static List<Blocker> checkRows(DashboardDraft draft, int number, PivotTable table) {
    List<Blocker> blockers = new ArrayList<>();
    for (Text text : texts(draft)) {
      // What belongs to no figure is filled from the first one.
      if (text.place().figure().orElse(1) == number) {
        for (Language language : Language.values()) {
          in(text.words(), language)
              .ifPresent(words -> checkRows(text, language, words, table, blockers));
        }
      }
    }
    return blockers;
  }

  private static void checkRows(
      Text text, Language language, String words, PivotTable table, List<Blocker> blockers) {
    Matcher placeholder = PLACEHOLDER.matcher(words);
    while (placeholder.find()) {
      String row = placeholder.group("row");
      if (row != null && !hasMember(table, row)) {
        blockers.add(
            Blocker.of(
                Gate.PLACEHOLDER_ROW,
                text.place().in(language),
                text.path(),
                placeholder.group(),
                row));
      }
    }
  }

  private static boolean hasMember(PivotTable table, String code) {
    return Stream.concat(table.rowHeaders().stream(), table.columnHeaders().stream())
        .flatMap(header -> header.members().stream())
        .anyMatch(member -> member.code().equals(code));
  }

  private static List<Text> texts(DashboardDraft draft) {
    List<Text> texts = new ArrayList<>();
    texts.add(new Text(Place.of(Field.TITLE), "title", draft.title()));
    texts.add(new Text(Place.of(Field.SUMMARY), "summary", draft.summary()));
    draft.story().ifPresent(story -> texts.add(new Text(Place.of(Field.STORY), "story", story)));
    int number = 1;
    for (Figure figure : draft.figures()) {
      String path = "figures[" + number + "].";
      texts.add(new Text(Place.of(number, Field.FINDING), path + "finding", figure.finding()));
      texts.add(new Text(Place.of(number, Field.SUBTITLE), path + "subtitle", figure.subtitle()));
      texts.add(
          new Text(
              Place.of(number, Field.ALTERNATIVE),
              path + "alternativeText",
              figure.alternativeText()));
      texts.add(new Text(Place.of(number, Field.READING), path + "reading", figure.reading()));
      for (int goal = 1; goal <= figure.goals().size(); goal++) {
        texts.add(
            new Text(
                Place.ofGoal(number, goal),
                path + "goals[" + goal + "].label",
                figure.goals().get(goal - 1).label()));
      }
      number++;
    }
    return texts;
  }

  private static void checkText(Text text, List<Blocker> blockers) {
    for (Language language : Language.values()) {
      if (in(text.words(), language).isEmpty()) {
        blockers.add(Blocker.of(missing(text, language), text.place().in(language), text.path()));
      }
    }
    for (Language language : Language.values()) {
      in(text.words(), language)
          .ifPresent(words -> checkPlaceholders(text, language, words, blockers));
    }
  }

  private static Gate missing(Text text, Language language) {
    return switch (language) {
      case ENGLISH ->
          text.place().field() == Field.ALTERNATIVE ? Gate.ALTERNATIVE_TEXT : Gate.ENGLISH;
      case FRENCH -> Gate.FRENCH;
    };
  }

  private static Optional<String> in(BilingualText text, Language language) {
    return switch (language) {
      case ENGLISH -> Optional.of(text.english()).filter(words -> !words.isBlank());
      case FRENCH -> text.french().filter(words -> !words.isBlank());
    };
  }

  private static void checkPlaceholders(
      Text text, Language language, String words, List<Blocker> blockers) {
    Matcher braces = BRACES.matcher(words);
    while (braces.find()) {
      if (!PLACEHOLDER.matcher(braces.group()).matches()) {
        blockers.add(
            Blocker.of(Gate.PLACEHOLDER, text.place().in(language), text.path(), braces.group()));
      }
    }
  }
}
