package ca.lipworkbench.workbench.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.workbench.cli.PopulationFile;
import ca.lipworkbench.workbench.house.Chromium;
import ca.lipworkbench.workbench.house.House;
import ca.lipworkbench.workbench.house.Inspection;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file from the drop zone to the table's page, in a real browser, by what stands on the screen.
 */
class ImportJourneyTest {
  @TempDir private Path folder;

  @Test
  void aFileIsPreviewedCancelledSentAgainAndLoaded() throws Exception {
    House house = House.shared();
    Path file = PopulationFile.write(folder.resolve("population.csv"));
    try (BrowserContext context = house.signedIn(house.administrator(), Chromium.window(768))) {
      travel(context.newPage(), house.screen(""), file);
    }
  }

  private static void travel(Page page, String base, Path file) {
    page.navigate(base + "import?lang=en");
    page.getByRole(AriaRole.HEADING, name("Choose a file")).waitFor();
    assertClean(page);
    send(page, file);
    page.getByText("What we recognised").waitFor();
    assertClean(page);
    press(page, "Continue to preview");
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.HEADING,
            new Page.GetByRoleOptions().setName("This is how the file will be read"))
        .waitFor();
    assertEquals(10, page.locator(".preview tbody tr").count());
    assertClean(page);
    press(page, "Cancel the import");
    page.getByText("The import was cancelled.").waitFor();

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import another file"))
        .click();
    send(page, file);
    press(page, "Continue to preview");
    press(page, "Continue to check");
    page.getByText("The file is in order.").waitFor();
    // Whoever comes back, or opens a second tab, sees the same.
    page.reload();
    page.getByText("The file is in order.").waitFor();
    page.navigate(page.url().replace("lang=en", "lang=fr"));
    page.getByText("Le fichier est en ordre.").waitFor();
    assertClean(page);
    press(page, "Créer la version 1");
    page.getByText("est prête.").waitFor();
    assertClean(page);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ouvrir la page du tableau"))
        .click();
    page.getByText("population.csv").waitFor();
    assertClean(page);
  }

  private static void send(Page page, Path file) {
    page.locator("vaadin-upload input[type=file]").setInputFiles(file);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, name(button)).click();
  }

  private static Page.GetByRoleOptions name(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** No rule of WCAG 2.1 A or AA is broken, and nothing but tables scrolls sideways. */
  private static void assertClean(Page page) {
    assertEquals(List.of(), Inspection.access(page));
    assertEquals(List.of(), Inspection.layout(page));
  }
}
