package ca.lipworkbench.notebooks.composing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.publishing.Blocker;
import ca.lipworkbench.notebooks.publishing.CountedAnswers;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Figure;
import ca.lipworkbench.notebooks.publishing.PublishingHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstDraftTest {
  @TempDir private Path folder;
  private PublishingHome home;

  @BeforeEach
  void startHome() {
    home = new PublishingHome(folder);
  }

  @AfterEach
  void closeHome() {
    home.close();
  }

  @Test
  void everyPivotBecomesAFigureWithWordsInBothLanguages() {
    DashboardDraft draft = first(home.cleanNote());
    assertEquals("NB-moncton", draft.region());
    assertEquals(List.of("employed"), draft.figures().stream().map(Figure::paragraph).toList());
    assertTrue(draft.summary().english().contains("synthetic"));
  }

  @Test
  void figureSpeaksOfTheGroupThatPagesAreAboutInWordsThatItsNumbersSupport() {
    PivotSpec byGroup =
        new PivotSpec(
            PublishingHome.SPEC.table(),
            List.of("population-group"),
            List.of("area"),
            PublishingHome.SPEC.measures(),
            PublishingHome.SPEC.areas(),
            PublishingHome.SPEC.periods(),
            PublishingHome.SPEC.filters());
    Figure figure =
        new FirstDraft(home.runs, home.catalogue)
            .figure(
                Subject.OWNER,
                "employed",
                new CountedAnswers(home.catalogue).answer(Subject.OWNER, byGroup));
    assertEquals(ChartKind.DOTS, figure.chart());
    assertEquals(
        BilingualText.of(
            "Employed of immigrants {in-area}: {value:immigrants} in 2021, {comparison:immigrants}",
            "{area}, immigrants\u00a0: personnes occupées, {value:immigrants} en 2021,"
                + " {comparison:immigrants}"),
        figure.finding());
    assertEquals(
        BilingualText.of(
            "Employed, population aged 15 and over, by population group, 2021",
            "Personnes occupées, population de 15 ans et plus, par groupe de population, 2021"),
        figure.subtitle());
    assertTrue(figure.alternativeText().isComplete());
    assertTrue(figure.reading().isComplete());
  }

  @Test
  void onlyTheTitleInTheOtherLanguageIsLeftToWrite() {
    Note note = home.cleanNote();
    assertEquals(
        List.of("title-fr"),
        home.publisher().examine(Subject.OWNER, note, "work", first(note)).blockers().stream()
            .map(Blocker::place)
            .map(Object::toString)
            .toList());
  }

  @Test
  void noteThatWasNotRunGivesADraftWithoutFigures() {
    Note note = home.cleanNote();
    home.notes.save(note.id(), 1, note.content());
    Note changed = home.notes.find(note.id()).orElseThrow();
    DashboardDraft draft = first(changed);
    assertEquals(List.of(), draft.figures());
    assertEquals("Newcomers and work", draft.title().english());
  }

  private DashboardDraft first(Note note) {
    return new FirstDraft(home.runs, home.catalogue)
        .of(Subject.OWNER, note, Language.ENGLISH, Optional.empty());
  }
}
