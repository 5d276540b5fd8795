package ca.lipworkbench.workbench.server;

import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.Ticket;
import ca.lipworkbench.workbench.entrance.Door;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;

/** Begins sessions. */
final class GuardedDoor implements Door {
  private final Accounts accounts;
  private final OpenSessions sessions;
  private final SecurityContextRepository contexts;

  GuardedDoor(Accounts accounts, OpenSessions sessions, SecurityContextRepository contexts) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.contexts = contexts;
  }

  @Override
  public boolean isIn(HttpServletRequest request) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who instanceof Guest guest && guest.find().isPresent();
  }

  @Override
  public void open(HttpServletRequest request, HttpServletResponse response, Ticket ticket) {
    // Whatever the browser brought along ends here, also a session that somebody planted in it.
    @Nullable HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    enter(request, response, ticket, request.getSession(true));
  }

  /** Lets the session of this request go on with a new ticket. */
  void renew(HttpServletRequest request, HttpServletResponse response, Ticket ticket) {
    request.changeSessionId();
    enter(request, response, ticket, request.getSession());
  }

  private void enter(
      HttpServletRequest request,
      HttpServletResponse response,
      Ticket ticket,
      HttpSession session) {
    Guest guest = new Guest(accounts, ticket);
    sessions.add(session, guest);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(guest);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  @Override
  public Proof proof(HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Proof(token.getParameterName(), token.getToken());
  }
}
