package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.table.TableName;

/**
 * Who may read which table. The owner of the home folder reads all of them, and so does everybody
 * who is signed in, until tables carry an access tier.
 */
final class Grants {
  private Grants() {}

  static boolean mayRead(Subject subject, TableName table) {
    return switch (subject) {
      case Subject.Owner() -> true;
      case Subject.Person(var id) -> true;
    };
  }
}
