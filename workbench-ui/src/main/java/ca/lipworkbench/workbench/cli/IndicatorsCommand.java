package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.indicators.Indicator;
import ca.lipworkbench.datasets.indicators.IndicatorList;
import ca.lipworkbench.datasets.indicators.Indicators;
import ca.lipworkbench.datasets.indicators.Resolution;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code indicators}: the catalogue, and {@code resolve}: what the tables can give of it. */
final class IndicatorsCommand implements Command {
  @Override
  public String name() {
    return "indicators";
  }

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
    List<String> words = arguments.operands();
    if (words.isEmpty() || !words.getFirst().equals("resolve")) {
      ListVerbs verbs = new ListVerbs(IndicatorList::new, Permission.CURATE);
      return new ListCommand(name(), verbs).run(session, arguments);
    }
    try (Workbench workbench = session.open()) {
      Indicators indicators = Indicators.of(workbench.lists());
      List<Release> releases =
          words.size() == 1
              ? workbench.catalogue().list(session.subject())
              : words.subList(1, words.size()).stream()
                  .map(word -> release(session, workbench, word))
                  .toList();
      Listing listing = new Listing();
      for (Indicator indicator : indicators.all()) {
        for (Release release : releases) {
          add(session, listing, indicators, indicator, release, words.size() > 1);
        }
      }
      listing.write(session, arguments);
      return ExitStatus.DONE;
    }
  }

  private static Release release(Session session, Workbench workbench, String word) {
    return workbench
        .catalogue()
        .find(session.subject(), TableOperand.of(word))
        .orElseThrow(() -> new WorkbenchException(CommandError.TABLE_UNKNOWN, word));
  }

  /** Without a named table, one of which nobody has said anything is left out. */
  private static void add(
      Session session,
      Listing listing,
      Indicators indicators,
      Indicator indicator,
      Release release,
      boolean named) {
    TableName table = release.table();
    if (!named && !indicators.tables(indicator.id()).contains(table)) {
      return;
    }
    String given =
        switch (indicators.resolve(indicator, release.structure())) {
          case Resolution.Given(List<Resolution.Part> parts) ->
              parts.stream().map(part -> part.measure().code()).collect(Collectors.joining(" "));
          case Resolution.Lacking lacking -> lacking.sentence(session.language());
        };
    listing.add(
        "indicator", indicator.id(),
        "name", indicator.name().in(session.language()),
        "table", table.value(),
        "given", given);
  }
}
