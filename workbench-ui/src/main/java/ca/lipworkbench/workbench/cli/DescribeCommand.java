package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.List;
import java.util.Set;

/** {@code describe TABLE}: what a pivot over the table can name, and what its numbers mean. */
final class DescribeCommand implements Command {
  @Override
  public String name() {
    return "describe";
  }

  @Override
  public Permission permission() {
    return Permission.READ;
  }

  @Override
  public Set<String> options() {
    return Listing.OPTIONS;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    String name = arguments.operand("TABLE");
    List<Release> releases;
    try (Workbench workbench = session.open()) {
      TableName table = TableOperand.of(name);
      releases = workbench.catalogue().releases(session.subject(), table);
    }
    if (releases.isEmpty()) {
      throw new WorkbenchException(CommandError.TABLE_UNKNOWN, name);
    }
    DataStructure structure = releases.getLast().structure();
    Language language = session.language();
    Listing listing = new Listing();
    structure
        .geography()
        .ifPresent(text -> listing.add("kind", "geography", "code", "", "name", text.in(language)));
    for (String period : structure.periods()) {
      listing.add("kind", "period", "code", period, "name", period);
    }
    for (Dimension dimension : structure.dimensions()) {
      describe(dimension, language, listing);
    }
    Wording wording = Wording.in(language);
    for (Measure measure : structure.measures()) {
      listing.add(
          "kind", "measure",
          "code", measure.code(),
          "name", measure.name().in(language),
          "unit", wording.unit(measure.unit()),
          "additivity", measure.additivity().symbol(),
          "rounding", measure.rounding().name(),
          "universe", measure.universe().in(language));
    }
    for (Release release : releases) {
      listing.add(
          "kind", "release",
          "code", Integer.toString(release.number()),
          "name", structure.title().in(language),
          "loaded", release.loadedAt().toString(),
          "observations", Long.toString(release.observations()));
    }
    listing.write(session, arguments);
    return ExitStatus.DONE;
  }

  private static void describe(Dimension dimension, Language language, Listing listing) {
    listing.add("kind", "dimension", "code", dimension.id(), "name", dimension.name().in(language));
    for (Code code : dimension.codes()) {
      listing.add(
          "kind", "member",
          "code", code.id(),
          "name", code.name().in(language),
          "dimension", dimension.id(),
          "parent", code.parent().orElse(""),
          "total", Boolean.toString(code.total()));
    }
  }
}
