package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.text.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a dashboard draft, to which a reader can be led. It has a text form that is safe in an
 * address and as an anchor: {@code title-fr}, {@code figure-2-finding-en}, {@code
 * figure-2-goal-1-label-fr}.
 *
 * @param figure the figure's number from 1; empty for what belongs to the whole dashboard
 * @param goal the goal link's number within the figure, from 1; empty for everything else
 * @param field what stands there
 * @param language of the text; empty where the place has none
 */
public record Place(
    OptionalInt figure, OptionalInt goal, Field field, Optional<Language> language) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:figure-(?<figure>[1-9][0-9]{0,3})-)?(?:goal-(?<goal>[1-9][0-9]{0,3})-)?"
              + "(?<field>[a-z]+(?:-[a-z]{3,})*)(?:-(?<language>en|fr))?");

  /** What can stand at a place. */
  public enum Field {
    ADDRESS,
    TITLE,
    SUMMARY,
    STORY,
    REGION,
    /** The list of figures. */
    FIGURES,
    /** The note that the figures come from, and its run. */
    NOTE,
    /** A figure's paragraph and what it answered. */
    PARAGRAPH,
    FINDING,
    SUBTITLE,
    ALTERNATIVE,
    READING,
    /** A figure's links to targets. */
    GOALS,
    /** The short title of one such link. */
    LABEL
  }

  /** A place of the whole dashboard. */
  public static Place of(Field field) {
    return new Place(OptionalInt.empty(), OptionalInt.empty(), field, Optional.empty());
  }

  /** A place in a figure, counted from 1. */
  public static Place of(int figure, Field field) {
    return new Place(OptionalInt.of(figure), OptionalInt.empty(), field, Optional.empty());
  }

  /** A goal link of a figure, both counted from 1. */
  public static Place ofGoal(int figure, int goal) {
    return new Place(OptionalInt.of(figure), OptionalInt.of(goal), Field.LABEL, Optional.empty());
  }

  /** The same place, as far as it concerns this language. */
  public Place in(Language wanted) {
    return new Place(figure, goal, field, Optional.of(wanted));
  }

  /** The place written in this text, if it is one. */
  public static Optional<Place> find(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (Field field : Field.values()) {
      if (word(field).equals(matcher.group("field"))) {
        return Optional.of(
            new Place(
                number(matcher.group("figure")),
                number(matcher.group("goal")),
                field,
                Optional.ofNullable(matcher.group("language")).map(Language::parse)));
      }
    }
    return Optional.empty();
  }

  private static OptionalInt number(@org.jspecify.annotations.Nullable String text) {
    return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static String word(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    figure.ifPresent(number -> text.append("figure-").append(number).append('-'));
    goal.ifPresent(number -> text.append("goal-").append(number).append('-'));
    text.append(word(field));
    language.ifPresent(tag -> text.append('-').append(tag.tag()));
    return text.toString();
  }
}
