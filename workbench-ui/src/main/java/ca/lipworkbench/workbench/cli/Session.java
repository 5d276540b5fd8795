package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.notebooks.composing.Actor;
import ca.lipworkbench.workbench.accounts.AccountsError;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Actors;
import ca.lipworkbench.workbench.config.Workbench;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One call of the command line: who reads, in which language, and where answers go.
 *
 * @param person as whom it acts; empty for the owner of the home folder
 * @param home the home folder as it was named
 * @param language of messages and of exported labels
 * @param out results
 * @param err messages
 */
record Session(
    Optional<Person> person, Path home, Language language, PrintStream out, PrintStream err) {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/workbench/cli/messages");

  /** A call by the owner of the home folder. */
  static Session ofOwner(Path home, Language language, PrintStream out, PrintStream err) {
    return new Session(Optional.empty(), home, language, out, err);
  }

  /**
   * The same call as a person, with what they may do and no more.
   *
   * @param email the address with which they sign in
   * @throws WorkbenchException when nobody has it, the account is disabled, or they may not
   */
  Session as(String email, Permission permission) {
    try (Workbench workbench = open()) {
      Person found =
          workbench
              .accounts()
              .people()
              .findByEmail(email)
              .orElseThrow(() -> new WorkbenchException(AccountsError.PERSON_UNKNOWN, email));
      if (!found.enabled()) {
        throw new WorkbenchException(AccountsError.PERSON_DISABLED, found.email());
      }
      if (!found.may(permission)) {
        throw new WorkbenchException(AccountsError.NOT_ALLOWED);
      }
      return new Session(Optional.of(found), home, language, out, err);
    }
  }

  /** As whom tables and notes are read. */
  Subject subject() {
    return person.map(Person::subject).orElse(Subject.OWNER);
  }

  /** Who acts on publications. */
  Actor actor() {
    return person.map(Actors::of).orElse(Actor.OWNER);
  }

  /** The workbench on a home folder that exists. */
  Workbench open() {
    return Workbench.open(home);
  }

  /** The workbench on a home folder that is made where there is none. */
  Workbench openOrMake() {
    return Workbench.openOrMake(home);
  }

  /**
   * Checks that whoever acts may do something more than the command itself asks for.
   *
   * @throws WorkbenchException when they may not
   */
  void require(Permission permission) {
    if (person.isPresent() && !person.get().may(permission)) {
      throw new WorkbenchException(AccountsError.NOT_ALLOWED);
    }
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

  /** A text of the command line's catalogue. */
  String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }

  /** Says something to the person, apart from results. */
  void say(String key, Object... arguments) {
    err.println(text(key, arguments));
  }
}
