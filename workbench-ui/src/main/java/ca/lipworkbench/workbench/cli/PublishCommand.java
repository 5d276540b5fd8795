package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.notebooks.publishing.Blocker;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraftCodec;
import ca.lipworkbench.notebooks.publishing.PublishOutcome;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.Optional;
import java.util.Set;

/**
 * {@code publish NOTE --slug SLUG --draft FILE}, or {@code publish --roll-back SLUG --to EDITION}.
 */
final class PublishCommand implements Command {
  private static final String SLUG = "slug";
  private static final String DRAFT = "draft";
  private static final String ROLL_BACK = "roll-back";
  private static final String TO = "to";

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public Permission permission() {
    return Permission.PUBLISH;
  }

  @Override
  public Set<String> options() {
    return Set.of(SLUG, DRAFT, ROLL_BACK, TO);
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    Optional<String> back = arguments.option(ROLL_BACK);
    return back.isPresent()
        ? rollBack(session, arguments, back.get())
        : publish(session, arguments);
  }

  private static ExitStatus rollBack(Session session, Arguments arguments, String slug) {
    arguments.requireNoOperands();
    String to = required(arguments, TO);
    if (!to.matches("[1-9][0-9]{0,8}")) {
      throw new UsageException("usage.not-an-edition", to);
    }
    try (Workbench workbench = session.open()) {
      workbench.publishing().rollBack(session.actor(), slug, Integer.parseInt(to));
    }
    session.out().println(session.text("publish.rolled-back", slug, to));
    return ExitStatus.DONE;
  }

  private static ExitStatus publish(Session session, Arguments arguments) throws Exception {
    String note = arguments.operand("NOTE");
    String slug = required(arguments, SLUG);
    DashboardDraft draft =
        DashboardDraftCodec.parse(InputText.readBytes(required(arguments, DRAFT)));
    try (Workbench workbench = session.open()) {
      return switch (workbench
          .publishing()
          .publish(
              session.actor(),
              workbench.notes().load(session.subject(), note).note(),
              slug,
              draft)) {
        case PublishOutcome.Published(var dashboard) -> {
          session.out().println(session.text("publish.done", slug, dashboard.revision()));
          yield ExitStatus.DONE;
        }
        case PublishOutcome.Blocked(var blockers) -> {
          session.say("publish.blocked");
          for (Blocker blocker : blockers) {
            session.err().println("- " + blocker.sentence(session.language()));
          }
          yield ExitStatus.REFUSED;
        }
      };
    }
  }

  private static String required(Arguments arguments, String option) {
    return arguments
        .option(option)
        .orElseThrow(() -> new UsageException("usage.option-needed", "--" + option));
  }
}
