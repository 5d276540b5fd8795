package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.config.ShellLanguage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program of {@code deploy/workbench}: finds the command and turns its end into a status. */
public final class CommandLine {
  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;

  CommandLine(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /** Runs the command in these words and ends the process with its status. */
  public static void main(String[] words) {
    // Data goes through these streams: UTF-8 whatever the locale, and no flush per line.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    ExitStatus status = new CommandLine(out, err, System.getenv()).run(List.of(words));
    out.flush();
    System.exit(status.number());
  }

  ExitStatus run(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    Session session = Session.ofOwner(Path.of(""), ShellLanguage.of(environment), out, err);
    try {
      session = Session.ofOwner(session.home(), language(rest, session.language()), out, err);
      session = Session.ofOwner(home(rest), session.language(), out, err);
      return run(session, rest, takeOption(rest, "--as"));
    } catch (UsageException e) {
      session.err().println(session.text(e.key(), e.arguments()));
      session.say("usage.see-help");
      return ExitStatus.USAGE;
    } catch (WorkbenchException e) {
      session.err().println(e.sentence(session.language()));
      return switch (e.code().kind()) {
        case USER, DATA -> ExitStatus.REFUSED;
        case RESOURCE, INTERNAL -> ExitStatus.FAULT;
      };
    } catch (Exception e) {
      // Whatever arrives here nobody foresaw: the trace is for the report that the sentence asks
      // for.
      session.say("fault", String.valueOf(e));
      e.printStackTrace(session.err());
      return ExitStatus.FAULT;
    }
  }

  private static ExitStatus run(Session session, List<String> words, Optional<String> user)
      throws Exception {
    if (words.isEmpty()) {
      session.say("help");
      return ExitStatus.USAGE;
    }
    if (words.getFirst().equals("--help") || words.getFirst().equals("help")) {
      session.out().println(session.text("help"));
      return ExitStatus.DONE;
    }
    String name = words.getFirst();
    Command command =
        Command.all().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new UsageException("usage.unknown-command", name));
    if (words.contains("--help")) {
      session.out().println(session.text("help." + name));
      return ExitStatus.DONE;
    }
    Arguments arguments =
        Arguments.parse(words.subList(1, words.size()), command.options(), command.flags());
    return command.run(
        user.isPresent() ? session.as(user.get(), command.permission()) : session, arguments);
  }

  private static Language language(List<String> words, Language ofTheShell) {
    Optional<String> wanted = takeOption(words, "--lang");
    if (wanted.isEmpty()) {
      return ofTheShell;
    }
    return switch (wanted.get()) {
      case "en" -> Language.ENGLISH;
      case "fr" -> Language.FRENCH;
      default -> throw new UsageException("usage.not-a-choice", wanted.get(), "--lang", "en, fr");
    };
  }

  private Path home(List<String> words) {
    String named =
        takeOption(words, "--home")
            .or(() -> Optional.ofNullable(environment.get("WORKBENCH_HOME")))
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".lip-workbench").toString());
    try {
      return Path.of(named);
    } catch (InvalidPathException e) {
      throw new UsageException("usage.not-a-path", named);
    }
  }

  /** Takes an option that every command has out of the words. */
  private static Optional<String> takeOption(List<String> words, String option) {
    for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
      String word = words.get(i);
      if (word.startsWith(option + "=")) {
        words.remove(i);
        return Optional.of(word.substring(option.length() + 1));
      }
      if (word.equals(option)) {
        if (i + 1 == words.size()) {
          throw new UsageException("usage.no-value", option);
        }
        words.remove(i);
        return Optional.of(words.remove(i));
      }
    }
    return Optional.empty();
  }
}
