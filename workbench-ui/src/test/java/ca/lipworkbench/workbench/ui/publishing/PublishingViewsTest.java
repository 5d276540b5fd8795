package ca.lipworkbench.workbench.ui.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.composing.PublicationState;
import ca.lipworkbench.notebooks.composing.PublicationState.Standing;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.house.ScreenBeans;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = ScreenBeans.class)
@ViewPackages(packages = "ca.lipworkbench.workbench.ui.publishing")
class PublishingViewsTest extends SpringBrowserlessTest {

  @AfterEach
  void signOut() {
    ScreenBeans.signOut();
  }

  @Test
  void firstDraftLacksOnlyTheTitleInFrenchAndIsProposedOnceThatIsWritten() {
    Note note = ComposerHome.note("Work, composed");
    signIn(Role.ANALYST);
    open(note);
    assertEquals(List.of("Figure 1", "Figure 2"), titles());
    assertTrue(field("title-fr").isInvalid());
    assertFalse(button("Propose for publication").isEnabled());
    test(field("title-fr")).setValue("Le travail");
    assertFalse(field("title-fr").isInvalid());
    test(button("Propose for publication")).click();
    assertEquals(Standing.PROPOSED, state("work-composed").standing());
    assertTrue(find(StateBox.class).all().stream().findAny().isPresent());
  }

  @Test
  void figuresMoveAndAreLeftOutAndTheStoreFollows() {
    Note note = ComposerHome.note("Order of figures");
    signIn(Role.ANALYST);
    open(note);
    test(labelled("Move figure 2 up")).click();
    assertEquals(List.of("employment-over-time", "employment-by-group"), paragraphs(note));
    test(labelled("Leave figure 1 out")).click();
    assertEquals(List.of("employment-by-group"), paragraphs(note));
    test(button("Add employment-over-time")).click();
    assertEquals(List.of("employment-by-group", "employment-over-time"), paragraphs(note));
  }

  @Test
  void reloadShowsWhatWasWritten() {
    Note note = ComposerHome.note("Figures after a reload");
    signIn(Role.ANALYST);
    open(note);
    test(field("title-fr")).setValue("Recharger");
    open(note);
    assertEquals("Recharger", field("title-fr").getValue());
  }

  @Test
  void coordinatorReadsADraftAndChangesNothing() {
    Note note = ComposerHome.note("Figures to be read only");
    signIn(Role.COORDINATOR);
    open(note);
    assertTrue(field("title-fr").isReadOnly());
    assertTrue(
        find(Button.class).all().stream()
            .noneMatch(button -> button.getText().startsWith("Propose")));
  }

  @Test
  void noteThatDoesNotExistIsSaidSo() {
    signIn(Role.ANALYST);
    navigate("publish/0000000000000000", ComposerView.class);
    assertEquals(1, find(StateBox.class).all().size());
  }

  @Test
  void addressThatCannotBeOneBlocksAndIsMarked() {
    Note note = ComposerHome.note("Figures behind one link");
    signIn(Role.ANALYST);
    open(note);
    TextField address = find(TextField.class).withId("address").single();
    test(address).setValue("Not one!");
    assertTrue(address.isInvalid());
  }

  @Test
  void curatorSendsAProposalBackAndTheListFollows() {
    Note note = ComposerHome.note("To be sent back");
    signIn(Role.ANALYST);
    open(note);
    test(field("title-fr")).setValue("À renvoyer");
    test(button("Propose for publication")).click();
    signIn(Role.CURATOR);
    UI.getCurrent().navigate("publications", QueryParameters.of("show", "review"));
    find(TextArea.class).all().stream()
        .filter(area -> area.getLabel().equals("What has to change"))
        .findFirst()
        .ifPresent(area -> test(area).setValue("Say who was asked."));
    test(button("Send back with this comment")).click();
    assertTrue(
        List.of("work-composed", "to-be-sent-back").stream()
            .flatMap(slug -> ComposerHome.workbench().publishing().find(slug).stream())
            .anyMatch(state -> state.standing() == Standing.SENT_BACK));
  }

  private static void signIn(Role role) {
    ScreenBeans.signIn(ComposerHome.person(role));
  }

  private void open(Note note) {
    navigate("publish/" + note.id(), ComposerView.class);
  }

  private TextArea field(String id) {
    return find(TextArea.class).withId(id).single();
  }

  private Button button(String text) {
    return find(Button.class).withText(text).all().getFirst();
  }

  private Button labelled(String label) {
    return find(Button.class).all().stream()
        .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private List<String> titles() {
    return find(H3.class).all().stream()
        .map(H3::getText)
        .filter(text -> text.startsWith("Figure"))
        .toList();
  }

  private static List<String> paragraphs(Note note) {
    return ComposerHome.workbench()
        .composing()
        .composer()
        .open(
            ca.lipworkbench.notebooks.composing.Actor.OWNER,
            note.id(),
            ca.lipworkbench.engine.text.Language.ENGLISH,
            java.util.Optional.empty())
        .orElseThrow()
        .draft()
        .figures()
        .stream()
        .map(figure -> figure.paragraph())
        .toList();
  }

  private static PublicationState state(String slug) {
    return ComposerHome.workbench().publishing().find(slug).orElseThrow();
  }
}
