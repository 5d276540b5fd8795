package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Workbench;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One call of the command line: who reads, in which language, and where answers go.
 *
 * @param home the home folder as it was named
 * @param language of messages and of exported labels
 * @param out results
 * @param err messages
 * @param user the address of the person as whom it acts; empty for the owner of the home folder
 */
record Session(
    Path home, Language language, PrintStream out, PrintStream err, Optional<String> user) {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/workbench/cli/messages");

  /** The workbench on a home folder that exists. */
  Workbench open() {
    return Workbench.open(home);
  }

  /** The workbench on a home folder that is made where there is none. */
  Workbench openOrMake() {
    return Workbench.openOrMake(home);
  }

  /**
   * As whom it acts.
   *
   * @throws WorkbenchException when nobody has the address, or their account is disabled
   */
  Subject subject(Workbench workbench) {
    return user.map(address -> person(workbench, address).subject()).orElse(Subject.OWNER);
  }

  /**
   * The person with this address.
   *
   * @throws WorkbenchException when nobody has it, or their account is disabled
   */
  Person person(Workbench workbench, String address) {
    return workbench
        .accounts()
        .people()
        .findByEmail(address)
        .filter(Person::enabled)
        .orElseThrow(() -> new WorkbenchException(CommandError.PERSON_UNKNOWN, address));
  }

  /** The same session as somebody. */
  Session as(Optional<String> address) {
    return new Session(home, language, out, err, address);
  }

  /** A text of the command line's catalogue. */
  String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }

  /** Says something to the person, apart from results. */
  void say(String key, Object... arguments) {
    err.println(text(key, arguments));
  }
}
