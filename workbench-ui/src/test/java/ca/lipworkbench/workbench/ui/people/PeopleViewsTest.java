package ca.lipworkbench.workbench.ui.people;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.house.House;
import ca.lipworkbench.workbench.house.ScreenBeans;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;

/** The screens of people, of one's own account and of the trail, without a browser. */
@ContextConfiguration(classes = {ScreenBeans.class, PeopleViewsTest.Beans.class})
@ViewPackages(packages = "ca.lipworkbench.workbench.ui.people")
class PeopleViewsTest extends SpringBrowserlessTest {
  @Configuration(proxyBeanMethods = false)
  static class Beans {
    @Bean
    Renewal renewal() {
      return ticket -> {};
    }
  }

  private final House house = House.shared();
  private Person curator;

  @BeforeEach
  void signIn() {
    curator = house.person(Role.CURATOR);
    ScreenBeans.signIn(house.administrator());
  }

  @AfterEach
  void signOut() {
    ScreenBeans.signOut();
  }

  @Test
  void theAddressNarrowsTheListToWhoIsLookedFor() {
    String all = open("people", "", "");
    assertTrue(all.contains(curator.email()) && all.contains(house.administrator().email()), all);
    String some = open("people", "q", curator.email());
    assertTrue(some.contains(curator.email()), some);
    assertFalse(some.contains(house.administrator().email()), some);
  }

  @Test
  void whoeverIsInvitedStandsInTheListUntilTheInvitationIsTakenBack() {
    open("people", "", "");
    test(find(Button.class).withText("Invite somebody").single()).click();
    test(find(EmailField.class).single()).setValue("soon@example.org");
    test(find(Button.class).withText("Make the link").single()).click();
    String waiting = open("people", "", "");
    assertTrue(waiting.contains("soon@example.org"), waiting);
    test(labelled("soon@example.org")).click();
    assertFalse(text().contains("soon@example.org"));
  }

  @Test
  void anAccountShowsWhoseItIsAndWhatTheyMayDo() {
    ScreenBeans.signIn(curator);
    String account = open("account", "", "");
    assertTrue(account.contains(curator.email()), account);
  }

  @Test
  void theTrailSaysWhoWasInvited() {
    String trail = open("audit", "", "");
    assertTrue(trail.contains(curator.email()) || trail.contains(curator.name()), trail);
  }

  private Button labelled(String part) {
    return find(Button.class).all().stream()
        .filter(button -> button.getAriaLabel().filter(label -> label.contains(part)).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private String open(String screen, String name, String value) {
    QueryParameters query = QueryParameters.of("lang", "en");
    UI.getCurrent().navigate(screen, name.isEmpty() ? query : query.merging(name, value));
    return text();
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
