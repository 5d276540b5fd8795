package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;

/** With whom a note is shared. */
public sealed interface Grantee {
  /** One person. */
  record OnePerson(PersonId id) implements Grantee {}

  /**
   * Everybody in a group.
   *
   * @param name the group's name, as {@link Groups} names it
   */
  record OneGroup(String name) implements Grantee {}

  /** Everybody who is signed in. */
  record Everybody() implements Grantee {}

  /** Everybody who is signed in. */
  Grantee EVERYBODY = new Everybody();
}
