package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.notebooks.publishing.Place;
import ca.lipworkbench.workbench.accounts.People;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.ui.frame.Moments;
import java.time.Instant;

/**
 * What these screens say to somebody, with people by their names.
 *
 * @param language in which it is said
 * @param people who has an account
 */
record Words(Language language, People people) {
  static final Messages MESSAGES = Messages.of("ca/lipworkbench/workbench/ui/publishing/messages");

  String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }

  /** Who somebody is. */
  String name(Subject subject) {
    return switch (subject) {
      case Subject.Owner owner -> text("somebody.owner");
      case Subject.Person(var id) ->
          people.find(id).map(Person::name).orElseGet(() -> text("somebody.gone"));
    };
  }

  /** A day and a time of day where the server stands. */
  String moment(Instant at) {
    return Moments.dateAndTime(at, language);
  }

  /** A place in a draft, as a person finds it on the screen. */
  String place(Place place) {
    String field = text("field." + place.field().name());
    return place.figure().isPresent()
        ? text("place.figure", place.figure().getAsInt(), field)
        : text("place.whole", field);
  }
}
