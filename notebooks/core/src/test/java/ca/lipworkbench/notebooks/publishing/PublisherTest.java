package ca.lipworkbench.notebooks.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.publishing.Publications.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  private static final String SLUG = "work";

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
  void figuresAreFrozenForThePartnershipsTheirProvincesTheRegionAndCanada() {
    FrozenDashboard dashboard = publish();
    assertEquals(
        List.of(
            "NB-moncton",
            "NL-st-john-s",
            "2021A000210",
            "2021A000213",
            "region-ATL",
            "2021A000011124"),
        dashboard.areas().stream().map(area -> area.id().value()).toList());
    PivotTable table = dashboard.figures().getFirst().table();
    assertEquals(List.of("population-group"), table.spec().rows());
    assertEquals(List.of("area"), table.spec().columns());
    assertEquals(6, table.columnHeaders().size());
    assertEquals(1, dashboard.revision());
    assertEquals(note.id().value(), dashboard.note());
    assertEquals(1, dashboard.noteRevision());
  }

  @Test
  void dashboardIsReadBackFromItsFolder() {
    FrozenDashboard dashboard = publish();
    assertEquals(dashboard, home.publications().load(new Slug(SLUG), 1));
  }

  @Test
  void addressShowsTheLatestRevisionAndEachRevisionKeepsItsOwn() throws IOException {
    publish();
    publish();
    assertEquals("revision 2", title(found(SLUG).folder()));
    assertEquals("revision 1", title(found("work@1").folder()));
    assertEquals("revision 2", title(found("work@2").folder()));
    assertEquals("published: work@2", title(home.publications().front().orElseThrow()));
    assertEquals(new Resolution.Unknown(), home.publications().resolve("work@3"));
    assertEquals(
        List.of(new Publication(new Slug(SLUG), Optional.of(2), List.of(1, 2))),
        home.publications().list());
  }

  @Test
  void withdrawnAddressSaysSoAndSoDoItsPermanentOnes() throws IOException {
    publish();
    home.publisher().withdraw(SLUG);
    Resolution withdrawn = new Resolution.Withdrawn(new Slug(SLUG));
    assertEquals(withdrawn, home.publications().resolve(SLUG));
    assertEquals(withdrawn, home.publications().resolve("work@1"));
    assertEquals(new Resolution.Unknown(), home.publications().resolve("work@2"));
    assertEquals("published:", title(home.publications().front().orElseThrow()));
  }

  @Test
  void rollingBackShowsTheOlderRevisionAndUndoesAWithdrawal() throws IOException {
    publish();
    publish();
    home.publisher().rollBack(SLUG, 1);
    assertEquals("revision 1", title(found(SLUG).folder()));
    assertEquals("published: work@1", title(home.publications().front().orElseThrow()));
    home.publisher().withdraw(SLUG);
    home.publisher().rollBack(SLUG, 2);
    assertEquals("revision 2", title(found(SLUG).folder()));
  }

  @Test
  void revisionsGoOnCountingAfterARollBack() {
    publish();
    publish();
    home.publisher().rollBack(SLUG, 1);
    assertEquals(3, publish().revision());
  }

  @Test
  void nothingThatWasNeverPublishedCanBeWithdrawnOrRolledBack() {
    assertEquals(
        NotebooksError.PUBLICATION_UNKNOWN,
        assertThrows(WorkbenchException.class, () -> home.publisher().withdraw(SLUG)).code());
    publish();
    WorkbenchException unknown =
        assertThrows(WorkbenchException.class, () -> home.publisher().rollBack(SLUG, 7));
    assertEquals(NotebooksError.PUBLICATION_REVISION_UNKNOWN, unknown.code());
    assertTrue(unknown.toString().contains("It has: 1"), unknown.toString());
    assertEquals(
        NotebooksError.SLUG_INVALID,
        assertThrows(WorkbenchException.class, () -> home.publisher().withdraw("../x")).code());
  }

  @Test
  void hostileAddressesLeadNowhere() {
    publish();
    for (String address :
        List.of(
            "",
            ".",
            "..",
            "../published/work",
            "work/1",
            "work@",
            "work@0",
            "work@01",
            "work@-1",
            "work@9e99",
            "work@1@1",
            "WORK",
            "work\0",
            "front",
            "front@1",
            ".lock",
            "..%2fwork")) {
      assertEquals(new Resolution.Unknown(), home.publications().resolve(address), address);
    }
  }

  @Test
  void frontPagesAreThereBeforeAnythingIsPublished() throws IOException {
    home.publisher().reconcile();
    assertEquals("published:", title(home.publications().front().orElseThrow()));
  }

  @Test
  void publishedPagesDoNotChangeWhenTheNoteDoes() throws IOException {
    publish();
    home.notes.save(note.id(), 1, note.content());
    assertEquals("revision 1", title(found(SLUG).folder()));
    PublishOutcome outcome =
        home.publisher().publish(Subject.OWNER, note.id().value(), SLUG, PublishingHome.draft());
    assertInstanceOf(PublishOutcome.Blocked.class, outcome);
    assertEquals("revision 1", title(found(SLUG).folder()));
  }

  @Test
  void missingRevisionIsSaidSoAndOtherPublicationsAreNotTouched() throws IOException {
    publish();
    home.publisher().publish(Subject.OWNER, note.id().value(), "other", PublishingHome.draft());
    Files.delete(found(SLUG).folder().resolve("dashboard.json"));
    WorkbenchException damaged =
        assertThrows(WorkbenchException.class, () -> home.publications().resolve(SLUG));
    assertEquals(NotebooksError.PUBLICATION_DAMAGED, damaged.code());
    assertEquals(List.of(new Slug(SLUG)), home.publications().listDamaged());
    home.publisher().reconcile();
    assertInstanceOf(Resolution.Found.class, home.publications().resolve("other"));
  }

  @Test
  void damagedPointerIsKeptForAPersonAndOtherPublicationsGoOn() throws IOException {
    publish();
    Path pointer = home.published.resolve(SLUG).resolve("publication.json");
    String whole = Files.readString(pointer);
    for (int length = 0; length < whole.strip().length(); length++) {
      Files.writeString(pointer, whole.substring(0, length));
      assertThrows(WorkbenchException.class, () -> home.publications().resolve(SLUG));
    }
    home.publisher().reconcile();
    home.publisher().publish(Subject.OWNER, note.id().value(), "other", PublishingHome.draft());
    assertTrue(Files.exists(home.published.resolve(SLUG).resolve("1")));
    assertEquals("published: other@1", title(home.publications().front().orElseThrow()));
    Files.writeString(pointer, whole);
    assertInstanceOf(Resolution.Found.class, home.publications().resolve(SLUG));
  }

  @Test
  void leftoversOfACrashAreSweptAtTheNextStart() throws IOException {
    publish();
    Path own = home.published.resolve(SLUG);
    Files.createDirectories(own.resolve(".staged/en"));
    Files.createDirectories(own.resolve("2/en"));
    Files.createDirectories(home.published.resolve("never/1"));
    home.publisher().reconcile();
    assertFalse(Files.exists(own.resolve(".staged")));
    assertFalse(Files.exists(own.resolve("2")));
    assertFalse(Files.exists(home.published.resolve("never")));
    assertInstanceOf(Resolution.Found.class, home.publications().resolve(SLUG));
  }

  private FrozenDashboard publish() {
    PublishOutcome outcome =
        home.publisher().publish(Subject.OWNER, note.id().value(), SLUG, PublishingHome.draft());
    return assertInstanceOf(PublishOutcome.Published.class, outcome).dashboard();
  }

  private Resolution.Found found(String address) {
    return assertInstanceOf(Resolution.Found.class, home.publications().resolve(address));
  }

  private static String title(Path page) throws IOException {
    String html = Files.readString(page.resolve("index.html"));
    return html.substring(html.indexOf("<title>") + 7, html.indexOf("</title>"));
  }
}
