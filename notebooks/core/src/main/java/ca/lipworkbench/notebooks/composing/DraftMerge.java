package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Figure;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.GoalLink;
import ca.lipworkbench.notebooks.publishing.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Two people's changes to one draft, put together. Where only one of them changed something, the
 * change is kept; a text that both changed is a clash, of which a person chooses.
 */
public final class DraftMerge {
  private DraftMerge() {}

  /** What came of it. */
  public sealed interface Merged {
    /**
     * One draft; where there are clashes it has our texts.
     *
     * @param clashes texts that both changed
     */
    record Together(DashboardDraft draft, List<Clash> clashes) implements Merged {
      public Together {
        clashes = List.copyOf(clashes);
      }
    }

    /** Both changed which figures there are, or how they are drawn: no draft has both. */
    record Apart() implements Merged {}
  }

  /**
   * A text that both changed.
   *
   * @param place where it stands, with its language
   * @param theirs what it is now
   * @param ours what it was to be
   */
  public record Clash(Place place, String theirs, String ours) {}

  /**
   * Puts two drafts together that were both made from a third.
   *
   * @param base what both started from
   */
  public static Merged merge(DashboardDraft base, DashboardDraft theirs, DashboardDraft ours) {
    Optional<DashboardDraft> frame = frame(base, theirs, ours);
    if (frame.isEmpty()) {
      return new Merged.Apart();
    }
    DashboardDraft merged = frame.get();
    List<Clash> clashes = new ArrayList<>();
    for (Place place : DraftEdits.texts(merged)) {
      for (Language language : Language.values()) {
        Place at = place.in(language);
        String before = words(base, merged, at);
        String their = words(theirs, merged, at);
        String own = words(ours, merged, at);
        merged = DraftEdits.write(merged, at, own.equals(before) ? their : own);
        if (!own.equals(before) && !their.equals(before) && !own.equals(their)) {
          clashes.add(new Clash(at, their, own));
        }
      }
    }
    return new Merged.Together(merged, clashes);
  }

  /** Everything but the texts: of whoever changed it, if only one did. */
  private static Optional<DashboardDraft> frame(
      DashboardDraft base, DashboardDraft theirs, DashboardDraft ours) {
    Frame before = Frame.of(base);
    Frame their = Frame.of(theirs);
    Frame own = Frame.of(ours);
    if (own.equals(before) || own.equals(their)) {
      return Optional.of(theirs);
    }
    return their.equals(before) ? Optional.of(ours) : Optional.empty();
  }

  /** What stands in this draft where that one has a place; figures are known by paragraph. */
  private static String words(DashboardDraft draft, DashboardDraft of, Place place) {
    if (place.figure().isEmpty()) {
      return DraftEdits.words(draft, place);
    }
    Figure wanted = of.figures().get(place.figure().getAsInt() - 1);
    for (int number = 1; number <= draft.figures().size(); number++) {
      Figure figure = draft.figures().get(number - 1);
      if (figure.paragraph().equals(wanted.paragraph())) {
        OptionalInt goal = goal(figure, wanted, place);
        if (place.goal().isPresent() && goal.isEmpty()) {
          break;
        }
        return DraftEdits.words(
            draft, new Place(OptionalInt.of(number), goal, place.field(), place.language()));
      }
    }
    return DraftEdits.words(of, place);
  }

  /** The number of the same goal link in another draft's figure; empty where there is none. */
  private static OptionalInt goal(Figure figure, Figure wanted, Place place) {
    if (place.goal().isPresent()) {
      String target = wanted.goals().get(place.goal().getAsInt() - 1).target();
      for (int number = 1; number <= figure.goals().size(); number++) {
        if (figure.goals().get(number - 1).target().equals(target)) {
          return OptionalInt.of(number);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** A draft without its texts. */
  private record Frame(String region, List<String> figures) {
    static Frame of(DashboardDraft draft) {
      List<String> figures = new ArrayList<>();
      for (Figure figure : draft.figures()) {
        StringBuilder line = new StringBuilder(figure.paragraph()).append(' ');
        line.append(figure.chart());
        for (GoalLink goal : figure.goals()) {
          line.append(' ').append(goal.target()).append(' ').append(goal.relation());
        }
        figures.add(line.toString());
      }
      return new Frame(draft.region(), figures);
    }
  }
}
