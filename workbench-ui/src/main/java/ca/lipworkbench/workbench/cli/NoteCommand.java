package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteCodec;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.run.ParagraphRun;
import ca.lipworkbench.notebooks.run.Run;
import ca.lipworkbench.notebooks.run.RunOutcome;
import ca.lipworkbench.notebooks.run.StoredResult;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code note list|show|search|history|restore|share|unshare|import|export|run}. */
final class NoteCommand implements Command {
  private static final Set<String> READING = Set.of("list", "show", "search", "history", "export");

  @Override
  public String name() {
    return "note";
  }

  @Override
  public Permission permission() {
    return Permission.READ;
  }

  @Override
  public Set<String> options() {
    return Listing.OPTIONS;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    if (arguments.operands().isEmpty()) {
      throw new UsageException(
          "usage.operands", "list|show|search|history|restore|share|unshare|import|export|run");
    }
    String verb = arguments.operands().getFirst();
    List<String> rest = arguments.operands().subList(1, arguments.operands().size());
    Arguments inner = new Arguments(rest, arguments.options());
    if (!READING.contains(verb)) {
      session.require(Permission.WRITE_NOTES);
    }
    return switch (verb) {
      case "list" -> NoteReading.list(session, inner);
      case "show" -> NoteReading.show(session, inner);
      case "search" -> NoteReading.search(session, inner);
      case "history" -> NoteReading.history(session, inner);
      case "restore" -> NoteChanging.restore(session, inner);
      case "share" -> NoteChanging.share(session, inner);
      case "unshare" -> NoteChanging.unshare(session, inner);
      case "import" -> importNote(session, inner);
      case "export" -> export(session, inner);
      case "run" -> runNote(session, inner);
      default -> throw new UsageException("usage.unknown-command", "note " + verb);
    };
  }

  private static ExitStatus importNote(Session session, Arguments arguments) throws Exception {
    byte[] file = InputText.readBytes(arguments.operand("FILE.json"));
    try (Workbench workbench = session.openOrMake()) {
      Note note =
          workbench.notes().create(session.subject(), NoteFolder.TOP, NoteCodec.parse(file)).note();
      session.out().println(note.id());
    }
    return ExitStatus.DONE;
  }

  private static ExitStatus export(Session session, Arguments arguments) throws Exception {
    try (Workbench workbench = session.open()) {
      Note note = NoteReading.load(session, workbench, arguments.operand("NOTE")).note();
      session.out().write(NoteCodec.write(note));
      session.out().println();
    }
    return ExitStatus.DONE;
  }

  private static ExitStatus runNote(Session session, Arguments arguments) throws Exception {
    try (Workbench workbench = session.open()) {
      Subject subject = session.subject();
      Note note = NoteReading.load(session, workbench, arguments.operand("NOTE")).note();
      workbench.notes().require(subject, note.id(), Access.RUNNER);
      Run run = workbench.run(subject, note, session.language());
      for (ParagraphRun paragraph : run.paragraphs()) {
        session.out().println(json(run, paragraph));
      }
      return run.isClean() ? ExitStatus.DONE : ExitStatus.REFUSED;
    }
  }

  private static ObjectNode json(Run run, ParagraphRun paragraph) {
    ObjectNode json =
        JsonMapper.shared()
            .createObjectNode()
            .put("run", run.id().value())
            .put("revision", run.revision())
            .put("paragraph", paragraph.paragraph());
    switch (paragraph.outcome().orElse(null)) {
      case null -> json.put("outcome", "not run");
      case RunOutcome.Succeeded() -> json.put("outcome", "succeeded");
      case RunOutcome.Failed(String message, var line) -> {
        json.put("outcome", "failed").put("message", message);
        line.ifPresent(number -> json.put("line", number));
      }
      case RunOutcome.Cancelled() -> json.put("outcome", "cancelled");
      case RunOutcome.TimedOut(var limit) ->
          json.put("outcome", "timed out").put("limitSeconds", limit.toSeconds());
      case RunOutcome.Interrupted() -> json.put("outcome", "interrupted");
    }
    ArrayNode results = json.putArray("results");
    for (StoredResult result : paragraph.results()) {
      results
          .addObject()
          .put("kind", result.kind().name().toLowerCase(Locale.ROOT))
          .put("rows", result.rows())
          .put("truncated", result.truncated())
          .put("file", result.file());
    }
    return json;
  }
}
