package ca.lipworkbench.workbench.ui.frame;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Person;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person at the other end of the request. Asked for on the request's own thread; what runs
 * later takes the {@link Person} with it.
 */
public final class SignedIn {

  /**
   * Who is signed in.
   *
   * @throws IllegalStateException when nobody is, which the guard in front does not let happen
   */
  public Person person() {
    return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
  }

  /** Who is signed in, if anybody is. */
  public Optional<Person> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Principal principal
        ? Optional.of(principal.person())
        : Optional.empty();
  }

  /** As whom they read tables and notes. */
  public Subject subject() {
    return person().subject();
  }

  /** Whether they may do something. */
  public boolean may(Permission permission) {
    return person().may(permission);
  }

  /** What the session remembers of a person. */
  public interface Principal {
    /** The person as they are now. */
    Person person();
  }
}
