package ca.lipworkbench.workbench.site;

import ca.lipworkbench.engine.error.WorkbenchException;
import java.nio.file.Path;

/**
 * Where the site is served, and what.
 *
 * @param host the address of this machine that it listens on; {@link #LOOPBACK} unless somebody
 *     says otherwise, so that a first start shows nothing to the network
 * @param port the port, or 0 for any that is free
 * @param published the folder of publications
 */
public record SiteSettings(String host, int port, Path published) {
  /** Reachable from this machine only. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Reachable at every address of this machine. */
  public static final String EVERY_ADDRESS = "0.0.0.0";

  /** Below this path is the workbench, for people who sign in; everything else is public. */
  public static final String WORKBENCH = "/workbench/";

  /** Where it listens if nothing is said. */
  public static final int DEFAULT_PORT = 8080;

  private static final int HIGHEST_PORT = 65_535;

  /**
   * Checks the port.
   *
   * @throws WorkbenchException when the number is not a port
   */
  public SiteSettings {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new WorkbenchException(SiteError.PORT_OUT_OF_RANGE, Integer.toString(port));
    }
  }

  /** The default address, at a port. */
  public static SiteSettings local(int port, Path published) {
    return new SiteSettings(LOOPBACK, port, published);
  }
}
