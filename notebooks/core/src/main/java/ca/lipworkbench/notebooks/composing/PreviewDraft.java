package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.goals.GoalTarget;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.Examination;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import ca.lipworkbench.notebooks.publishing.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A draft as a dashboard that can be drawn although it is not finished: what is not written yet
 * says so in its place, figures without numbers and links to targets that do not exist are left
 * out, and only one area with what stands beside it gets pages.
 */
public final class PreviewDraft {
  private PreviewDraft() {}

  /**
   * The dashboard to draw; empty while no figure has numbers.
   *
   * @param edition the number that the edition would get
   * @param area whose page is looked at
   */
  public static Optional<FrozenDashboard> of(
      Note note,
      String slug,
      int edition,
      DashboardDraft draft,
      Examination found,
      AreaId area,
      Instant now) {
    List<FrozenFigure> figures = new ArrayList<>();
    for (Optional<FrozenFigure> figure : found.figures()) {
      figure.map(PreviewDraft::complete).ifPresent(figures::add);
    }
    if (figures.isEmpty() || found.areas().isEmpty()) {
      return Optional.empty();
    }
    DashboardDraft complete =
        complete(draft.withFigures(figures.stream().map(FrozenFigure::draft).toList()));
    return Optional.of(
        new FrozenDashboard(
            slug,
            edition,
            now,
            note.id().value(),
            note.revision(),
            complete,
            beside(area, found.areas()),
            figures));
  }

  /** The area and those that stand beside it on its page. */
  private static List<Area> beside(AreaId wanted, List<Area> areas) {
    Area own =
        areas.stream()
            .filter(area -> area.id().equals(wanted))
            .findFirst()
            .orElseGet(areas::getFirst);
    return areas.stream()
        .filter(
            area ->
                area.equals(own)
                    || own.province().equals(Optional.of(area.id()))
                    || own.region().equals(Optional.of(area.id()))
                    || area.level() == GeographicLevel.COUNTRY)
        .toList();
  }

  private static FrozenFigure complete(FrozenFigure figure) {
    DashboardDraft.Figure draft = figure.draft();
    return new FrozenFigure(
        draft
            .withFinding(complete(draft.finding()))
            .withSubtitle(complete(draft.subtitle()))
            .withAlternativeText(complete(draft.alternativeText()))
            .withReading(complete(draft.reading()))
            .withGoals(
                draft.goals().stream()
                    .filter(goal -> GoalTarget.find(goal.target()).isPresent())
                    .toList()),
        figure.table());
  }

  private static DashboardDraft complete(DashboardDraft draft) {
    DashboardDraft complete = draft;
    for (Place place : DraftEdits.texts(draft)) {
      boolean optional = place.field() == Place.Field.STORY && draft.story().isEmpty();
      for (Language language : Language.values()) {
        Place own = place.in(language);
        if (!optional && DraftEdits.words(draft, own).isBlank()) {
          complete = DraftEdits.write(complete, own, missing(language));
        }
      }
    }
    return complete;
  }

  private static BilingualText complete(BilingualText text) {
    return BilingualText.of(
        text.english().isBlank() ? missing(Language.ENGLISH) : text.english(),
        text.french().filter(words -> !words.isBlank()).orElseGet(() -> missing(Language.FRENCH)));
  }

  private static String missing(Language language) {
    return ComposingWords.MESSAGES.text(language, "preview.missing");
  }
}
