package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import java.util.Optional;

/**
 * Somebody with an account.
 *
 * @param id their identifier, which never changes
 * @param name as they are called on screens
 * @param email the address with which they sign in, in lower case
 * @param role what they are
 * @param place the partnership that they work for; for a regional administrator their region
 * @param language in which the workbench speaks to them unless an address says otherwise
 * @param enabled whether they may sign in
 */
public record Person(
    PersonId id,
    String name,
    String email,
    Role role,
    Optional<AreaId> place,
    Language language,
    boolean enabled) {

  /** Whether they may do something: never when their account is disabled. */
  public boolean may(Permission permission) {
    return enabled && role.may(permission);
  }

  /** As whom they read tables and notes. */
  public Subject subject() {
    return new Subject.Person(id);
  }
}
