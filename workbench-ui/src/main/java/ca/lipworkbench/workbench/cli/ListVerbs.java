package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.curated.Author;
import ca.lipworkbench.datasets.curated.Change;
import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.Edit;
import ca.lipworkbench.datasets.curated.EditOutcome;
import ca.lipworkbench.datasets.curated.EditRequest;
import ca.lipworkbench.datasets.curated.Entry;
import ca.lipworkbench.datasets.curated.Fault;
import ca.lipworkbench.datasets.curated.ListKind;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.text.Folded;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What every list that people keep can be told: {@code export}, {@code import}, {@code show},
 * {@code set}, {@code remove}, {@code history}, {@code undo}.
 *
 * @param kinds the kind of the list, made when it is needed
 * @param toEdit what a person has to be allowed to change it
 */
record ListVerbs(Supplier<ListKind<?>> kinds, Permission toEdit) {
  static final Set<String> FLAGS = Set.of("whole");
  private static final List<String> VERBS =
      List.of("list", "export", "import", "show", "set", "remove", "history", "undo");

  private ListKind<?> kind() {
    return kinds.get();
  }

  /** Whether these words begin with one of the verbs. */
  boolean take(Arguments arguments) {
    return !arguments.operands().isEmpty() && VERBS.contains(arguments.operands().getFirst());
  }

  /** Does what the words say. */
  ExitStatus run(Session session, Arguments arguments) {
    String verb = arguments.operands().getFirst();
    List<String> rest = arguments.operands().subList(1, arguments.operands().size());
    if (List.of("import", "set", "remove", "undo").contains(verb)) {
      session.require(toEdit);
    }
    try (Workbench workbench = session.open()) {
      CuratedLists lists = workbench.lists();
      return switch (verb) {
        case "list" -> list(session, arguments, lists, String.join(" ", rest));
        case "export" -> {
          none(rest);
          session.out().print(lists.export(kind()));
          yield ExitStatus.DONE;
        }
        case "import" ->
            said(
                session,
                lists.importFile(
                    kind(),
                    session.subject(),
                    reason(arguments),
                    InputText.read(one(rest, "FILE.csv")),
                    arguments.has("whole")));
        case "show" -> show(session, lists, one(rest, "ENTRY"));
        case "set" -> said(session, set(session, lists, rest, reason(arguments)));
        case "remove" ->
            said(
                session,
                lists.change(
                    kind(),
                    session.subject(),
                    reason(arguments),
                    EditRequest.remove(known(lists, one(rest, "ENTRY")).key())));
        case "history" -> history(session, workbench, arguments, rest);
        default ->
            said(
                session,
                lists.undo(kind(), session.subject(), reason(arguments), edit(one(rest, "EDIT"))));
      };
    }
  }

