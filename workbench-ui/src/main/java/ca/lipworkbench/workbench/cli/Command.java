package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.ChangeList;
import ca.lipworkbench.datasets.indicators.LinkList;
import ca.lipworkbench.datasets.indicators.SourceList;
import ca.lipworkbench.datasets.labels.LabelList;
import ca.lipworkbench.datasets.orders.OrderList;
import ca.lipworkbench.datasets.periods.BreakList;
import ca.lipworkbench.workbench.accounts.Permission;
import java.util.List;
import java.util.Set;

/** What one word of the command line does. */
interface Command {
  /** The word. */
  String name();

  /** What a person has to be allowed for whom it acts with {@code --as}. */
  Permission permission();

  /** Names of the options that it takes, without dashes. */
  default Set<String> options() {
    return Set.of();
  }

  /** Names of the options that it takes and that have no value, without dashes. */
  default Set<String> flags() {
    return Set.of();
  }

  /**
   * Does it.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException when it cannot be done
   * @throws UsageException when its words are wrong
   */
  ExitStatus run(Session session, Arguments arguments) throws Exception;

  /** Every command, in the order of the help. */
  static List<Command> all() {
    return List.of(
        new ImportCommand(),
        new TablesCommand(),
        new DescribeCommand(),
        new ReleasesCommand(),
        new DifferencesCommand(),
        new AreasCommand(),
        new ListCommand(
            "changes",
            new ListVerbs(() -> new ChangeList(Areas.shipped().nesting()), Permission.CURATE)),
        new IndicatorsCommand(),
        new ListCommand("sources", new ListVerbs(SourceList::new, Permission.CURATE)),
        new ListCommand("links", new ListVerbs(LinkList::new, Permission.CURATE)),
        new GoalsCommand(),
        new ListCommand("labels", new ListVerbs(LabelList::new, Permission.CURATE)),
        new ListCommand("breaks", new ListVerbs(BreakList::new, Permission.CURATE)),
        new ListCommand("orders", new ListVerbs(OrderList::new, Permission.READ)),
        new PivotCommand(),
        new ExplainCommand(),
        new SqlCommand(),
        new NoteCommand(),
        new PublishCommand(),
        new WithdrawCommand(),
        new SiteCommand(),
        new PeopleCommand(),
        new BenchCommand());
  }
}
