package ca.lipworkbench.datasets.curated;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;

/** Who made an edit. */
public sealed interface Author {
  /** It came with the program. */
  record Program() implements Author {}

  /**
   * Somebody made it.
   *
   * @param subject who
   */
  record Somebody(Subject subject) implements Author {}

  /** The author in the home's database. */
  default String stored() {
    return switch (this) {
      case Program() -> "program";
      case Somebody(Subject.Owner()) -> "owner";
      case Somebody(Subject.Person(PersonId id)) -> "person:" + id;
    };
  }

  /** The author that is stored as this text. */
  static Author ofStored(String text) {
    return switch (text) {
      case "program" -> new Program();
      case "owner" -> new Somebody(Subject.OWNER);
      default ->
          new Somebody(new Subject.Person(new PersonId(text.substring(text.indexOf(':') + 1))));
    };
  }
}
