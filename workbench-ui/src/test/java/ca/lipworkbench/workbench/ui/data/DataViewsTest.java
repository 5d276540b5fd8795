package ca.lipworkbench.workbench.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.cli.PopulationFile;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = DataViewsTest.Beans.class)
@ViewPackages(packages = "ca.lipworkbench.workbench.ui.data")
class DataViewsTest extends SpringBrowserlessTest {
  private static final Person ANALYST =
      new Person(
          new PersonId("0123456789abcdef"),
          "Analyst A",
          "analyst@example.org",
          Role.ANALYST,
          Optional.empty(),
          Language.ENGLISH,
          true);

  @Configuration(proxyBeanMethods = false)
  static class Beans {
    @Bean
    Workbench workbench() throws IOException {
      Path folder = Files.createTempDirectory("data-views");
      Workbench workbench = Workbench.openOrMake(folder.resolve("home"));
      workbench.importer().load(PopulationFile.write(folder.resolve("population.csv")));
      return workbench;
    }

    @Bean
    SignedIn signedIn() {
      return new SignedIn();
    }

    @Bean
    Tab tab(SignedIn signedIn) {
      return new Tab(signedIn::find);
    }

    @Bean
    AuthenticationContext authenticationContext() {
      return new AuthenticationContext();
    }
  }

  @BeforeEach
  void signIn() {
    SignedIn.Principal principal = () -> ANALYST;
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(principal, "", "ROLE_READ", "ROLE_IMPORT"));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theListShowsTheTablesAndFindsThemByTitle() {
    assertTrue(text(open("data?lang=en", DataView.class)).contains("98-10-0002"));
    assertTrue(text(open("data?q=DWELLING&lang=en", DataView.class)).contains("98-10-0002"));
    // The language switch loads the page anew; here another screen stands between.
    open("import?lang=fr", ImportView.class);
    String none = text(open("data?q=nothing+like+it&lang=fr", DataView.class));
    assertTrue(none.contains("Aucun tableau ne correspond"), none);
  }

  @Test
  void theTablesPageShowsTheTabThatTheAddressNames() {
    String structure = text(open("data/98-10-0002?lang=en", TableView.class));
    assertTrue(structure.contains("Release 1"), structure);
    String releases = text(open("data/98-10-0002?tab=releases&lang=en", TableView.class));
    assertTrue(releases.contains("population.csv"), releases);
    String source = text(open("data/98-10-0002?tab=source&lang=fr", TableView.class));
    assertTrue(source.contains("Statistique Canada"), source);
  }

  @Test
  void aTableThatThereIsNotIsSaidInWords() {
    String absent = text(open("data/Nothing%20here?lang=en", TableView.class));
    assertTrue(absent.contains("There is no such table."), absent);
  }

  @Test
  void theImportBeginsWithAFileAndSaysWhatItDoesNotKnow() {
    ImportView view = open("import?lang=en", ImportView.class);
    assertEquals(1, find(Upload.class).all().size());
    assertTrue(
        text(view).contains("Nothing is stored") || text(view).contains("nothing is stored"));
    String unknown = text(open("import?job=0123&lang=en", ImportView.class));
    assertTrue(unknown.contains("This import is not known any more."), unknown);
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }

  /** Vaadin takes a path and its parameters apart. */
  private <T extends com.vaadin.flow.component.Component> T open(String address, Class<T> view) {
    String[] parts = address.split("\\?", 2);
    com.vaadin
        .flow
        .component
        .UI
        .getCurrent()
        .navigate(parts[0], com.vaadin.flow.router.QueryParameters.fromString(parts[1]));
    return view.cast(getCurrentView());
  }
}
