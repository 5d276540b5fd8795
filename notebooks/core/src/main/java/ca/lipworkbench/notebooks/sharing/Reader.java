package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who asks, with what the accounts say about them at this moment.
 *
 * @param person their identifier; empty for the owner of the home folder
 * @param groups their groups
 * @param abilities what their role allows
 */
record Reader(Optional<PersonId> person, Set<String> groups, Set<Ability> abilities) {
  static Reader of(Subject subject, Groups groups, Abilities abilities) {
    return switch (subject) {
      case Subject.Owner() -> new Reader(Optional.empty(), Set.of(), EnumSet.allOf(Ability.class));
      case Subject.Person(PersonId id) ->
          new Reader(Optional.of(id), new TreeSet<>(groups.of(id)), abilities.of(id));
    };
  }

  boolean may(Ability ability) {
    return abilities.contains(ability);
  }

  /**
   * What they may really do: somebody who may not write notes reads those of others, and works
   * freely on what they started from a template.
   */
  Optional<Access> allowed(Access granted, boolean isOwn) {
    if (!may(Ability.READ)) {
      return Optional.empty();
    }
    boolean works = may(Ability.WRITE) || (isOwn && may(Ability.START_FROM_TEMPLATE));
    return Optional.of(works ? granted : Access.READER);
  }
}
