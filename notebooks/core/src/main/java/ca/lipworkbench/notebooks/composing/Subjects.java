package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;

/** Subjects as a column of the database holds them: an identifier, or the word for the owner. */
final class Subjects {
  private static final String OWNER = "owner";

  private Subjects() {}

  static String write(Subject subject) {
    return switch (subject) {
      case Subject.Owner owner -> OWNER;
      case Subject.Person person -> person.id().value();
    };
  }

  static Subject read(String text) {
    return text.equals(OWNER) ? Subject.OWNER : new Subject.Person(new PersonId(text));
  }
}
