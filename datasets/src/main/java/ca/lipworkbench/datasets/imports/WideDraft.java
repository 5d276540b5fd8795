package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drafts the descriptor of a wide table from its header and rows. */
final class WideDraft {
  private static final int MOST_DECIMALS = 6;

  private final List<String> header;
  private final DraftIdentity identity;
  private final List<Integer> columns;
  private final List<DraftCodes> members = new ArrayList<>();

  WideDraft(List<String> header, String columnDimension, DraftIdentity identity) {
    this.header = header;
    this.identity = identity;
    this.columns = WideHeader.dimensionColumns(header);
    columns.forEach(column -> members.add(new DraftCodes()));
  }

  Descriptor of(SourceText text, Descriptor.Mark mark, Problems problems)
      throws IOException, Problems.Stop {
    List<String> labels = WideHeader.memberLabels(header, problems);
    Set<String> distinct = new HashSet<>(labels);
    if (distinct.size() < labels.size()) {
      throw problems.stop(1, ImportReason.LABELS_REPEAT, labels.size() - distinct.size());
    }
    int[] decimals = new int[labels.size()];
    int firstValue = header.size() - 2 * labels.size();
    String date = "";
    try (RowSource rows = SeparatedRows.open(text, new SourceLines(text), ',', 1, problems)) {
      for (Optional<List<String>> next = rows.next(); next.isPresent(); next = rows.next()) {
        List<String> row = next.get();
        date = row.getFirst().strip();
        for (int i = 0; i < columns.size(); i++) {
          members.get(i).meet(row.get(columns.get(i)));
          if (members.get(i).isTooMany()) {
            throw problems.stop(rows.line(), ImportReason.TOO_MANY_MEMBERS, DraftCodes.MOST);
          }
        }
        for (int i = 0; i < decimals.length; i++) {
          String number = row.get(firstValue + 2 * i);
          int point = number.indexOf('.');
          if (point >= 0) {
            int digits = number.length() - point - 1;
            decimals[i] = Math.min(MOST_DECIMALS, Math.max(decimals[i], digits));
          }
        }
      }
    }
    DraftTable draft =
        new DraftTable(identity.name(), identity.title(), DraftTable.Publisher.STATISTICS_CANADA)
            .ofDate(date);
    List<String> dimensions = WideHeader.dimensionLabels(header);
    for (int i = 0; i < columns.size(); i++) {
      draft.dimension(dimensions.get(i), members.get(i));
    }
    for (int i = 0; i < labels.size(); i++) {
      draft.measure(
          labels.get(i), Unit.UNKNOWN, decimals[i], Additivity.UNKNOWN, RoundingModel.UNKNOWN);
    }
    return draft.descriptor(mark, Optional.empty());
  }
}
