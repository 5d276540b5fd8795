package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.lake.ReleaseDifference;
import ca.lipworkbench.datasets.lake.ReleaseEntry;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.List;

/** {@code differences TABLE [BEFORE AFTER]}: what differs, by default between the last two. */
final class DifferencesCommand implements Command {
  @Override
  public String name() {
    return "differences";
  }

  @Override
  public Permission permission() {
    return Permission.READ;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    List<String> words = arguments.operands();
    if (words.size() != 1 && words.size() != 3) {
      throw new UsageException("usage.one-operand", "TABLE [BEFORE AFTER]");
    }
    TableName table = TableOperand.of(words.getFirst());
    try (Workbench workbench = session.open()) {
      List<ReleaseEntry> releases = workbench.tables().releases(session.subject(), table);
      if (releases.isEmpty()) {
        throw new WorkbenchException(CommandError.TABLE_UNKNOWN, table.value());
      }
      if (words.size() == 1 && releases.size() == 1) {
        session.say("differences.one-release", table.value());
        return ExitStatus.DONE;
      }
      int before = words.size() == 3 ? number(words.get(1)) : releases.get(1).number();
      int after = words.size() == 3 ? number(words.get(2)) : releases.getFirst().number();
      ReleaseDifference difference =
          workbench
              .tables()
              .findDifference(session.subject(), table, before, after)
              .orElseThrow(() -> new UsageException("usage.no-release", table.value()));
      session.out().println(session.text("differences.title", table.value(), before, after));
      new DifferenceText(session).write(difference);
      return ExitStatus.DONE;
    }
  }

  private static int number(String word) {
    if (!word.matches("[1-9][0-9]{0,8}")) {
      throw new UsageException("usage.not-a-release", word);
    }
    return Integer.parseInt(word);
  }
}
