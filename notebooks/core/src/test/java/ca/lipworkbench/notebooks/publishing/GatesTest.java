package ca.lipworkbench.notebooks.publishing;

import static ca.lipworkbench.notebooks.publishing.PublishingHome.draft;
import static ca.lipworkbench.notebooks.publishing.PublishingHome.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.publishing.Blocker.Gate;
import ca.lipworkbench.notebooks.publishing.Place.Field;
import ca.lipworkbench.notebooks.run.Result;
import ca.lipworkbench.notebooks.run.RunOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatesTest {
  private static final Place NOTE = Place.of(Field.NOTE);
  private static final Place EMPLOYED = Place.of(1, Field.PARAGRAPH);

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
  void addressOfAnotherFormOrOfTheSiteItselfIsBlocked() {
    assertBlocked("Work!", draft(), Blocker.of(Gate.ADDRESS, Place.of(Field.ADDRESS), "Work!"));
    assertBlocked(
        "front", draft(), Blocker.of(Gate.ADDRESS_FREE, Place.of(Field.ADDRESS), "front"));
  }

  @Test
  void draftWithoutFiguresIsBlocked() {
    assertBlocked(
        draft(new DashboardDraft.Figure[0]), Blocker.of(Gate.FIGURES, Place.of(Field.FIGURES)));
  }

  @Test
  void missingFrenchIsNamedByItsPlace() {
    BilingualText english = BilingualText.ofSource("{value} were employed.");
    BilingualText blank = BilingualText.of("A row a group.", "  ");
    assertBlocked(
        draft(figure("employed", "8.5", english, blank)),
        Blocker.of(
            Gate.FRENCH, Place.of(1, Field.FINDING).in(Language.FRENCH), "figures[1].finding"),
        Blocker.of(
            Gate.FRENCH,
            Place.of(1, Field.ALTERNATIVE).in(Language.FRENCH),
            "figures[1].alternativeText"));
  }

  @Test
  void missingEnglishAndAlternativeTextAreBlocked() {
    assertBlocked(
        draft(
            figure(
                "employed",
                "8.5",
                BilingualText.of(" ", "Constat"),
                BilingualText.of("", "Une ligne par groupe."))),
        Blocker.of(
            Gate.ENGLISH, Place.of(1, Field.FINDING).in(Language.ENGLISH), "figures[1].finding"),
        Blocker.of(
            Gate.ALTERNATIVE_TEXT,
            Place.of(1, Field.ALTERNATIVE).in(Language.ENGLISH),
            "figures[1].alternativeText"));
  }

  @Test
  void placeholderThatNobodyFillsIsBlocked() {
    BilingualText finding = BilingualText.of("{aera}: {value:total}", "{area} : {valeur}");
    BilingualText open = BilingualText.of("Open {", "Ouvert }");
    assertBlocked(
        draft(figure("employed", "8.5", finding, open)),
        Blocker.of(
            Gate.PLACEHOLDER,
            Place.of(1, Field.FINDING).in(Language.ENGLISH),
            "figures[1].finding",
            "{aera}"),
        Blocker.of(
            Gate.PLACEHOLDER,
            Place.of(1, Field.FINDING).in(Language.FRENCH),
            "figures[1].finding",
            "{valeur}"),
        Blocker.of(
            Gate.PLACEHOLDER,
            Place.of(1, Field.ALTERNATIVE).in(Language.ENGLISH),
            "figures[1].alternativeText",
            "{"),
        Blocker.of(
            Gate.PLACEHOLDER,
            Place.of(1, Field.ALTERNATIVE).in(Language.FRENCH),
            "figures[1].alternativeText",
            "}"));
  }

  @Test
  void placeholderOfARowThatTheFigureDoesNotHaveIsBlocked() {
    BilingualText finding = BilingualText.of("{value:total}", "{area} : {value:recents}");
    assertBlocked(
        draft(figure("employed", "8.5", finding, BilingualText.of("A row.", "Une ligne."))),
        Blocker.of(
            Gate.PLACEHOLDER_ROW,
            Place.of(1, Field.FINDING).in(Language.FRENCH),
            "figures[1].finding",
            "{value:recents}",
            "recents"));
  }

  @Test
  void storyNeedsBothLanguagesOnceItIsTold() {
    DashboardDraft told =
        new DashboardDraft(
            draft().title(),
            draft().summary(),
            Optional.of(BilingualText.ofSource("A new employer came.")),
            draft().region(),
            draft().figures());
    assertBlocked(
        told, Blocker.of(Gate.FRENCH, Place.of(Field.STORY).in(Language.FRENCH), "story"));
  }

  @Test
  void everythingThatBlocksIsListedAtOnce() {
    home.notes.save(note.id(), 1, note.content());
    BilingualText english = BilingualText.ofSource("{value} were employed.");
    assertBlocked(
        "Work!",
        draft(figure("gone", "18.1", english, BilingualText.of("A row.", "Une ligne."))),
        Blocker.of(Gate.ADDRESS, Place.of(Field.ADDRESS), "Work!"),
        Blocker.of(
            Gate.FRENCH, Place.of(1, Field.FINDING).in(Language.FRENCH), "figures[1].finding"),
        Blocker.of(Gate.TARGET, Place.of(1, Field.GOALS), "figures[1]", "18.1"),
        Blocker.of(Gate.RUN, NOTE, "2"),
        Blocker.of(Gate.PARAGRAPH, EMPLOYED, "gone"));
  }

  @Test
  void oneParticularPartnershipIsAPlaceToo() {
    DashboardDraft one =
        new DashboardDraft(
            draft().title(), draft().summary(), Optional.empty(), "NB-moncton", draft().figures());
    Examination found = home.publisher().examine(Subject.OWNER, note, "work", one);
    assertEquals(List.of(), found.blockers());
    assertEquals(
        List.of("NB-moncton", "2021A000213", "region-ATL", "2021A000011124"),
        found.areas().stream().map(area -> area.id().value()).toList());
  }

  @Test
  void targetThatDoesNotExistIsBlocked() {
    assertBlocked(
        draft(figure("employed", "18.1")),
        Blocker.of(Gate.TARGET, Place.of(1, Field.GOALS), "figures[1]", "18.1"));
    assertBlocked(
        draft(figure("employed", "4.e")),
        Blocker.of(Gate.TARGET, Place.of(1, Field.GOALS), "figures[1]", "4.e"));
  }

  @Test
  void regionThatIsUnknownOrHasNoPartnershipsIsBlocked() {
    for (String region : List.of("region-XX", "region-QC", "2021A000213")) {
      DashboardDraft elsewhere =
          new DashboardDraft(
              draft().title(), draft().summary(), draft().story(), region, draft().figures());
      assertBlocked(elsewhere, Blocker.of(Gate.REGION, Place.of(Field.REGION), region));
    }
  }

  @Test
  void paragraphThatIsMissingOrNoPivotIsBlocked() {
    assertBlocked(draft(figure("gone", "8.5")), Blocker.of(Gate.PARAGRAPH, EMPLOYED, "gone"));
    assertBlocked(
        draft(figure("introduction", "8.5")),
        Blocker.of(Gate.PIVOT, EMPLOYED, "introduction", "md"));
  }

  @Test
  void revisionThatWasNotRunIsBlocked() {
    home.notes.save(note.id(), 1, note.content());
    assertBlocked(draft(), Blocker.of(Gate.RUN, NOTE, "2"));
  }

  @Test
  void lastRunHasToBeCleanFromTopToBottom() {
    home.run(
        note, new RunOutcome.Failed("No such table.", OptionalInt.empty()), new Result.Html("<p>"));
    assertBlocked(draft(), Blocker.of(Gate.CLEAN_RUN, NOTE, "introduction"));
    home.run(note, new RunOutcome.Succeeded(), new Result.Html("<p>"));
    home.runs.begin(note);
    assertBlocked(
        draft(),
        Blocker.of(Gate.RUN_ENDED, NOTE),
        Blocker.of(Gate.CLEAN_RUN, NOTE, "introduction"),
        Blocker.of(Gate.CLEAN_RUN, EMPLOYED, "employed"));
  }

  @Test
  void resultThatWasCutOffIsBlocked() {
    home.run(note, new RunOutcome.Succeeded(), new Result.Table(new byte[] {1}, 10_000, true));
    assertBlocked(draft(), Blocker.of(Gate.WHOLE_RESULTS, NOTE, "introduction"));
  }

  @Test
  void sourceWithoutItsLicenceWordingInBothLanguagesIsBlocked() {
    home.catalogue = new AtlanticCatalogue(1, BilingualText.ofSource("Source: somewhere."));
    home.run(note, new RunOutcome.Succeeded(), new Result.Html("<p>"));
    assertBlocked(draft(), Blocker.of(Gate.ATTRIBUTION, EMPLOYED, "demo-employment"));
  }

  @Test
  void tableThatChangedSinceTheRunIsBlocked() {
    home.catalogue = new AtlanticCatalogue(2, BilingualText.of("Source: x.", "Source : x."));
    assertBlocked(draft(), Blocker.of(Gate.RELEASE, EMPLOYED, "demo-employment"));
  }

  @Test
  void everyGateHasItsSentenceInBothLanguages() {
    for (Gate gate : Gate.values()) {
      for (Language language : Language.values()) {
        assertFalse(Blocker.of(gate, NOTE, "one", "two").sentence(language).isBlank());
      }
    }
  }

  private void assertBlocked(DashboardDraft draft, Blocker... expected) {
    assertBlocked("work", draft, expected);
  }

  private void assertBlocked(String slug, DashboardDraft draft, Blocker... expected) {
    PublishOutcome outcome =
        home.publisher().publish(Subject.OWNER, note.id().value(), slug, draft);
    assertEquals(
        List.of(expected), assertInstanceOf(PublishOutcome.Blocked.class, outcome).blockers());
    assertFalse(Files.exists(home.published.resolve(slug)));
  }
}
