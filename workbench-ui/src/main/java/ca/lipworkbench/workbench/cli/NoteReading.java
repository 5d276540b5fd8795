package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.note.Revision;
import ca.lipworkbench.notebooks.sharing.NoteLine;
import ca.lipworkbench.notebooks.sharing.OpenNote;
import ca.lipworkbench.notebooks.sharing.SearchHit;
import ca.lipworkbench.notebooks.sharing.Shelf;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The verbs of {@code note} that change nothing. */
final class NoteReading {
  private static final int MOST_HITS = 50;

  private NoteReading() {}

  static ExitStatus list(Session session, Arguments arguments) {
    arguments.requireNoOperands();
    try (Workbench workbench = session.open()) {
      Listing listing = new Listing();
      for (NoteLine note : workbench.notes().list(session.subject(), Shelf.ALL)) {
        add(listing, workbench, note, "");
      }
      listing.write(session, arguments);
    }
    return ExitStatus.DONE;
  }

  static ExitStatus search(Session session, Arguments arguments) {
    String words = String.join(" ", arguments.operands());
    if (words.isBlank()) {
      throw new UsageException("usage.one-operand", "WORDS");
    }
    try (Workbench workbench = session.open()) {
      Listing listing = new Listing();
      for (SearchHit hit : workbench.notes().search(session.subject(), words, MOST_HITS)) {
        String snippet =
            hit.snippet().stream().map(SearchHit.Piece::text).collect(Collectors.joining());
        add(listing, workbench, hit.note(), snippet.replaceAll("\\s+", " ").strip());
      }
      listing.write(session, arguments);
      return listing.isEmpty() ? ExitStatus.REFUSED : ExitStatus.DONE;
    }
  }

  static ExitStatus show(Session session, Arguments arguments) {
    try (Workbench workbench = session.open()) {
      OpenNote open = load(session, workbench, arguments.operand("NOTE"));
      Note note = open.note();
      session.out().println(note.title());
      for (Paragraph paragraph : note.paragraphs()) {
        session.out().println();
        session.out().println("%" + paragraph.interpreter() + "  " + paragraph.id());
        session.out().println(paragraph.text().stripTrailing());
      }
    }
    return ExitStatus.DONE;
  }

  static ExitStatus history(Session session, Arguments arguments) {
    try (Workbench workbench = session.open()) {
      OpenNote open = load(session, workbench, arguments.operand("NOTE"));
      Listing listing = new Listing();
      List<Revision> revisions = workbench.notes().revisions(session.subject(), open.note().id());
      for (Revision revision : revisions.reversed()) {
        listing.add(
            "revision", Integer.toString(revision.number()),
            "saved", revision.savedAt().toString(),
            "by", name(workbench, revision.savedBy()),
            "title", revision.title().value());
      }
      listing.write(session, arguments);
    }
    return ExitStatus.DONE;
  }

  static OpenNote load(Session session, Workbench workbench, String idOrTitle) {
    return workbench.notes().load(session.subject(), idOrTitle);
  }

  private static void add(Listing listing, Workbench workbench, NoteLine note, String snippet) {
    listing.add(
        "note", note.id().value(),
        "revision", Integer.toString(note.revision()),
        "saved", note.savedAt().toString(),
        "owner", name(workbench, note.owner()),
        "access", note.access().name().toLowerCase(Locale.ROOT),
        "folder", note.folder().toString(),
        "title", note.title().value(),
        "text", snippet);
  }

  /** The person's address; a dash for the owner of the home folder. */
  private static String name(Workbench workbench, Optional<PersonId> person) {
    return person
        .map(id -> workbench.accounts().people().find(id).map(Person::email).orElse(id.value()))
        .orElse("-");
  }
}
