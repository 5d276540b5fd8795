package ca.lipworkbench.workbench.site;

import ca.lipworkbench.engine.error.ErrorCode;
import ca.lipworkbench.engine.error.ErrorKind;

/** Why the site cannot be served. */
public enum SiteError implements ErrorCode {
  /** Another program listens on the port: port, host. */
  PORT_TAKEN(ErrorKind.USER),
  /** The port cannot be opened: port, host, the system's reason. */
  PORT_NOT_ALLOWED(ErrorKind.USER),
  /** No address or name of a machine: the host. */
  HOST_UNKNOWN(ErrorKind.USER),
  /** Not a port: the number. */
  PORT_OUT_OF_RANGE(ErrorKind.USER),
  /** The folder of published pages cannot be read: path. */
  PUBLISHED_UNREADABLE(ErrorKind.DATA),
  /** The server did not start: reason. */
  SITE_FAILED(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  SiteError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }

  @Override
  public String bundle() {
    return "ca/lipworkbench/workbench/messages";
  }
}
