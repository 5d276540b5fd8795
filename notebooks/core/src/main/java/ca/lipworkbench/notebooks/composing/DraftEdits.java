package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Figure;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.GoalLink;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Relation;
import ca.lipworkbench.notebooks.publishing.Place;
import ca.lipworkbench.notebooks.publishing.Place.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a person can change in a draft, each change as a function from draft to draft. Figures and
 * goal links are counted from 1.
 */
public final class DraftEdits {
  private static final BilingualText NOTHING = new BilingualText("", Optional.empty());

  private DraftEdits() {}

  /** Every text of the draft by its place without a language, in the order of the page. */
  public static List<Place> texts(DashboardDraft draft) {
    List<Place> places = new ArrayList<>();
    places.add(Place.of(Field.TITLE));
    places.add(Place.of(Field.SUMMARY));
    for (int number = 1; number <= draft.figures().size(); number++) {
      places.add(Place.of(number, Field.FINDING));
      places.add(Place.of(number, Field.SUBTITLE));
      places.add(Place.of(number, Field.ALTERNATIVE));
      places.add(Place.of(number, Field.READING));
      for (int goal = 1; goal <= figure(draft, number).goals().size(); goal++) {
        places.add(Place.ofGoal(number, goal));
      }
    }
    places.add(Place.of(Field.STORY));
    return List.copyOf(places);
  }

  /**
   * The text at a place; its language, if it names one, does not matter.
   *
   * @throws IllegalArgumentException when no text stands there
   */
  public static BilingualText text(DashboardDraft draft, Place place) {
    return switch (place.field()) {
      case TITLE -> draft.title();
      case SUMMARY -> draft.summary();
      case STORY -> draft.story().orElse(NOTHING);
      case FINDING -> figure(draft, place).finding();
      case SUBTITLE -> figure(draft, place).subtitle();
      case ALTERNATIVE -> figure(draft, place).alternativeText();
      case READING -> figure(draft, place).reading();
      case LABEL -> figure(draft, place).goals().get(place.goal().orElseThrow() - 1).label();
      case ADDRESS, REGION, FIGURES, NOTE, PARAGRAPH, GOALS -> throw noText(place);
    };
  }

  /** What stands at a place in its language; empty where nothing does. */
  public static String words(DashboardDraft draft, Place place) {
    BilingualText text = text(draft, place);
    return place.language().orElse(Language.ENGLISH) == Language.ENGLISH
        ? text.english()
        : text.french().orElse("");
  }

  /**
   * Writes a text at a place, which names its language. Blanks around it go.
   *
   * @throws IllegalArgumentException when no text stands there
   */
  public static DashboardDraft write(DashboardDraft draft, Place place, String words) {
    BilingualText text = with(text(draft, place), place.language().orElseThrow(), words.strip());
    return switch (place.field()) {
      case TITLE -> draft.withTitle(text);
      case SUMMARY -> draft.withSummary(text);
      case STORY -> withStory(draft, text);
      case FINDING -> change(draft, place, figure -> figure.withFinding(text));
      case SUBTITLE -> change(draft, place, figure -> figure.withSubtitle(text));
      case ALTERNATIVE -> change(draft, place, figure -> figure.withAlternativeText(text));
      case READING -> change(draft, place, figure -> figure.withReading(text));
      case LABEL -> change(draft, place, figure -> label(figure, place.goal().orElseThrow(), text));
      case ADDRESS, REGION, FIGURES, NOTE, PARAGRAPH, GOALS -> throw noText(place);
    };
  }

  /** For which region, or for which one partnership, pages are made. */
  public static DashboardDraft place(DashboardDraft draft, String region) {
    return draft.withRegion(region);
  }

  /** Puts a figure at the end; a paragraph that is there already is not put in again. */
  public static DashboardDraft add(DashboardDraft draft, Figure figure) {
    if (draft.figures().stream().anyMatch(f -> f.paragraph().equals(figure.paragraph()))) {
      return draft;
    }
    List<Figure> figures = new ArrayList<>(draft.figures());
    figures.add(figure);
    return draft.withFigures(figures);
  }

