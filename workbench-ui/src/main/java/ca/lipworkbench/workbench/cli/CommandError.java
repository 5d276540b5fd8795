package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.error.ErrorCode;
import ca.lipworkbench.engine.error.ErrorKind;

/** What can be wrong with what a command is given. */
enum CommandError implements ErrorCode {
  INPUT_UNREADABLE(ErrorKind.USER),
  INPUT_TOO_LARGE(ErrorKind.USER),
  PERSON_UNKNOWN(ErrorKind.USER),
  TABLE_UNKNOWN(ErrorKind.USER),
  NOT_PACKAGED(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  CommandError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }

  @Override
  public String bundle() {
    return "ca/lipworkbench/workbench/cli/messages";
  }
}
