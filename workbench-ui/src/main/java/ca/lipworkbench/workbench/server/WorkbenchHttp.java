package ca.lipworkbench.workbench.server;

import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.site.SiteServer;
import ca.lipworkbench.workbench.site.SiteSettings;
import java.util.Map;

/** Starts the server with the public site and the workbench. */
public final class WorkbenchHttp {
  private static final Map<String, Object> SETTINGS =
      Map.of(
          // Said here too: a build on top of an older one leaves out the file that says it.
          "vaadin.productionMode", "true",
          // Without the second spelling Vaadin takes every address that is not its own.
          "vaadin.url-mapping", "/workbench/*",
          "vaadin.urlMapping", "/workbench/*",
          "vaadin.load-on-startup", "true",
          // A tab that was left open asks by itself; that must not keep a session alive.
          "vaadin.closeIdleSessions", "true",
          "vaadin.allowed-packages", "ca.lipworkbench.workbench.ui",
          "vaadin.react.enable", "true");

  private WorkbenchHttp() {}

  /**
   * Starts to serve, and returns once people are answered.
   *
   * @param workbench what the screens work on; stays open as long as the server runs, and is closed
   *     by the caller
   * @throws ca.lipworkbench.engine.error.WorkbenchException as {@link SiteServer#start}
   */
  public static SiteServer start(SiteSettings settings, Workbench workbench) {
    // Uploads that an earlier server left behind are removed before anybody asks for imports.
    workbench.imports();
    return SiteServer.start(
        settings, WorkbenchApplication.class, Map.of("workbench", workbench), SETTINGS);
  }
}