  /** Takes a figure out. */
  public static DashboardDraft remove(DashboardDraft draft, int number) {
    List<Figure> figures = new ArrayList<>(draft.figures());
    figures.remove(number - 1);
    return draft.withFigures(figures);
  }

  /** Moves a figure one place towards the top; the first one stays. */
  public static DashboardDraft moveUp(DashboardDraft draft, int number) {
    return number <= 1 ? draft : swap(draft, number, number - 1);
  }

  /** Moves a figure one place towards the bottom; the last one stays. */
  public static DashboardDraft moveDown(DashboardDraft draft, int number) {
    return number >= draft.figures().size() ? draft : swap(draft, number, number + 1);
  }

  /** How a figure is drawn. */
  public static DashboardDraft draw(DashboardDraft draft, int number, ChartKind chart) {
    return change(draft, Place.of(number, Field.PARAGRAPH), figure -> figure.withChart(chart));
  }

  /** Links a figure to a target; a link to the same target is replaced in its place. */
  public static DashboardDraft link(DashboardDraft draft, int number, GoalLink link) {
    List<GoalLink> goals = new ArrayList<>(figure(draft, number).goals());
    int known = indexOf(goals, link.target());
    if (known < 0) {
      goals.add(link);
    } else {
      goals.set(known, link);
    }
    return withGoals(draft, number, goals);
  }

  /** How a figure bears on a target that it is linked to. */
  public static DashboardDraft relate(
      DashboardDraft draft, int number, String target, Relation relation) {
    List<GoalLink> goals = new ArrayList<>(figure(draft, number).goals());
    goals.replaceAll(
        link ->
            link.target().equals(target)
                ? new GoalLink(link.target(), relation, link.label())
                : link);
    return withGoals(draft, number, goals);
  }

  /** Takes the link to a target away. */
  public static DashboardDraft unlink(DashboardDraft draft, int number, String target) {
    List<GoalLink> goals = new ArrayList<>(figure(draft, number).goals());
    goals.removeIf(link -> link.target().equals(target));
    return withGoals(draft, number, goals);
  }

  private static Figure figure(DashboardDraft draft, int number) {
    return draft.figures().get(number - 1);
  }

  private static Figure figure(DashboardDraft draft, Place place) {
    return figure(draft, place.figure().orElseThrow());
  }

  private static DashboardDraft withStory(DashboardDraft draft, BilingualText text) {
    boolean told = !text.english().isBlank() || text.french().isPresent();
    return draft.withStory(told ? Optional.of(text) : Optional.empty());
  }

  private static BilingualText with(BilingualText text, Language language, String words) {
    return switch (language) {
      case ENGLISH -> new BilingualText(words, text.french());
      case FRENCH ->
          new BilingualText(
              text.english(), words.isEmpty() ? Optional.empty() : Optional.of(words));
    };
  }

  private static Figure label(Figure figure, int goal, BilingualText text) {
    List<GoalLink> goals = new ArrayList<>(figure.goals());
    GoalLink link = goals.get(goal - 1);
    goals.set(goal - 1, new GoalLink(link.target(), link.relation(), text));
    return figure.withGoals(goals);
  }

  private static DashboardDraft withGoals(DashboardDraft draft, int number, List<GoalLink> goals) {
    return change(draft, Place.of(number, Field.GOALS), figure -> figure.withGoals(goals));
  }

  private static int indexOf(List<GoalLink> goals, String target) {
    for (int i = 0; i < goals.size(); i++) {
      if (goals.get(i).target().equals(target)) {
        return i;
      }
    }
    return -1;
  }

  private static DashboardDraft change(
      DashboardDraft draft, Place place, UnaryOperator<Figure> change) {
    List<Figure> figures = new ArrayList<>(draft.figures());
    int index = place.figure().orElseThrow() - 1;
    figures.set(index, change.apply(figures.get(index)));
    return draft.withFigures(figures);
  }

  private static DashboardDraft swap(DashboardDraft draft, int one, int other) {
    List<Figure> figures = new ArrayList<>(draft.figures());
    Collections.swap(figures, one - 1, other - 1);
    return draft.withFigures(figures);
  }

  private static IllegalArgumentException noText(Place place) {
    return new IllegalArgumentException("No text stands at " + place);
  }
}
