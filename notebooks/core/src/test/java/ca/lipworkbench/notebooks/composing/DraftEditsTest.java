package ca.lipworkbench.notebooks.composing;

import static ca.lipworkbench.notebooks.publishing.PublishingHome.draft;
import static ca.lipworkbench.notebooks.publishing.PublishingHome.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Figure;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.GoalLink;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Relation;
import ca.lipworkbench.notebooks.publishing.DashboardDraftCodec;
import ca.lipworkbench.notebooks.publishing.Place;
import ca.lipworkbench.notebooks.publishing.Place.Field;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftEditsTest {
  private final DashboardDraft three =
      draft(figure("one", "8.5"), figure("two", "8.5"), figure("three", "8.5"));

  @Test
  void everyTextCanBeWrittenInEitherLanguageAndIsReadWhereItWasWritten() {
    for (Place text : DraftEdits.texts(three)) {
      for (Language language : Language.values()) {
        Place place = text.in(language);
        DashboardDraft written = DraftEdits.write(three, place, "  New words ");
        assertEquals("New words", DraftEdits.words(written, place), place.toString());
        Place other = text.in(language.other());
        assertEquals(
            DraftEdits.words(three, other), DraftEdits.words(written, other), place.toString());
        assertEquals(Optional.of(place), Place.find(place.toString()));
        assertEquals(written, DashboardDraftCodec.parse(DashboardDraftCodec.write(written)));
      }
    }
  }

  @Test
  void textThatIsTakenAwayInFrenchIsMissingAndNotEmpty() {
    DashboardDraft without =
        DraftEdits.write(three, Place.of(Field.TITLE).in(Language.FRENCH), " ");
    assertEquals(new BilingualText("Work", Optional.empty()), without.title());
  }

  @Test
  void storyThatIsTakenAwayInBothLanguagesIsNoStory() {
    Place story = Place.of(Field.STORY);
    DashboardDraft told = DraftEdits.write(three, story.in(Language.ENGLISH), "A story.");
    assertEquals(Optional.of(BilingualText.ofSource("A story.")), told.story());
    assertEquals(three, DraftEdits.write(told, story.in(Language.ENGLISH), ""));
  }

  @Test
  void figuresMoveOnePlaceAndStopAtTheEnds() {
    assertEquals(List.of("two", "one", "three"), paragraphs(DraftEdits.moveDown(three, 1)));
    assertEquals(List.of("one", "three", "two"), paragraphs(DraftEdits.moveUp(three, 3)));
    assertSame(three, DraftEdits.moveUp(three, 1));
    assertSame(three, DraftEdits.moveDown(three, 3));
  }

  @Test
  void paragraphIsAFigureOnceAtMost() {
    assertEquals(
        List.of("one", "two", "three", "four"),
        paragraphs(DraftEdits.add(three, figure("four", "8.5"))));
    assertSame(three, DraftEdits.add(three, figure("two", "4.4")));
    assertEquals(List.of("one", "three"), paragraphs(DraftEdits.remove(three, 2)));
  }

  @Test
  void chartAndPlaceAreChosen() {
    assertEquals(
        ChartKind.BARS, DraftEdits.draw(three, 2, ChartKind.BARS).figures().get(1).chart());
    assertEquals("NB-moncton", DraftEdits.place(three, "NB-moncton").region());
  }

  @Test
  void targetIsLinkedOnceAndEightPointOneIsNotEightPointTen() {
    GoalLink one = link("8.1", Relation.DIRECT);
    GoalLink ten = link("8.10", Relation.PROXY);
    DashboardDraft linked = DraftEdits.link(DraftEdits.link(three, 1, one), 1, ten);
    assertEquals(List.of("8.5", "8.1", "8.10"), targets(linked));
    assertEquals(targets(linked), targets(DraftEdits.link(linked, 1, one)));
    assertEquals(List.of("8.5", "8.10"), targets(DraftEdits.unlink(linked, 1, "8.1")));
    DashboardDraft related = DraftEdits.relate(linked, 1, "8.10", Relation.CONTRIBUTES);
    assertEquals(Relation.DIRECT, related.figures().getFirst().goals().get(1).relation());
    assertEquals(Relation.CONTRIBUTES, related.figures().getFirst().goals().get(2).relation());
  }

  @Test
  void whatHoldsNoTextCannotBeWritten() {
    for (Field field : List.of(Field.ADDRESS, Field.REGION, Field.FIGURES, Field.NOTE)) {
      Place place = Place.of(field).in(Language.ENGLISH);
      assertThrows(IllegalArgumentException.class, () -> DraftEdits.write(three, place, "words"));
    }
  }

  @Test
  void textsThatAreNoPlacesAreNotTakenForOne() {
    for (String text : List.of("", "figure-0-finding-en", "titel", "title-de", "figure-1", "..")) {
      assertEquals(Optional.empty(), Place.find(text), text);
    }
  }

  private static GoalLink link(String target, Relation relation) {
    return new GoalLink(target, relation, BilingualText.of("Target", "Cible"));
  }

  private static List<String> paragraphs(DashboardDraft draft) {
    return draft.figures().stream().map(Figure::paragraph).toList();
  }

  private static List<String> targets(DashboardDraft draft) {
    return draft.figures().getFirst().goals().stream().map(GoalLink::target).toList();
  }
}
