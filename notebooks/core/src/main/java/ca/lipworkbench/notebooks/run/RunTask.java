package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.interpreter.Interpreters;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A run that waits or goes on. What changes is changed and read under the lock of the queue. */
final class RunTask {
  private final RunId run;
  private final Subject subject;
  private final Note note;
  private final List<Paragraph> paragraphs;
  private final Language language;
  private int ended;
  private Optional<Instant> since = Optional.empty();
  private Optional<Interpreters> interpreters = Optional.empty();
  private volatile boolean cancelled;

  RunTask(RunId run, Subject subject, Note note, List<Paragraph> paragraphs, Language language) {
    this.run = run;
    this.subject = subject;
    this.note = note;
    this.paragraphs = List.copyOf(paragraphs);
    this.language = language;
  }

  RunId run() {
    return run;
  }

  Subject subject() {
    return subject;
  }

  Note note() {
    return note;
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  Language language() {
    return language;
  }

  Optional<PersonId> by() {
    return by(subject);
  }

  static Optional<PersonId> by(Subject subject) {
    return switch (subject) {
      case Subject.Owner() -> Optional.empty();
      case Subject.Person(PersonId id) -> Optional.of(id);
    };
  }

  /** Whether the paragraph is in it and has not ended. */
  boolean holds(String paragraph) {
    return paragraphs.subList(ended, paragraphs.size()).stream()
        .anyMatch(held -> held.id().equals(paragraph));
  }

  /** What a paragraph of this run is doing, its run being at this place in the queue. */
  Activity activity(String paragraph, int place) {
    if (ended < paragraphs.size()
        && since.isPresent()
        && paragraphs.get(ended).id().equals(paragraph)) {
      return cancelled
          ? new Activity.Cancelling(since.get(), by())
          : new Activity.Running(since.get(), by());
    }
    return cancelled || !holds(paragraph) ? Activity.IDLE : new Activity.Waiting(place, by());
  }

  boolean isCancelled() {
    return cancelled;
  }

  void use(Interpreters lent) {
    interpreters = Optional.of(lent);
  }

  void begin(Instant now) {
    since = Optional.of(now);
  }

  void endParagraph() {
    ended++;
    since = Optional.empty();
  }

  /** Ends what runs; nothing of it begins any more. */
  void cancel() {
    cancelled = true;
    interpreters.ifPresent(Interpreters::cancel);
  }
}
