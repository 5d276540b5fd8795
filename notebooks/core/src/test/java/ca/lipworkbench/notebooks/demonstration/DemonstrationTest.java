package ca.lipworkbench.notebooks.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.goals.GoalTarget;
import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.Slug;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemonstrationTest {
  private static final Pattern FRENCH_PREPOSITION_BEFORE_A_PLACE =
      Pattern.compile("(?:\\bà|\\bau|\\ben|\\bde|d’) ?\\{area}");
  private static final Pattern ORDINARY_BLANK_BEFORE_A_SIGN = Pattern.compile(" [:%$»;?!]");
  private static final List<String> CAUSES_AND_PRAISE =
      List.of(
          "because",
          "thanks to",
          "caused",
          "impressive",
          "success",
          "unfortunately",
          "parce que",
          "grâce");

  @Test
  void everyFigureIsAPivotOfTheNote() {
    for (DashboardDraft.Figure figure : Demonstration.draft().figures()) {
      Paragraph paragraph = Demonstration.note().findParagraph(figure.paragraph()).orElseThrow();
      assertEquals("pivot", paragraph.interpreter());
      assertTrue(PivotSpecCodec.parse(paragraph.text()).areas().size() > 1);
    }
  }

  @Test
  void addressAndTargetsExist() {
    assertTrue(Slug.find(Demonstration.SLUG).isPresent());
    for (DashboardDraft.Figure figure : Demonstration.draft().figures()) {
      assertFalse(figure.goals().isEmpty());
      figure.goals().forEach(goal -> assertTrue(GoalTarget.find(goal.target()).isPresent()));
    }
  }

  @Test
  void textsAreInBothLanguagesAndSayNoMoreThanTheNumbers() {
    for (DashboardDraft.Figure figure : Demonstration.draft().figures()) {
      for (BilingualText text :
          List.of(
              figure.finding(), figure.subtitle(), figure.alternativeText(), figure.reading())) {
        assertTrue(text.isComplete());
        String french = text.french().orElseThrow();
        assertFalse(french.contains("'"), french);
        assertFalse(FRENCH_PREPOSITION_BEFORE_A_PLACE.matcher(french).find(), french);
        assertFalse(ORDINARY_BLANK_BEFORE_A_SIGN.matcher(french).find(), french);
        for (String word : CAUSES_AND_PRAISE) {
          assertFalse(text.toString().contains(word), () -> word + " in " + text);
        }
      }
    }
  }
}
