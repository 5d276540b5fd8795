package ca.lipworkbench.workbench.entrance;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.AccountsError;
import ca.lipworkbench.workbench.accounts.SetUp;
import ca.lipworkbench.workbench.accounts.SignInOutcome;
import ca.lipworkbench.workbench.accounts.Ticket;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** What answers at the entrance: shows the pages, and lets people in. Used by many threads. */
public final class Entrance extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** These pages have no script, no frame, and send nothing elsewhere. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNPROCESSABLE = 422;

  private final transient Accounts accounts;
  private final transient Door door;
  private final transient EntrancePages pages;

  /** An entrance to these accounts. */
  public Entrance(Accounts accounts, Areas areas, Door door) {
    this.accounts = accounts;
    this.door = door;
    this.pages = new EntrancePages(areas);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Visit> found = Visit.of(request);
    if (found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Visit visit = found.get();
    if (visit.kind() == Visit.Kind.SIGN_IN && door.isIn(request)) {
      go(response, visit);
    } else {
      show(response, visit, Said.nothing(visit), HttpServletResponse.SC_OK);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Visit> found = Visit.of(request);
    if (found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Visit visit = found.get();
    try {
      switch (visit.kind()) {
        case SIGN_IN -> signIn(visit, response);
        case SET_UP, INVITATION, RESET -> {
          if (!visit.typed("password").equals(visit.typed("repeat"))) {
            show(response, visit, Said.of(visit, "repeat", "password.differs"), UNPROCESSABLE);
            return;
          }
          enter(visit, response, ticket(visit));
        }
      }
    } catch (WorkbenchException e) {
      int status =
          e.code() == AccountsError.TOO_BUSY
              ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
              : UNPROCESSABLE;
      show(response, visit, Said.of(visit, e), status);
    }
  }

  /** Answers a form that this server's page did not send, or sent too long ago. */
  public void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Visit> visit = Visit.of(request);
    if (visit.isPresent()) {
      show(
          response,
          visit.get(),
          Said.notice(visit.get(), "warn", "form.old"),
          HttpServletResponse.SC_FORBIDDEN);
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private Ticket ticket(Visit visit) {
    Language language = visit.language();
    String password = visit.typed("password");
    return switch (visit.kind()) {
      case SET_UP ->
          accounts
              .setUp()
              .complete(
                  visit.token(),
                  new SetUp.FirstAdministrator(
                      visit.typed("name"),
                      visit.typed("email"),
                      password,
                      place(visit.typed("place")),
                      language));
      case INVITATION ->
          accounts.invitations().accept(visit.token(), visit.typed("name"), password, language);
      case RESET -> accounts.myAccount().reset(visit.token(), password);
      case SIGN_IN -> throw new IllegalStateException("Signing in has no link");
    };
  }

  private void signIn(Visit visit, HttpServletResponse response) throws IOException {
    SignInOutcome outcome =
        accounts.signIn().attempt(visit.typed("email"), visit.typed("password"), visit.origin());
    switch (outcome) {
      case SignInOutcome.Welcome(Ticket ticket) -> enter(visit, response, ticket);
      case SignInOutcome.Refused() ->
          show(
              response,
              visit,
              Said.notice(visit, "error", "sign-in.refused"),
              HttpServletResponse.SC_UNAUTHORIZED);
      case SignInOutcome.Wait(Duration time) -> {
        long seconds = time.plusMillis(999).toSeconds();
        response.setHeader("Retry-After", Long.toString(seconds));
        show(response, visit, Said.wait(visit, seconds), TOO_MANY_REQUESTS);
      }
    }
  }

  private void enter(Visit visit, HttpServletResponse response, Ticket ticket) {
    door.open(visit.request(), response, ticket);
    go(response, visit);
  }

  private static void go(HttpServletResponse response, Visit visit) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", visit.wayOn().orElseGet(visit::home));
    response.setHeader("Cache-Control", "no-store");
  }

  private void show(HttpServletResponse response, Visit visit, Said said, int status)
      throws IOException {
    EntrancePages.Drawn page = pages.draw(accounts, visit, said, door.proof(visit.request()));
    byte[] body = page.html().getBytes(StandardCharsets.UTF_8);
    response.setStatus(
        status == HttpServletResponse.SC_OK && page.isDeadEnd()
            ? HttpServletResponse.SC_NOT_FOUND
            : status);
    response.setContentType("text/html;charset=utf-8");
    response.setContentLength(body.length);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", POLICY);
    // The address may hold a secret.
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Language", visit.language().tag());
    response.getOutputStream().write(body);
  }

  private static Optional<AreaId> place(String typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new AreaId(typed));
    } catch (IllegalArgumentException e) {
      throw new WorkbenchException(e, AccountsError.PLACE_UNFIT, "?");
    }
  }
}
