package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.pivot.PivotArrow;
import ca.lipworkbench.engine.pivot.PivotCsv;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTableCodec;
import ca.lipworkbench.workbench.config.Workbench;
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
    return Set.of(Listing.FORMAT);
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    String format = arguments.choice(Listing.FORMAT, FORMATS);
    PivotSpec spec = PivotSpecCodec.parse(InputText.read(arguments.operand("SPEC.json")));
    try (Workbench workbench = session.open()) {
      PivotTable table = workbench.pivots().answer(Subject.OWNER, spec);
      switch (format) {
        case "json" -> PivotTableCodec.write(table, session.out());
        case "arrow" -> PivotArrow.write(table, session.out());
        default -> PivotCsv.write(table, session.language(), session.out());
      }
    }
    return ExitStatus.DONE;
  }
}
