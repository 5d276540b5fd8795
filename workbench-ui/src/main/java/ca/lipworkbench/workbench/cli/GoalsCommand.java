package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.EditRequest;
import ca.lipworkbench.datasets.goals.OfficialWording;
import ca.lipworkbench.datasets.goals.TargetList;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@code goals}: the targets, and {@code wording}: their official wording from Open SDG's files.
 */
final class GoalsCommand implements Command {
  private static final String TARGETS = "global_targets.yml";
  private static final String EDITION = "edition";

  @Override
  public String name() {
    return "goals";
  }

  @Override
  public Permission permission() {
    return Permission.READ;
  }

  @Override
  public Set<String> options() {
    return Set.of(Listing.FORMAT, "reason", EDITION);
  }

  @Override
  public Set<String> flags() {
    return ListVerbs.FLAGS;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) {
    List<String> words = arguments.operands();
    ListVerbs verbs = new ListVerbs(TargetList::new, Permission.CURATE);
    if (words.isEmpty() || !words.getFirst().equals("wording")) {
      return new ListCommand(name(), verbs).run(session, arguments);
    }
    if (words.size() != 2) {
      throw new UsageException("usage.one-operand", "FOLDER");
    }
    session.require(Permission.CURATE);
    Path folder = Path.of(words.get(1));
    OfficialWording wording =
        OfficialWording.parse(
            InputText.read(folder.resolve("en").resolve(TARGETS).toString()),
            InputText.read(folder.resolve("fr").resolve(TARGETS).toString()));
    try (Workbench workbench = session.open()) {
      CuratedLists lists = workbench.lists();
      TargetList targets = new TargetList();
      EditRequest request =
          new EditRequest(
              targets.worded(
                  lists.current(targets).entries(),
                  wording,
                  arguments.option(EDITION).orElse("2020")),
              Set.of(),
              OptionalLong.empty());
      return ListVerbs.said(
          session, lists.change(targets, session.subject(), ListVerbs.reason(arguments), request));
    }
  }
}
