package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.config.Workbench;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * One call of the command line: who reads, in which language, and where answers go.
 *
 * @param home the home folder as it was named
 * @param language of messages and of exported labels
 * @param out results
 * @param err messages
 */
record Session(Path home, Language language, PrintStream out, PrintStream err) {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/workbench/cli/messages");

  /** The workbench on a home folder that exists. */
  Workbench open() {
    return Workbench.open(home);
  }

  /** The workbench on a home folder that is made where there is none. */
  Workbench openOrMake() {
    return Workbench.openOrMake(home);
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
