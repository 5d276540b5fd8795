package ca.lipworkbench.datasets.periods;

import ca.lipworkbench.datasets.curated.FaultReason;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.FieldChecks;
import ca.lipworkbench.datasets.curated.Line;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.datasets.curated.ListFormat;
import ca.lipworkbench.datasets.curated.ListKind;
import ca.lipworkbench.engine.table.PeriodBreak;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list {@code breaks}. */
public final class BreakList implements ListKind<PeriodBreaks> {
  private static final ListFormat FORMAT =
      new ListFormat(
          "breaks",
          List.of(
              "break",
              "table",
              "measure",
              "from_period",
              "to_period",
              "effect",
              "reason_en",
              "reason_fr",
              "source"),
          Set.of(
              "break",
              "table",
              "measure",
              "from_period",
              "to_period",
              "effect",
              "reason_en",
              "reason_fr"),
          List.of("break"),
          Set.of("table", "measure", "from_period", "to_period", "effect"));

  @Override
  public ListFormat format() {
    return FORMAT;
  }

  @Override
  public String shipped() {
    return ListFile.shipped(BreakList.class, "breaks.csv");
  }

  @Override
  public PeriodBreaks read(List<Line> lines, Faults faults) {
    List<PeriodBreaks.Scoped> breaks = new ArrayList<>();
    for (Line line : lines) {
      int before = faults.count();
      FieldChecks checks = new FieldChecks(line, faults);
      checks.required(
          "table", "measure", "from_period", "to_period", "effect", "reason_en", "reason_fr");
      checks.dates("from_period", "to_period");
      Optional<PeriodBreak.Effect> effect = checks.choice("effect", PeriodBreak.Effect.class);
      String from = line.text("from_period");
      String to = line.text("to_period");
      if (from.equals(to)) {
        faults.add(line, FaultReason.ENDS_BEFORE_START, to, from);
      }
      if (faults.count() == before && effect.isPresent()) {
        breaks.add(
            new PeriodBreaks.Scoped(
                line.text("table"),
                line.text("measure"),
                new PeriodBreak(
                    from,
                    to,
                    effect.get(),
                    BilingualText.of(line.text("reason_en"), line.text("reason_fr")))));
      }
    }
    return new PeriodBreaks(breaks);
  }
}
