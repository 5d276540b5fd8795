package ca.lipworkbench.notebooks.composing;

import static ca.lipworkbench.notebooks.publishing.PublishingHome.draft;
import static ca.lipworkbench.notebooks.publishing.PublishingHome.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.composing.DraftMerge.Clash;
import ca.lipworkbench.notebooks.composing.DraftMerge.Merged;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.Place;
import ca.lipworkbench.notebooks.publishing.Place.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftMergeTest {
  private static final Place TITLE = Place.of(Field.TITLE).in(Language.ENGLISH);
  private static final Place FINDING = Place.of(2, Field.FINDING).in(Language.FRENCH);
  private static final Place MOVED = Place.of(1, Field.FINDING).in(Language.FRENCH);

  private final DashboardDraft base = draft(figure("one", "8.5"), figure("two", "8.5"));

  @Test
  void changesInDifferentPlacesAreBothKept() {
    Merged.Together merged =
        together(
            DraftEdits.write(base, TITLE, "Their title"),
            DraftEdits.write(base, FINDING, "Notre constat"));
    assertEquals(List.of(), merged.clashes());
    assertEquals("Their title", DraftEdits.words(merged.draft(), TITLE));
    assertEquals("Notre constat", DraftEdits.words(merged.draft(), FINDING));
  }

  @Test
  void textThatBothChangedIsAClashThatHasBoth() {
    Merged.Together merged =
        together(DraftEdits.write(base, TITLE, "Theirs"), DraftEdits.write(base, TITLE, "Ours"));
    assertEquals(List.of(new Clash(TITLE, "Theirs", "Ours")), merged.clashes());
    assertEquals("Ours", DraftEdits.words(merged.draft(), TITLE));
  }

  @Test
  void sameChangeByBothIsNoClash() {
    DashboardDraft same = DraftEdits.write(base, TITLE, "The same");
    assertEquals(new Merged.Together(same, List.of()), together(same, same));
  }

  @Test
  void textGoesWithItsFigureWhenTheOtherMovedIt() {
    Merged.Together merged =
        together(DraftEdits.moveUp(base, 2), DraftEdits.write(base, FINDING, "Notre constat"));
    assertEquals(List.of(), merged.clashes());
    assertEquals("two", merged.draft().figures().getFirst().paragraph());
    assertEquals("Notre constat", DraftEdits.words(merged.draft(), MOVED));
  }

  @Test
  void figureThatTheOtherAddedStays() {
    Merged.Together merged =
        together(
            DraftEdits.add(base, figure("three", "8.5")),
            DraftEdits.write(base, TITLE, "Our title"));
    assertEquals(3, merged.draft().figures().size());
    assertEquals("Our title", DraftEdits.words(merged.draft(), TITLE));
  }

  @Test
  void differentChangesOfTheFiguresStayApart() {
    assertInstanceOf(
        Merged.Apart.class,
        DraftMerge.merge(
            base, DraftEdits.moveUp(base, 2), DraftEdits.draw(base, 1, ChartKind.BARS)));
  }

  private Merged.Together together(DashboardDraft theirs, DashboardDraft ours) {
    return assertInstanceOf(Merged.Together.class, DraftMerge.merge(base, theirs, ours));
  }
}
