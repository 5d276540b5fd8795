package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;

/** With whom a note is shared. */
public sealed interface Grantee {
  /** One person. */
  record OnePerson(PersonId id) implements Grantee {}

  /**
   * Everybody in a group.
   *
   * @param id the group's identifier, as {@link Groups} gives it
   */
  record OneGroup(String id) implements Grantee {}

  /** Everybody who is signed in. */
  record Everybody() implements Grantee {}

  /** Everybody who is signed in. */
  Grantee EVERYBODY = new Everybody();
}
