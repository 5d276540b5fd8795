package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Grantee;
import ca.lipworkbench.workbench.accounts.Group;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The verbs of {@code note} that share a note and bring revisions back. */
final class NoteChanging {
  private static final String EVERYBODY = "everybody";
  private static final String GROUP = "group:";

  private NoteChanging() {}

  static ExitStatus share(Session session, Arguments arguments) {
    List<String> words = operands(arguments, 3, "NOTE WHO LEVEL");
    Access access = access(words.getLast());
    try (Workbench workbench = session.open()) {
      Subject subject = session.subject();
      NoteId note = NoteReading.load(session, workbench, words.getFirst()).note().id();
      workbench.notes().share(subject, note, grantee(session, workbench, words.get(1)), access);
    }
    return ExitStatus.DONE;
  }

  static ExitStatus unshare(Session session, Arguments arguments) {
    List<String> words = operands(arguments, 2, "NOTE WHO");
    try (Workbench workbench = session.open()) {
      Subject subject = session.subject();
      NoteId note = NoteReading.load(session, workbench, words.getFirst()).note().id();
      workbench.notes().unshare(subject, note, grantee(session, workbench, words.getLast()));
    }
    return ExitStatus.DONE;
  }

  static ExitStatus restore(Session session, Arguments arguments) {
    List<String> words = operands(arguments, 2, "NOTE REVISION");
    int revision = number(words.getLast());
    try (Workbench workbench = session.open()) {
      NoteId note = NoteReading.load(session, workbench, words.getFirst()).note().id();
      session
          .out()
          .println(
              workbench
                  .notes()
                  .restoreRevision(session.subject(), note, revision)
                  .note()
                  .revision());
    }
    return ExitStatus.DONE;
  }

  private static Grantee grantee(Session session, Workbench workbench, String who) {
    if (who.equals(EVERYBODY)) {
      return Grantee.EVERYBODY;
    }
    if (who.startsWith(GROUP)) {
      String name = who.substring(GROUP.length());
      return workbench.accounts().groups().list(Subject.OWNER).stream()
          .filter(group -> group.name().equals(name))
          .map(Group::id)
          .map(Grantee.OneGroup::new)
          .findFirst()
          .orElseThrow(() -> new UsageException("usage.no-group", name));
    }
    return new Grantee.OnePerson(session.person(workbench, who).id());
  }

  private static Access access(String word) {
    return Arrays.stream(Access.values())
        .filter(access -> access.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "usage.not-a-choice",
                    word,
                    "LEVEL",
                    Arrays.stream(Access.values())
                        .map(access -> access.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))));
  }

  private static int number(String word) {
    if (!word.matches("[1-9][0-9]{0,8}")) {
      throw new UsageException("usage.one-operand", "REVISION");
    }
    return Integer.parseInt(word);
  }

  private static List<String> operands(Arguments arguments, int count, String names) {
    if (arguments.operands().size() != count) {
      throw new UsageException("usage.operands", names);
    }
    return arguments.operands();
  }
}
