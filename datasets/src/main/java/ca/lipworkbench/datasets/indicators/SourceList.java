package ca.lipworkbench.datasets.indicators;

import ca.lipworkbench.datasets.curated.Entry;
import ca.lipworkbench.datasets.curated.FaultReason;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.FieldChecks;
import ca.lipworkbench.datasets.curated.Line;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.datasets.curated.ListFormat;
import ca.lipworkbench.datasets.curated.ListKind;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list {@code sources}: a table and the rows of it, for each indicator and part. */
public final class SourceList implements ListKind<List<IndicatorSource>> {
  private static final ListFormat FORMAT =
      new ListFormat(
          "sources",
          List.of("indicator", "table", "numerator", "group", "denominator", "part_en", "part_fr"),
          Set.of("indicator", "table", "numerator", "group", "denominator"),
          List.of("indicator", "table", "numerator", "group"),
          Set.of("numerator", "denominator", "group"));

  /** What stands in the column {@code group} where the table is not limited. */
  private static final String EVERYBODY = "*";

  @Override
  public ListFormat format() {
    return FORMAT;
  }

  @Override
  public String shipped() {
    return ListFile.shipped(SourceList.class, "sources.csv");
  }

  @Override
  public List<IndicatorSource> read(List<Line> lines, Faults faults) {
    List<IndicatorSource> sources = new ArrayList<>();
    for (Line line : lines) {
      int before = faults.count();
      FieldChecks checks = new FieldChecks(line, faults);
      checks.bothLanguages("part_en", "part_fr");
      Optional<IndicatorSource.Group> group = group(line, faults);
      Optional<TableName> table = table(line, faults);
      if (faults.count() == before && table.isPresent()) {
        Entry entry = line.entry();
        sources.add(
            new IndicatorSource(
                entry.text("indicator"),
                table.get(),
                entry
                    .find("part_en")
                    .map(english -> BilingualText.of(english, entry.text("part_fr"))),
                entry.text("numerator"),
                entry.find("denominator"),
                group));
      }
    }
    return List.copyOf(sources);
  }

  private static Optional<TableName> table(Line line, Faults faults) {
    try {
      return line.entry().find("table").map(TableName::new);
    } catch (IllegalArgumentException e) {
      faults.add(line, FaultReason.NOT_A_TABLE, line.text("table"));
      return Optional.empty();
    }
  }

  private static Optional<IndicatorSource.Group> group(Line line, Faults faults) {
    String text = line.text("group");
    int equals = text.indexOf('=');
    if (text.isEmpty() || text.equals(EVERYBODY)) {
      return Optional.empty();
    }
    if (equals < 1 || equals == text.length() - 1) {
      faults.add(line, FaultReason.NOT_A_GROUP, text);
      return Optional.empty();
    }
    return Optional.of(
        new IndicatorSource.Group(text.substring(0, equals), text.substring(equals + 1)));
  }
}
