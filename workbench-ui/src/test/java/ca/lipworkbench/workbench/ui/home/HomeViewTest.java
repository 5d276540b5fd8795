package ca.lipworkbench.workbench.ui.home;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Grantee;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.house.House;
import ca.lipworkbench.workbench.house.ScreenBeans;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** The first screen, without a browser. */
@ContextConfiguration(classes = ScreenBeans.class)
@ViewPackages(packages = "ca.lipworkbench.workbench.ui.home")
class HomeViewTest extends SpringBrowserlessTest {
  private final House house = House.shared();

  @AfterEach
  void signOut() {
    ScreenBeans.signOut();
  }

  @Test
  void myNotesAndThoseOfOthersStandApartAndNewDataIsShown() {
    Person mine = house.person("home@example.org", "Analyst H", Role.ANALYST);
    Person other = house.person("neighbour@example.org", "Analyst N", Role.ANALYST);
    note(mine, "A note of mine");
    NoteId lent = note(other, "A note of a neighbour");
    house
        .workbench()
        .notes()
        .share(other.subject(), lent, new Grantee.OnePerson(mine.id()), Access.READER);
    ScreenBeans.signIn(mine);
    UI.getCurrent().navigate("", QueryParameters.of("lang", "en"));
    String home = text();
    int mineAt = home.indexOf("A note of mine");
    int sharedAt = home.indexOf("A note of a neighbour");
    assertTrue(mineAt > 0 && sharedAt > home.indexOf("Shared with me"), home);
    assertTrue(home.contains("Welcome, Analyst H"), home);
    assertTrue(home.contains("Synthetic demonstration data"), home);
  }

  @Test
  void whoReadsOnlyIsOfferedNothingThatTheyMayNotDo() {
    ScreenBeans.signIn(house.person(Role.COORDINATOR));
    UI.getCurrent().navigate("", QueryParameters.of("lang", "en"));
    assertFalse(text().contains("Import a table"), text());
  }

  private NoteId note(Person person, String title) {
    return house
        .workbench()
        .notes()
        .create(
            person.subject(),
            NoteFolder.TOP,
            new NoteContent(NoteTitle.parse(title), List.of(new Paragraph("a", "md", "words"))))
        .note()
        .id();
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