  private ExitStatus list(Session session, Arguments arguments, CuratedLists lists, String query) {
    List<String> words = List.of(Folded.of(query).split(" "));
    Listing listing = new Listing();
    for (Entry entry : lists.current(kind()).entries()) {
      String text = Folded.of(String.join(" ", entry.fields().values()));
      if (words.stream().allMatch(text::contains)) {
        Map<String, String> row = new LinkedHashMap<>();
        kind().format().columns().forEach(column -> row.put(column, entry.text(column)));
        listing.add(
            row.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new));
      }
    }
    listing.write(session, arguments);
    for (Fault fault : lists.current(kind()).faults()) {
      session.err().println(fault.sentence(session.language()));
    }
    return ExitStatus.DONE;
  }

  private ExitStatus show(Session session, CuratedLists lists, String key) {
    known(lists, key)
        .fields()
        .forEach((column, text) -> session.out().println(column + ": " + text));
    return ExitStatus.DONE;
  }

  private Entry known(CuratedLists lists, String key) {
    return lists
        .current(kind())
        .find(key)
        .orElseThrow(() -> new UsageException("usage.no-entry", key, kind().format().name()));
  }

  private EditOutcome set(Session session, CuratedLists lists, List<String> words, String reason) {
    if (words.size() < 2) {
      throw new UsageException("usage.operands", "ENTRY COLUMN=TEXT");
    }
    List<String> keys = kind().format().key();
    Optional<Entry> found = lists.current(kind()).find(words.getFirst());
    Map<String, String> fields = new LinkedHashMap<>();
    found.ifPresent(entry -> fields.putAll(entry.fields()));
    if (found.isEmpty()) {
      fields.put(keys.getFirst(), words.getFirst());
    }
    for (String word : words.subList(1, words.size())) {
      int equals = word.indexOf('=');
      String column = equals < 0 ? word : word.substring(0, equals);
      if (equals < 0 || !kind().format().columns().contains(column)) {
        throw new UsageException(
            "usage.not-a-choice",
            column,
            "COLUMN=TEXT",
            String.join(", ", kind().format().columns()));
      }
      fields.put(column, word.substring(equals + 1));
    }
    return lists.change(
        kind(), session.subject(), reason, EditRequest.put(kind().format().entry(fields)));
  }

  private ExitStatus history(
      Session session, Workbench workbench, Arguments arguments, List<String> rest) {
    List<Edit> edits =
        rest.isEmpty()
            ? workbench.lists().history(kind())
            : workbench.lists().history(kind(), one(rest, "ENTRY"));
    Listing listing = new Listing();
    for (Edit edit : edits) {
      for (Change change : edit.changes()) {
        if (rest.isEmpty() || rest.getFirst().equals(change.key())) {
          listing.add(
              "edit", Long.toString(edit.number()),
              "at", edit.at().toString(),
              "author", author(session, workbench, edit.author()),
              "entry", change.key(),
              "change", change(session, change),
              "reason", edit.reason());
        }
      }
    }
    listing.write(session, arguments);
    return ExitStatus.DONE;
  }

  private static String change(Session session, Change change) {
    if (change.before().isEmpty()) {
      return session.text("lists.added");
    }
    if (change.after().isEmpty()) {
      return session.text("lists.removed");
    }
    return String.join(
        "; ",
        change.fields().stream()
            .map(field -> field.column() + ": " + field.before() + " → " + field.after())
            .toList());
  }

  private static String author(Session session, Workbench workbench, Author author) {
    return switch (author) {
      case Author.Program() -> session.text("lists.program");
      case Author.Somebody(Subject.Owner()) -> session.text("lists.owner");
      case Author.Somebody(Subject.Person person) ->
          workbench
              .accounts()
              .people()
              .find(person.id())
              .map(Person::name)
              .orElse(person.id().value());
    };
  }

  static ExitStatus said(Session session, EditOutcome outcome) {
    return switch (outcome) {
      case EditOutcome.Made(Edit edit) -> {
        session.out().println(edit.number());
        session.say("lists.made", edit.changes().size(), Long.toString(edit.number()));
        yield ExitStatus.DONE;
      }
      case EditOutcome.Unchanged() -> {
        session.say("lists.unchanged");
        yield ExitStatus.DONE;
      }
      case EditOutcome.Refused(List<Fault> faults, int count) -> {
        session.say("lists.refused", count);
        faults.forEach(fault -> session.err().println(fault.sentence(session.language())));
        yield ExitStatus.REFUSED;
      }
      case EditOutcome.Clash(List<String> entries, long since) -> {
        session.say("lists.clash", String.join(", ", entries), Long.toString(since));
        yield ExitStatus.REFUSED;
      }
    };
  }

  static String reason(Arguments arguments) {
    return arguments
        .option("reason")
        .orElseThrow(() -> new UsageException("usage.option-needed", "--reason"));
  }

  private static long edit(String text) {
    if (!text.matches("[0-9]{1,15}")) {
      throw new UsageException("usage.not-an-edit", text);
    }
    return Long.parseLong(text);
  }

  private static String one(List<String> operands, String name) {
    if (operands.size() != 1) {
      throw new UsageException("usage.one-operand", name);
    }
    return operands.getFirst();
  }

  private static void none(List<String> operands) {
    if (!operands.isEmpty()) {
      throw new UsageException("usage.no-operands", operands.getFirst());
    }
  }
}
