package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page per area and language, without any beauty. */
public final class PlainRenderer implements DashboardRenderer {
  @Override
  public void renderDashboard(FrozenDashboard dashboard, Path folder, DurableFiles files)
      throws IOException {
    page(folder, "revision " + dashboard.revision(), files);
    for (Language language : Language.values()) {
      for (Area area : dashboard.areas()) {
        page(
            folder.resolve(language.tag()).resolve(area.id().value()),
            dashboard.draft().title().in(language)
                + ", "
                + area.name().in(language)
                + ", revision "
                + dashboard.revision(),
            files);
      }
    }
  }

  @Override
  public void renderFront(List<FrozenDashboard> current, Path folder, DurableFiles files)
      throws IOException {
    StringBuilder list = new StringBuilder("published:");
    for (FrozenDashboard dashboard : current) {
      list.append(' ').append(dashboard.slug()).append('@').append(dashboard.revision());
    }
    page(folder, list.toString(), files);
  }

  private static void page(Path folder, String text, DurableFiles files) throws IOException {
    Files.createDirectories(folder);
    files.write(
        folder.resolve("index.html"),
        ("<!doctype html><title>" + text + "</title>\n").getBytes(StandardCharsets.UTF_8));
  }
}
