package ca.lipworkbench.notebooks.composing;

import static ca.lipworkbench.notebooks.publishing.PublishingHome.draft;
import static ca.lipworkbench.notebooks.publishing.PublishingHome.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.notebooks.composing.Actor.Proposing;
import ca.lipworkbench.notebooks.composing.Actor.Reach;
import ca.lipworkbench.notebooks.composing.PublicationEvent.Kind;
import ca.lipworkbench.notebooks.composing.PublicationState.Standing;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.publishing.Blocker.Gate;
import ca.lipworkbench.notebooks.publishing.PublishOutcome;
import ca.lipworkbench.notebooks.publishing.PublishingHome;
import ca.lipworkbench.notebooks.run.Result;
import ca.lipworkbench.notebooks.run.RunOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {
  private static final Actor COORDINATOR = actor("dddddddddddddddd", Proposing.REFUSED, nowhere());
  private static final Actor ANALYST = actor("aaaaaaaaaaaaaaaa", Proposing.ALLOWED, nowhere());
  private static final Actor CURATOR =
      actor("cccccccccccccccc", Proposing.ALLOWED, new Reach.Everywhere());

  @TempDir private Path folder;
  private PublishingHome home;
  private Note note;
  private Publishing publishing;
  private final List<Kind> audited = new ArrayList<>();

  @BeforeEach
  void startHome() {
    home = new PublishingHome(folder);
    note = home.cleanNote();
    PublicationLog log = new SqlitePublicationLog(home.database);
    publishing =
        new Publishing(
            home.notes,
            home.publisher(),
            new PublicationShelf(home.publications(), log),
            log,
            home.catalogue,
            event -> audited.add(event.kind()),
            PublishingHome.NOON);
  }

  @AfterEach
  void closeHome() {
    home.close();
  }

  @Test
  void proposalWaitsAndTheSiteShowsNothingYet() {
    PublicationState state = propose();
    assertEquals(Standing.PROPOSED, state.standing());
    assertEquals(Optional.empty(), state.current());
    assertEquals(ANALYST.subject(), state.proposal().orElseThrow().actor());
    assertEquals(List.of(), home.publications().list());
  }

  @Test
  void approvedProposalIsTheNextEditionWithItsApproversName() {
    long proposal = id(propose());
    PublishOutcome.Published published =
        assertInstanceOf(
            PublishOutcome.Published.class, publishing.approve(CURATOR, "work", proposal));
    assertEquals(1, published.dashboard().revision());
    PublicationState state = state();
    assertEquals(Standing.PUBLIC, state.standing());
    assertEquals(Optional.of(1), state.current());
    assertEquals(CURATOR.subject(), state.edition(1).orElseThrow().actor());
    assertEquals(List.of(Kind.PROPOSED, Kind.APPROVED), audited);
  }

  @Test
  void whatWasProposedIsPublishedWhateverTheDraftIsByThen() {
    long proposal = id(propose());
    assertEquals(
        draft(),
        assertInstanceOf(
                PublishOutcome.Published.class, publishing.approve(CURATOR, "work", proposal))
            .dashboard()
            .draft());
  }

  @Test
  void sentBackProposalSaysWhyAndCanBeProposedAgain() {
    long proposal = id(propose());
    PublicationState state =
        publishing.sendBack(CURATOR, "work", proposal, "  Say “people with a job”.  ");
    assertEquals(Standing.SENT_BACK, state.standing());
    assertEquals("Say “people with a job”.", state.sentBack().orElseThrow().remark());
    assertRefused(
        NotebooksError.PROPOSAL_GONE, () -> publishing.approve(CURATOR, "work", proposal));
    assertEquals(Standing.PROPOSED, propose().standing());
  }

  @Test
  void sendingBackNeedsAWord() {
    long proposal = id(propose());
    assertRefused(
        NotebooksError.PROPOSAL_COMMENT_EMPTY,
        () -> publishing.sendBack(CURATOR, "work", proposal, " "));
  }

  @Test
  void decisionOnAProposalThatWasReplacedDoesNothing() {
    long first = id(propose());
    propose();
    assertRefused(NotebooksError.PROPOSAL_GONE, () -> publishing.approve(CURATOR, "work", first));
    assertRefused(
        NotebooksError.PROPOSAL_GONE, () -> publishing.sendBack(CURATOR, "work", first, "No."));
    assertEquals(Standing.PROPOSED, state().standing());
  }

  @Test
  void noteThatChangedAfterTheProposalBlocksItsApproval() {
    long proposal = id(propose());
    home.notes.save(note.id(), 1, note.content());
    PublishOutcome.Blocked blocked =
        assertInstanceOf(
            PublishOutcome.Blocked.class, publishing.approve(CURATOR, "work", proposal));
    assertEquals(Gate.NOTE_UNCHANGED, blocked.blockers().getFirst().gate());
    assertEquals(Standing.PROPOSED, state().standing());
  }

  @Test
  void draftThatIsNotReadyCanNeitherBeProposedNorPublished() {
    assertInstanceOf(
        ProposeOutcome.Blocked.class,
        publishing.propose(ANALYST, note, "work", draft(figure("gone", "8.5")), ""));
    assertInstanceOf(
        PublishOutcome.Blocked.class, publishing.publish(CURATOR, note, "Work!", draft()));
    assertEquals(List.of(), publishing.list());
  }

  @Test
  void twoApprovalsOfOneProposalMakeOneEdition() throws Exception {
    long proposal = id(propose());
    int published = 0;
    try (ExecutorService curators = Executors.newFixedThreadPool(4)) {
      List<Future<PublishOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        outcomes.add(curators.submit(() -> publishing.approve(CURATOR, "work", proposal)));
      }
      for (Future<PublishOutcome> outcome : outcomes) {
        try {
          outcome.get();
          published++;
        } catch (java.util.concurrent.ExecutionException late) {
          assertInstanceOf(WorkbenchException.class, late.getCause());
        }
      }
    }
    assertEquals(1, published);
    assertEquals(List.of(1), state().editions());
  }

  @Test
  void curatorPublishesWithdrawsAndRollsBack() {
    publishing.publish(CURATOR, note, "work", draft());
    publishing.publish(CURATOR, note, "work", draft());
    assertEquals(Optional.of(2), state().current());
    assertEquals(Optional.of(1), publishing.rollBack(CURATOR, "work", 1).current());
    PublicationState withdrawn = publishing.withdraw(CURATOR, "work", "A number was wrong.");
    assertEquals(Standing.WITHDRAWN, withdrawn.standing());
    assertEquals("A number was wrong.", withdrawn.events().getLast().remark());
    assertRefused(
        NotebooksError.PUBLICATION_NOT_PUBLIC, () -> publishing.withdraw(CURATOR, "work", ""));
    assertEquals(Standing.PUBLIC, publishing.rollBack(CURATOR, "work", 2).standing());
    assertEquals(
        List.of(Kind.PUBLISHED, Kind.PUBLISHED, Kind.ROLLED_BACK, Kind.WITHDRAWN, Kind.ROLLED_BACK),
        audited);
  }

  @Test
  void rollingBackToAnEditionThatDoesNotExistIsRefused() {
    publishing.publish(CURATOR, note, "work", draft());
    assertRefused(
        NotebooksError.PUBLICATION_REVISION_UNKNOWN, () -> publishing.rollBack(CURATOR, "work", 7));
    assertRefused(
        NotebooksError.PUBLICATION_UNKNOWN, () -> publishing.rollBack(CURATOR, "none", 1));
  }

  @Test
  void whoMayNotIsRefusedAndNothingChanges() {
    assertRefused(
        NotebooksError.PUBLISHING_NOT_ALLOWED,
        () -> publishing.propose(COORDINATOR, note, "work", draft(), ""));
    assertRefused(
        NotebooksError.PUBLISHING_NOT_ALLOWED,
        () -> publishing.publish(ANALYST, note, "work", draft()));
    long proposal = id(propose());
    for (Actor actor : List.of(COORDINATOR, ANALYST)) {
      assertRefused(
          NotebooksError.PUBLISHING_NOT_ALLOWED, () -> publishing.approve(actor, "work", proposal));
      assertRefused(
          NotebooksError.PUBLISHING_NOT_ALLOWED,
          () -> publishing.sendBack(actor, "work", proposal, "No."));
    }
    publishing.approve(CURATOR, "work", proposal);
    for (Actor actor : List.of(COORDINATOR, ANALYST)) {
      assertRefused(
          NotebooksError.PUBLISHING_NOT_ALLOWED, () -> publishing.withdraw(actor, "work", ""));
      assertRefused(
          NotebooksError.PUBLISHING_NOT_ALLOWED, () -> publishing.rollBack(actor, "work", 1));
    }
    assertEquals(Optional.of(1), state().current());
  }

  @Test
  void regionalAdministratorPublishesForTheRegionAndItsPartnershipsOnly() {
    Actor atlantic = regional("region-ATL");
    Actor quebec = regional("region-QC");
    assertTrue(publishing.mayPublish(atlantic, "region-ATL"));
    assertTrue(publishing.mayPublish(atlantic, "NB-moncton"));
    assertRefused(
        NotebooksError.PUBLISHING_NOT_ALLOWED,
        () -> publishing.publish(quebec, note, "work", draft()));
    assertInstanceOf(
        PublishOutcome.Published.class, publishing.publish(atlantic, note, "work", draft()));
    assertRefused(
        NotebooksError.PUBLISHING_NOT_ALLOWED, () -> publishing.withdraw(quebec, "work", ""));
  }

  @Test
  void addressOfAnotherNotesDashboardIsBlockedForEveryWay() {
    publishing.publish(CURATOR, note, "work", draft());
    Note other = home.cleanNote();
    assertEquals(
        List.of(Gate.ADDRESS_TAKEN),
        publishing.examine(CURATOR, other, "work", draft()).blockers().stream()
            .map(ca.lipworkbench.notebooks.publishing.Blocker::gate)
            .toList());
    assertInstanceOf(
        ProposeOutcome.Blocked.class, publishing.propose(ANALYST, other, "work", draft(), ""));
    assertInstanceOf(
        PublishOutcome.Blocked.class, publishing.publish(CURATOR, other, "work", draft()));
    assertEquals(List.of(1), state().editions());
  }

  @Test
  void whatWasPublishedBeforeThereWasALogIsStillKnown() {
    home.publisher().publish(Subject.OWNER, note.id().value(), "work", draft());
    PublicationState state = state();
    assertEquals(Standing.PUBLIC, state.standing());
    assertEquals(Optional.empty(), state.edition(1));
    assertEquals(draft(), publishing.origin(state).orElseThrow().draft());
    assertEquals(Standing.WITHDRAWN, publishing.withdraw(CURATOR, "work", "").standing());
  }

  @Test
  void runThatWasNotCleanBlocksTheApproval() {
    long proposal = id(propose());
    home.run(
        note,
        new RunOutcome.Failed("No such table.", java.util.OptionalInt.empty()),
        new Result.Html("<p>"));
    assertInstanceOf(PublishOutcome.Blocked.class, publishing.approve(CURATOR, "work", proposal));
  }

  private PublicationState propose() {
    return assertInstanceOf(
            ProposeOutcome.Proposed.class,
            publishing.propose(ANALYST, note, "work", draft(), "Please look."))
        .state();
  }

  private PublicationState state() {
    return publishing.find("work").orElseThrow();
  }

  private static long id(PublicationState state) {
    return state.proposal().orElseThrow().id();
  }

  private static Actor actor(String id, Proposing proposing, Reach reach) {
    return new Actor(new Subject.Person(new PersonId(id)), proposing, reach);
  }

  private static Actor regional(String region) {
    return actor("rrrrrrrrrrrrrrrr", Proposing.ALLOWED, new Reach.Region(new AreaId(region)));
  }

  private static Reach nowhere() {
    return new Reach.Nowhere();
  }

  private static void assertRefused(NotebooksError code, Executable step) {
    assertEquals(code, assertThrows(WorkbenchException.class, step).code());
  }
}
