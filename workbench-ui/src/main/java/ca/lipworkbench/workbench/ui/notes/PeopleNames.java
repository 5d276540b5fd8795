package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.workbench.accounts.People;
import ca.lipworkbench.workbench.accounts.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the people of one screen are called, each looked up once. Used by one screen at a time. */
final class PeopleNames {
  private final People people;
  private final NoteWords words;
  private final Map<PersonId, String> known = new HashMap<>();

  PeopleNames(People people, NoteWords words) {
    this.people = people;
    this.words = words;
  }

  /** The name of somebody; nobody stands for the owner of the home folder. */
  String of(Optional<PersonId> id) {
    return id.map(this::of).orElseGet(() -> words.text("person.owner"));
  }

  /** The name of somebody. */
  String of(PersonId id) {
    return known.computeIfAbsent(
        id, asked -> people.find(asked).map(Person::name).orElse(words.text("person.gone")));
  }
}
