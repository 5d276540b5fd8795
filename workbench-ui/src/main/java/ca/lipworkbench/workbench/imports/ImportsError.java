package ca.lipworkbench.workbench.imports;

import ca.lipworkbench.engine.error.ErrorCode;
import ca.lipworkbench.engine.error.ErrorKind;

/** Why a file that a person gave cannot be looked at or imported. */
public enum ImportsError implements ErrorCode {
  /** Arguments: the limit in megabytes. */
  UPLOAD_TOO_LARGE(ErrorKind.USER),
  /** Fewer bytes came than were announced. Arguments: bytes that came, bytes announced. */
  UPLOAD_CUT(ErrorKind.USER),
  /** Argument: what the system says. */
  UPLOAD_NOT_WRITTEN(ErrorKind.RESOURCE),
  /** No arguments. */
  UPLOADS_BUSY(ErrorKind.RESOURCE),
  /** Argument: how many a person may have. */
  TOO_MANY_OPEN(ErrorKind.USER),
  /** The process ended without an answer. No arguments. */
  PROCESS_ENDED(ErrorKind.RESOURCE),
  /** Argument: the limit in minutes. */
  TOOK_TOO_LONG(ErrorKind.RESOURCE),
  /** Argument: what the system says. */
  PROCESS_NOT_STARTED(ErrorKind.RESOURCE);

  /** Base name of the package's message catalogue. */
  public static final String BUNDLE = "ca/lipworkbench/workbench/imports/messages";

  private final ErrorKind kind;

  ImportsError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }

  @Override
  public String bundle() {
    return BUNDLE;
  }
}
