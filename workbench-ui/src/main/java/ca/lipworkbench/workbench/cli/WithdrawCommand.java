package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;

/** {@code withdraw SLUG}. */
final class WithdrawCommand implements Command {
  @Override
  public String name() {
    return "withdraw";
  }

  @Override
  public Permission permission() {
    return Permission.PUBLISH;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    String slug = arguments.operand("SLUG");
    try (Workbench workbench = session.open()) {
      workbench.publishing().withdraw(session.actor(), slug, "");
    }
    session.out().println(session.text("withdraw.done", slug));
    return ExitStatus.DONE;
  }
}
