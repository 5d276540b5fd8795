package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;
import java.util.Set;

/** To which groups people belong; implemented by whoever keeps the accounts. Any thread. */
@FunctionalInterface
public interface Groups {
  /** Identifiers of the groups of this person. */
  Set<String> of(PersonId person);
}
