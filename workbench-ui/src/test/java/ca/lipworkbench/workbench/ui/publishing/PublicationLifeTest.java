package ca.lipworkbench.workbench.ui.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.house.House;
import ca.lipworkbench.workbench.house.ScreenBeans;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** A dashboard from its proposal to its withdrawal, on the screens and as visitors see it. */
@ContextConfiguration(classes = ScreenBeans.class)
@ViewPackages(packages = "ca.lipworkbench.workbench.ui.publishing")
class PublicationLifeTest extends SpringBrowserlessTest {
  private static final String SLUG = "life-of-a-page";
  private static final int PATIENCE_STEPS = 1_200;

  /** Before a screen is there: starting takes the thread's own screen away. */
  @BeforeAll
  static void serve() {
    House.shared().address();
  }

  @AfterEach
  void signOut() {
    ScreenBeans.signOut();
  }

  @Test
  void aDashboardIsProposedApprovedPublishedAgainRolledBackAndWithdrawn() throws Exception {
    Note note = ComposerHome.note("Life of a page");
    ScreenBeans.signIn(ComposerHome.person(Role.ANALYST));
    navigate("publish/" + note.id(), ComposerView.class);
    test(field("title-fr")).setValue("Vie d’une page");
    test(button("Propose for publication")).click();
    assertEquals(404, status());

    ScreenBeans.signIn(ComposerHome.person(Role.CURATOR));
    list();
    Button approve = button("Approve and publish edition 1");
    test(approve).click();
    assertEquals("Publishing edition…", approve.getText());
    await("Vie d’une page");
    assertEquals(200, status());

    navigate("publish/" + note.id(), ComposerView.class);
    test(field("title-fr")).setValue("Vie d’une page, suite");
    test(button("Publish edition 2")).click();
    await("Vie d’une page, suite");

    list();
    test(button("Roll back to edition 1")).click();
    assertFalse(page().contains("Vie d’une page, suite"));

    test(button("Withdraw from the site")).click();
    test(find(ConfirmDialog.class).single()).confirm();
    assertEquals(410, status());
  }

  private void list() {
    UI.getCurrent().navigate("publications", QueryParameters.of("slug", SLUG));
  }

  private TextArea field(String id) {
    return find(TextArea.class).withId(id).single();
  }

  private Button button(String text) {
    return find(Button.class).withText(text).all().getFirst();
  }

  /** Publishing goes on beside the request. */
  private static void await(String words) throws Exception {
    for (int i = 0; i < PATIENCE_STEPS && !page().contains(words); i++) {
      Thread.sleep(100);
    }
    assertTrue(page().contains(words), words);
  }

  private static int status() throws IOException, InterruptedException {
    return visit().statusCode();
  }

  private static String page() throws IOException, InterruptedException {
    return visit().body();
  }

  private static HttpResponse<String> visit() throws IOException, InterruptedException {
    URI address = URI.create(House.shared().address() + SLUG + "/fr/NB-moncton/");
    try (HttpClient visitor = HttpClient.newHttpClient()) {
      return visitor.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
