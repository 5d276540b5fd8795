package ca.lipworkbench.workbench.ui.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.house.House;
import ca.lipworkbench.workbench.house.ScreenBeans;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** Searching for tables, areas and notes, without a browser. */
@ContextConfiguration(classes = ScreenBeans.class)
@ViewPackages(packages = "ca.lipworkbench.workbench.ui.search")
class SearchViewTest extends SpringBrowserlessTest {
  private final House house = House.shared();

  @AfterEach
  void signOut() {
    ScreenBeans.signOut();
  }

  @Test
  void tablesAndAreasAreFoundByTheirNames() {
    ScreenBeans.signIn(house.person(Role.ANALYST));
    search("labour force");
    assertTrue(text().contains("Labour force status"), text());
    search("moncton");
    assertTrue(text().contains("Greater Moncton"), text());
  }

  @Test
  void nothingFoundIsSaidWithWhatWasLookedFor() {
    ScreenBeans.signIn(house.person(Role.ANALYST));
    search("xylophone");
    assertTrue(text().contains("xylophone"), text());
    assertFalse(text().contains("Labour force status"), text());
  }

  private static void search(String words) {
    UI.getCurrent().navigate("search", QueryParameters.of("lang", "en").merging("q", words));
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
