package ca.lipworkbench.workbench.accounts;

import java.time.Duration;

/** How a try to sign in ended. */
public sealed interface SignInOutcome {
  /** The person is who they say. */
  record Welcome(Ticket ticket) implements SignInOutcome {}

  /** Address and password do not go together; why is told to nobody. */
  record Refused() implements SignInOutcome {}

  /**
   * Too many tries failed; this one was not checked.
   *
   * @param time until the next one is
   */
  record Wait(Duration time) implements SignInOutcome {}
}
