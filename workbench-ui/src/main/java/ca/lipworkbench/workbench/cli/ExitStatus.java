package ca.lipworkbench.workbench.cli;

/** What a command answers with to the shell. */
enum ExitStatus {
  DONE(0),
  /** Refused, or failed because of the input. */
  REFUSED(1),
  /** The command's words were wrong. */
  USAGE(2),
  /** Our fault, or the machine's. */
  FAULT(3);

  private final int number;

  ExitStatus(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
