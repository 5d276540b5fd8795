package ca.lipworkbench.notebooks.sharing;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.note.SqliteNoteStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A few people, as accounts would know them. */
public final class People {
  public static final Subject ANALYST_A = person("aaaaaaaaaaaaaaaa");
  public static final Subject ANALYST_B = person("bbbbbbbbbbbbbbbb");
  public static final Subject IN_GROUP = person("cccccccccccccccc");
  public static final Subject COORDINATOR = person("dddddddddddddddd");
  public static final Subject DISABLED = person("eeeeeeeeeeeeeeee");
  public static final Grantee GROUP = new Grantee.OneGroup("atlantic");

  private People() {}

  /** The notes of a database. */
  public static Notes notes(NotebooksDatabase database) {
    return notes(database, new ArrayList<>());
  }

  /** The same, keeping the trail in a list. */
  public static Notes notes(NotebooksDatabase database, List<NoteEvent> trail) {
    return new Notes(
        database,
        new SqliteNoteStore(database, Clock.systemUTC()),
        person -> id(IN_GROUP).equals(person) ? Set.of("atlantic") : Set.of(),
        People::abilities,
        (who, event) -> trail.add(event),
        Clock.systemUTC());
  }

  /** The identifier of a person. */
  public static PersonId id(Subject subject) {
    return ((Subject.Person) subject).id();
  }

  private static Set<Ability> abilities(PersonId person) {
    if (person.equals(id(DISABLED))) {
      return Set.of();
    }
    return person.equals(id(COORDINATOR))
        ? EnumSet.of(Ability.READ, Ability.START_FROM_TEMPLATE)
        : EnumSet.allOf(Ability.class);
  }

  private static Subject person(String id) {
    return new Subject.Person(new PersonId(id));
  }
}
