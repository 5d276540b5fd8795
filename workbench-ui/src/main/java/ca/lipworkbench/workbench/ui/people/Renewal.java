package ca.lipworkbench.workbench.ui.people;

import ca.lipworkbench.workbench.accounts.Ticket;

/** Lets the session of the request at hand go on after its person changed what ends sessions. */
@FunctionalInterface
public interface Renewal {
  /** Takes the new ticket in place of the old one. */
  void renew(Ticket ticket);
}
