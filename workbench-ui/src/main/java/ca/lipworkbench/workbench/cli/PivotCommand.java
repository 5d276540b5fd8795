package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.pivot.PivotArrow;
import ca.lipworkbench.engine.pivot.PivotCsv;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTableCodec;
import ca.lipworkbench.workbench.config.Workbench;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code pivot SPEC.json|-}: the answer as CSV, JSON or an Arrow stream. */
final class PivotCommand implements Command {
  private static final List<String> FORMATS = List.of("csv", "json", "arrow");

  @Override
  public String name() {
    return "pivot";
  }

  @Override
  public Set<String> options() {
    Set<String> options = new HashSet<>(PivotOptions.NAMES);
    options.add(Listing.FORMAT);
    return options;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    String format = arguments.choice(Listing.FORMAT, FORMATS);
    PivotOptions options = PivotOptions.of(arguments, session.language());
    try (Workbench workbench = session.open()) {
      PivotTable table = options.answer(workbench.pivots(), Subject.OWNER);
      switch (format) {
        case "json" -> PivotTableCodec.write(table, session.out());
        case "arrow" -> PivotArrow.write(table, session.out());
        default -> PivotCsv.write(table, session.language(), session.out());
      }
    }
    return ExitStatus.DONE;
  }
}
