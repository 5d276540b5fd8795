package ca.lipworkbench.workbench.site;

import jakarta.servlet.ServletContext;

/** Lets tests of other packages look at what a running server serves. */
public final class Inside {
  private Inside() {}

  /** Its servlets and what they keep. */
  public static ServletContext of(SiteServer server) {
    return server.served();
  }
}
