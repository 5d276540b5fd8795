package ca.lipworkbench.notebooks.composing;

import static ca.lipworkbench.notebooks.publishing.PublishingHome.draft;
import static ca.lipworkbench.notebooks.publishing.PublishingHome.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.composing.Readiness.Assurance;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.publishing.Blocker;
import ca.lipworkbench.notebooks.publishing.Blocker.Gate;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.PublishingHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
  @TempDir private Path folder;
  private PublishingHome home;
  private Note note;

  @BeforeEach
  void startHome() {
    home = new PublishingHome(folder);
    note = home.cleanNote();
  }

  @AfterEach
  void closeHome() {
    home.close();
  }

  @Test
  void finishedDraftIsAllGoodNews() {
    Readiness ready = examine(draft());
    assertEquals(0, ready.count());
    assertEquals(
        List.of(
            Assurance.CLEAN_RUN,
            Assurance.WHOLE_RESULTS,
            Assurance.RELEASE,
            Assurance.ANSWER,
            Assurance.BOTH_LANGUAGES,
            Assurance.ALTERNATIVE_TEXT,
            Assurance.ATTRIBUTION,
            Assurance.GOALS,
            Assurance.SYNTHETIC),
        ready.assured());
  }

  @Test
  void whatIsMissingInSeveralPlacesIsOneThingWithSeveralPlaces() {
    BilingualText english = BilingualText.ofSource("Only English");
    Readiness ready = examine(draft(figure("employed", "8.5", english, english)));
    assertEquals(Set.of(Gate.FRENCH), ready.blocked().keySet());
    assertEquals(
        List.of("figure-1-finding-fr", "figure-1-alternative-fr"),
        ready.blocked().values().iterator().next().stream()
            .map(Blocker::place)
            .map(Object::toString)
            .toList());
    assertFalse(ready.assured().contains(Assurance.BOTH_LANGUAGES));
    assertTrue(ready.assured().contains(Assurance.WHOLE_RESULTS));
  }

  @Test
  void emptyDraftPromisesNothing() {
    assertEquals(List.of(), examine(draft().withFigures(List.of())).assured());
  }

  @Test
  void noteThatWasNotRunPromisesNothingAboutItsNumbers() {
    home.notes.save(note.id(), 1, note.content());
    note = home.notes.find(note.id()).orElseThrow();
    assertEquals(
        List.of(Assurance.BOTH_LANGUAGES, Assurance.ALTERNATIVE_TEXT), examine(draft()).assured());
  }

  @Test
  void everyAssuranceHasItsSentenceInBothLanguages() {
    for (Assurance assurance : Assurance.values()) {
      for (Language language : Language.values()) {
        assertFalse(assurance.sentence(language, 12).contains("{"), assurance::name);
      }
    }
  }

  private Readiness examine(DashboardDraft draft) {
    return Readiness.of(home.publisher().examine(Subject.OWNER, note, "work", draft));
  }
}
