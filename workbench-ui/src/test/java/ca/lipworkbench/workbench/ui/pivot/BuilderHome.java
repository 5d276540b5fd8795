package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.house.House;

/** What the builder's tests work on: the shared house. */
final class BuilderHome {
  private BuilderHome() {}

  /** The workbench; nobody closes it before the run ends. */
  static Workbench workbench() {
    return House.shared().workbench();
  }
}
