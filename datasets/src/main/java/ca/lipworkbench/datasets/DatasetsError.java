package ca.lipworkbench.datasets;

import ca.lipworkbench.engine.error.ErrorCode;
import ca.lipworkbench.engine.error.ErrorKind;

/** Why something with datasets cannot go on; what a file did wrong is a rejection instead. */
public enum DatasetsError implements ErrorCode {
  /** Another import has held the lake for too long. */
  IMPORT_BUSY(ErrorKind.RESOURCE),
  /** A file of the lake could not be written or read: full disk, rights, a failing device. */
  LAKE_INPUT_OUTPUT(ErrorKind.RESOURCE),
  /** The lake folder belongs to another database, or its own is missing. */
  LAKE_NOT_OF_DATABASE(ErrorKind.DATA),
  /** The database refused a statement of the lake. */
  LAKE_DATABASE(ErrorKind.RESOURCE),
  /** A file of a release has other bytes than when it was written. */
  RELEASE_FILE_CHANGED(ErrorKind.DATA),
  /** A file of a release is not there. */
  RELEASE_FILE_MISSING(ErrorKind.DATA),
  /** A release's structure cannot be read by this version. */
  RELEASE_STRUCTURE_UNREADABLE(ErrorKind.DATA),
  /** A descriptor that a person confirmed or wrote cannot be read or written. */
  DESCRIPTOR_UNREADABLE(ErrorKind.DATA);

  /** Base name of the module's message catalogue. */
  public static final String BUNDLE = "ca/lipworkbench/datasets/messages";

  private final ErrorKind kind;

  DatasetsError(ErrorKind kind) {
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
