package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.house.Chromium;
import ca.lipworkbench.workbench.house.House;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shared house, and windows in which its administrator is signed in. */
final class BuilderBrowser implements AutoCloseable {
  private final House house = House.shared();

  BuilderBrowser(Workbench workbench) {
    assert workbench == house.workbench();
  }

  static boolean isPossible() {
    return Files.isExecutable(Path.of("/usr/bin/chromium"));
  }

  String address(String path) {
    return house.screen(path);
  }

  /** A page of this size on which the administrator is signed in. */
  Page page(int width, int height) {
    return house
        .signedIn(house.administrator(), Chromium.window(width).setViewportSize(width, height))
        .newPage();
  }

  @Override
  public void close() {}
}
