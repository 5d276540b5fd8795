package ca.lipworkbench.notebooks.composing;

import static ca.lipworkbench.notebooks.publishing.PublishingHome.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.Examination;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard;
import ca.lipworkbench.notebooks.publishing.PlainRenderer;
import ca.lipworkbench.notebooks.publishing.Publications;
import ca.lipworkbench.notebooks.publishing.PublishingHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewsTest {
  private static final Subject ANALYST = new Subject.Person(new PersonId("aaaaaaaaaaaaaaaa"));
  private static final Subject CURATOR = new Subject.Person(new PersonId("cccccccccccccccc"));
  private static final String PAGE = "fr/NB-moncton/index.html";

  @TempDir private Path folder;
  private PublishingHome home;
  private Note note;
  private Path previewFolder;
  private Previews previews;

  @BeforeEach
  void startHome() {
    home = new PublishingHome(folder);
    note = home.cleanNote();
    previewFolder = folder.resolve("work").resolve("previews");
    previews = previews(PublishingHome.NOON);
  }

  @AfterEach
  void closeHome() {
    home.close();
  }

  @Test
  void previewIsThePageThatPublishingWouldMake() throws IOException {
    String name = previews.draw(ANALYST, dashboard(draft()));
    String page = Files.readString(previews.find(ANALYST, name, PAGE).orElseThrow());
    home.publisher().publish(Subject.OWNER, note.id().value(), "work", draft());
    assertEquals(Files.readString(home.published.resolve("work/1").resolve(PAGE)), page);
  }

  @Test
  void onlyThePersonForWhomItWasDrawnFindsIt() {
    String name = previews.draw(ANALYST, dashboard(draft()));
    assertTrue(previews.find(ANALYST, name, PAGE).isPresent());
    assertEquals(Optional.empty(), previews.find(CURATOR, name, PAGE));
    assertEquals(Optional.empty(), previews.find(Subject.OWNER, name, PAGE));
  }

  @Test
  void noPathLeadsOutOfAPreview() throws IOException {
    String name = previews.draw(ANALYST, dashboard(draft()));
    String other = previews.draw(CURATOR, dashboard(draft()));
    home.publisher().publish(Subject.OWNER, note.id().value(), "work", draft());
    Files.writeString(previewFolder.resolve(name).resolve("later.html"), "added by hand");
    for (String path :
        List.of(
            "",
            "/",
            ".",
            "..",
            "../" + other + "/" + PAGE,
            "en/../../" + other + "/" + PAGE,
            "../../../published/work/1/" + PAGE,
            "../../../workbench.db",
            "..\\..\\..\\workbench.db",
            "/etc/passwd",
            PAGE + "\0.css",
            PAGE + "/",
            "fr//NB-moncton/index.html",
            "./" + PAGE,
            "later.html")) {
      assertEquals(Optional.empty(), previews.find(ANALYST, name, path), path);
    }
    for (String preview : List.of("", ".", "..", other, name + "/", "../previews/" + name)) {
      assertEquals(Optional.empty(), previews.find(ANALYST, preview, PAGE), preview);
    }
  }

  @Test
  void previewsAndPublicationsNeverMeet() throws IOException {
    String name = previews.draw(ANALYST, dashboard(draft()));
    assertFalse(Files.exists(home.published));
    for (String address : List.of(name, "previews", "work/previews/" + name, "../work/previews")) {
      assertEquals(
          new Publications.Resolution.Unknown(), home.publications().resolve(address), address);
    }
    assertEquals(List.of(), home.publications().list());
    assertTrue(name.matches("[0-9a-f]{32}"));
    assertFalse(name.equals(previews.draw(ANALYST, dashboard(draft()))));
  }

  @Test
  void oldPreviewsAreSweptAndThoseOfAnEarlierProcessGoAtTheStart() throws IOException {
    String old = previews.draw(ANALYST, dashboard(draft()));
    Previews later = previews(Clock.offset(PublishingHome.NOON, Duration.ofHours(1)));
    assertFalse(Files.exists(previewFolder.resolve(old)));
    String first = later.draw(ANALYST, dashboard(draft()));
    assertTrue(Files.exists(previewFolder.resolve(first)));
  }

  @Test
  void previewsEndAfterTwoHoursAndTheOldestGoWhereThereAreMany() throws IOException {
    MovingClock clock = new MovingClock(PublishingHome.NOON.instant());
    Previews moving = previews(clock);
    String first = moving.draw(ANALYST, dashboard(draft()));
    clock.advance(Duration.ofHours(2).plusSeconds(1));
    assertEquals(Optional.empty(), moving.find(ANALYST, first, PAGE));
    String second = moving.draw(ANALYST, dashboard(draft()));
    assertFalse(Files.exists(previewFolder.resolve(first)));
    for (int i = 0; i < 40; i++) {
      moving.draw(ANALYST, dashboard(draft()));
    }
    assertEquals(Optional.empty(), moving.find(ANALYST, second, PAGE));
    try (Stream<Path> left = Files.list(previewFolder)) {
      assertEquals(40, left.count());
    }
  }

  @Test
  void unfinishedDraftIsDrawnAndSaysWhatIsMissing() {
    DashboardDraft unfinished =
        draft().withTitle(new BilingualText("Work", Optional.empty())).withRegion("NB-moncton");
    FrozenDashboard dashboard = dashboard(unfinished);
    assertEquals(BilingualText.of("Work", "[Pas encore écrit]"), dashboard.draft().title());
    assertEquals(
        List.of("NB-moncton", "2021A000213", "region-ATL", "2021A000011124"),
        dashboard.areas().stream().map(area -> area.id().value()).toList());
  }

  @Test
  void draftWithoutAnyNumbersHasNoPreview() {
    DashboardDraft empty = draft(PublishingHome.figure("gone", "8.5"));
    Examination found = home.publisher().examine(ANALYST, note, "work", empty);
    assertEquals(
        Optional.empty(),
        PreviewDraft.of(
            note,
            "work",
            1,
            empty,
            found,
            new AreaId("NB-moncton"),
            PublishingHome.NOON.instant()));
  }

  private FrozenDashboard dashboard(DashboardDraft draft) {
    Examination found = home.publisher().examine(ANALYST, note, "work", draft);
    return PreviewDraft.of(
            note, "work", 1, draft, found, new AreaId("NB-moncton"), PublishingHome.NOON.instant())
        .orElseThrow();
  }

  private Previews previews(Clock clock) {
    return new Previews(
        previewFolder, new PlainRenderer(), new DurableFiles(FailPoint.NONE), clock);
  }
}
