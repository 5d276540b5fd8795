package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.workbench.accounts.Permission;
import java.util.Set;

/**
 * A command of which the verbs of {@link ListVerbs} are all: {@code changes}, {@code labels} and
 * others.
 *
 * @param name its word, which is the list's name
 * @param verbs what it can be told
 */
record ListCommand(String name, ListVerbs verbs) implements Command {
  @Override
  public Permission permission() {
    return Permission.READ;
  }

  @Override
  public Set<String> options() {
    return Set.of(Listing.FORMAT, "reason");
  }

  @Override
  public Set<String> flags() {
    return ListVerbs.FLAGS;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) {
    if (!verbs.take(arguments)) {
      throw arguments.operands().isEmpty()
          ? new UsageException("usage.operands", "list|export|import|show|set|remove|history|undo")
          : new UsageException(
              "usage.unknown-command", name + " " + arguments.operands().getFirst());
    }
    return verbs.run(session, arguments);
  }
}
