package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;
import java.util.Set;

/** What people's roles let them do; implemented by whoever keeps the accounts. Any thread. */
@FunctionalInterface
public interface Abilities {
  /** What this person may do now; nothing when there is no such person, or they are disabled. */
  Set<Ability> of(PersonId person);
}
