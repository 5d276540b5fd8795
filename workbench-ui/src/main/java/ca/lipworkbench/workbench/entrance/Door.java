package ca.lipworkbench.workbench.entrance;

import ca.lipworkbench.workbench.accounts.Ticket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What the guard of the server does for the pages at the entrance. */
public interface Door {
  /** Whether the sender of this request is in already. */
  boolean isIn(HttpServletRequest request);

  /** Begins a session for somebody, under an identifier that nobody knew before. */
  void open(HttpServletRequest request, HttpServletResponse response, Ticket ticket);

  /**
   * What a form has to carry to show that it was this server's page that sent it.
   *
   * @return name and value of a hidden field
   */
  Proof proof(HttpServletRequest request);

  /** A hidden field. */
  record Proof(String name, String value) {}
}
