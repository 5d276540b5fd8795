package ca.lipworkbench.workbench.config;

import ca.lipworkbench.notebooks.composing.Actor;
import ca.lipworkbench.notebooks.composing.Actor.Proposing;
import ca.lipworkbench.notebooks.composing.Actor.Reach;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;

/** What people's roles mean for publishing. */
public final class Actors {
  private Actors() {}

  /** A person as publishing sees them: regional administrators publish for their region only. */
  public static Actor of(Person person) {
    return new Actor(
        person.subject(),
        person.may(Permission.PROPOSE) ? Proposing.ALLOWED : Proposing.REFUSED,
        reach(person));
  }

  private static Reach reach(Person person) {
    if (!person.may(Permission.PUBLISH)) {
      return new Reach.Nowhere();
    }
    return person.role() == Role.REGIONAL_ADMINISTRATOR
        ? person.place().<Reach>map(Reach.Region::new).orElseGet(Reach.Nowhere::new)
        : new Reach.Everywhere();
  }
}
