package ca.lipworkbench.workbench.server;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Ticket;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who was let in. What they may do was fixed then: a change of it ends the session. Their
 * name and language are as they stand now.
 */
final class Guest extends AbstractAuthenticationToken implements SignedIn.Principal {
  private static final long serialVersionUID = 1L;

  /** The prefix by which Spring Security knows what {@code @RolesAllowed} names. */
  private static final String PREFIX = "ROLE_";

  private final transient Accounts accounts;
  private final transient Ticket ticket;

  Guest(Accounts accounts, Ticket ticket) {
    super(
        ticket.person().role().permissions().stream()
            .map(permission -> new SimpleGrantedAuthority(PREFIX + permission.name()))
            .toList());
    this.accounts = accounts;
    this.ticket = ticket;
    setAuthenticated(true);
  }

  /** The person, if the session may go on. */
  Optional<Person> find() {
    return accounts.resume(ticket.person().id(), ticket.stamp());
  }

  PersonId id() {
    return ticket.person().id();
  }

  long stamp() {
    return ticket.stamp();
  }

  @Override
  public Person person() {
    return find().orElse(ticket.person());
  }

  @Override
  public Object getPrincipal() {
    return this;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return id().value();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
