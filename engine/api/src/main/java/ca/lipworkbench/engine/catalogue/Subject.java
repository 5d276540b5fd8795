package ca.lipworkbench.engine.catalogue;

/** Who reads. */
public sealed interface Subject {
  /** The person to whom the home folder belongs: the command line acts as them. */
  record Owner() implements Subject {}

  /**
   * Somebody who is signed in.
   *
   * @param id their identifier
   */
  record Person(PersonId id) implements Subject {}

  /** The owner of the home folder. */
  Subject OWNER = new Owner();
}
