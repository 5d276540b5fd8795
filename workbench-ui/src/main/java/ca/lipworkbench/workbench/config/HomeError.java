package ca.lipworkbench.workbench.config;

import ca.lipworkbench.engine.error.ErrorCode;
import ca.lipworkbench.engine.error.ErrorKind;

/** What can be wrong with a home folder or with what a server is told about itself. */
public enum HomeError implements ErrorCode {
  /** There is nothing at this path. */
  HOME_MISSING(ErrorKind.USER),
  /** The path names a file. */
  HOME_NOT_A_FOLDER(ErrorKind.USER),
  /** The account may not write there. */
  HOME_NOT_WRITABLE(ErrorKind.USER),
  /** The folder holds other things. */
  HOME_FOREIGN(ErrorKind.USER),
  /** Parts of it did not come along. */
  HOME_INCOMPLETE(ErrorKind.DATA),
  /** A later version of the workbench made it. */
  HOME_NEWER(ErrorKind.USER),
  /** Its database cannot be read. */
  HOME_DATABASE_DAMAGED(ErrorKind.DATA),
  /** Another server runs on it. */
  HOME_IN_USE(ErrorKind.USER),
  /** A step of writing failed: a full disk, for instance. */
  HOME_WRITE_FAILED(ErrorKind.RESOURCE),
  /** An environment variable has a value that cannot be used. */
  SETTING_UNUSABLE(ErrorKind.USER),
  /** A step of filling an empty one did not succeed. */
  DEMONSTRATION_FAILED(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  HomeError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }

  @Override
  public String bundle() {
    return "ca/lipworkbench/workbench/config/messages";
  }
}
