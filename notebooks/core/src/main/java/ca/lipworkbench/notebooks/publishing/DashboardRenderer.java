package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.durable.DurableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Draws the pages of the public site as files that any static web server can hand out. */
public interface DashboardRenderer {
  /**
   * Writes every page, picture, script, style sheet, font and data file of one dashboard into an
   * empty staged folder, so that the folder is whole in itself.
   */
  void renderDashboard(FrozenDashboard dashboard, Path folder, DurableFiles files)
      throws IOException;

  /** Writes the site's front pages, which list what is published, into an empty staged folder. */
  void renderFront(List<FrozenDashboard> current, Path folder, DurableFiles files)
      throws IOException;
}
