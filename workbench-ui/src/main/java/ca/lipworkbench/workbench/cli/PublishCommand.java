package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.publishing.Blocker;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraftCodec;
import ca.lipworkbench.notebooks.publishing.PublishOutcome;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.Set;

/** {@code publish NOTE --slug SLUG --draft FILE}. */
final class PublishCommand implements Command {
  private static final String SLUG = "slug";
  private static final String DRAFT = "draft";

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public Set<String> options() {
    return Set.of(SLUG, DRAFT);
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    String note = arguments.operand("NOTE");
    String slug = required(arguments, SLUG);
    DashboardDraft draft =
        DashboardDraftCodec.parse(InputText.readBytes(required(arguments, DRAFT)));
    try (Workbench workbench = session.open()) {
      return switch (workbench.publisher().publish(Subject.OWNER, note, slug, draft)) {
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
