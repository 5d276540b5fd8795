package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.explore.Alternative;
import ca.lipworkbench.engine.explore.Alternatives;
import ca.lipworkbench.engine.explore.CellExplanation;
import ca.lipworkbench.engine.explore.Explanations;
import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.HashSet;
import java.util.Set;

/**
 * {@code explain SPEC.json|- [--row N] [--column N]}: all that is known of one cell, and for a
 * refused one what to ask instead.
 */
final class ExplainCommand implements Command {
  private static final String ROW = "row";
  private static final String COLUMN = "column";

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public Permission permission() {
    return Permission.PIVOT;
  }

  @Override
  public Set<String> options() {
    Set<String> options = new HashSet<>(PivotOptions.NAMES);
    options.addAll(Set.of(Listing.FORMAT, ROW, COLUMN));
    return options;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) {
    PivotOptions options = PivotOptions.of(arguments, session.language());
    try (Workbench workbench = session.open()) {
      PivotTable table = options.answer(workbench.pivots(), session.subject());
      int row = place(arguments, ROW, table.rowHeaders().size());
      int column = place(arguments, COLUMN, table.columnHeaders().size());
      Listing listing = new Listing();
      list(
          session,
          listing,
          new Explanations(workbench.catalogue())
              .of(session.subject(), table, row, column, session.language()));
      for (Alternative alternative :
          new Alternatives(workbench.catalogue(), workbench.pivots())
              .of(session.subject(), table, row, column)) {
        add(
            session,
            listing,
            "alternative",
            alternative.label().in(session.language())
                + " ("
                + alternative.preview().in(session.language())
                + ")");
        add(session, listing, "spec", PivotSpecCodec.write(alternative.spec()));
      }
      listing.write(session, arguments);
    }
    return ExitStatus.DONE;
  }

  private static int place(Arguments arguments, String option, int size) {
    int place = arguments.number(option).orElse(1);
    if (place > size) {
      throw new UsageException("usage.out-of-range", "--" + option, size);
    }
    return place - 1;
  }

  private static void list(Session session, Listing listing, CellExplanation said) {
    said.heading().forEach(line -> listing.add("name", line.name(), "text", line.text()));
    add(session, listing, "value", said.value());
    said.reason().ifPresent(reason -> add(session, listing, "reason", reason));
    said.symbols()
        .forEach(
            symbol -> add(session, listing, "symbol", symbol.symbol() + ": " + symbol.meaning()));
    said.ranges().forEach(range -> listing.add("name", range.name(), "text", range.text()));
    if (said.reason().isEmpty()) {
      add(session, listing, "derivation", said.derivation());
    }
    said.coverage().ifPresent(coverage -> add(session, listing, "coverage", coverage));
    said.notes().forEach(note -> add(session, listing, "note", note));
    add(session, listing, "table", said.source().table());
    add(session, listing, "release", said.source().release());
    add(session, listing, "source", said.source().attribution());
    said.parts()
        .ifPresent(
            parts -> {
              add(session, listing, "parts", parts.label());
              add(session, listing, "spec", PivotSpecCodec.write(parts.spec()));
            });
  }

  private static void add(Session session, Listing listing, String key, String text) {
    listing.add("name", session.text("explain." + key), "text", text);
  }
}
