package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.descriptor.RowForm.DimensionColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureKey;
import ca.lipworkbench.datasets.descriptor.RowForm.ValueColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes a descriptor of what a person said about the columns of a file, and of its rows. */
final class AnswersDraft {
  private final ColumnAnswers answers;

  AnswersDraft(ColumnAnswers answers) {
    this.answers = answers;
  }

  Descriptor of(SourceText text, Problems problems) throws IOException, Problems.Stop {
    try (RowSource rows =
        SeparatedRows.open(
            text, new SourceLines(text), answers.separator(), answers.headerLine(), problems)) {
      List<String> header = rows.header();
      requireColumns(header, problems);
      List<DraftCodes> members = new ArrayList<>();
      answers.dimensions().forEach(column -> members.add(new DraftCodes()));
      DraftCodes measures = new DraftCodes();
      long count = 0;
      for (Optional<List<String>> next = rows.next(); next.isPresent(); next = rows.next()) {
        List<String> row = next.get();
        for (int i = 0; i < members.size(); i++) {
          members.get(i).meet(row.get(answers.dimensions().get(i) - 1));
          if (members.get(i).isTooMany()) {
            throw problems.stop(rows.line(), ImportReason.TOO_MANY_MEMBERS, DraftCodes.MOST);
          }
        }
        answers.measure().ifPresent(column -> measures.meet(row.get(column - 1)));
        count++;
      }
      if (count == 0 || measures.isTooMany()) {
        throw problems.stop(rows.line(), ImportReason.NO_ROWS);
      }
      return descriptor(header, members, measures);
    }
  }

  private void requireColumns(List<String> header, Problems problems) throws Problems.Stop {
    IntStream columns =
        IntStream.concat(
            answers.dimensions().stream().mapToInt(Integer::intValue),
            answers.values().stream()
                .flatMapToInt(
                    value ->
                        IntStream.concat(
                            IntStream.of(value.column()),
                            value.symbols().stream().mapToInt(Integer::intValue))));
    int widest = columns.max().orElse(0);
    if (widest > header.size() || answers.values().isEmpty()) {
      throw problems.stop(answers.headerLine(), ImportReason.ROW_WIDTH, header.size(), widest);
    }
  }

  private Descriptor descriptor(
      List<String> header, List<DraftCodes> members, DraftCodes measures) {
    DraftTable draft =
        new DraftTable(answers.table(), answers.title(), DraftTable.Publisher.UNKNOWN);
    List<DimensionColumn> dimensions = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      int column = answers.dimensions().get(i);
      String id = draft.dimension(header.get(column - 1), members.get(i));
      dimensions.add(new DimensionColumn(column, id));
    }
    List<ValueColumn> values = new ArrayList<>();
    ColumnAnswers.Values first = answers.values().getFirst();
    if (answers.measure().isPresent()) {
      for (String label : measures.labels()) {
        draft.measure(label, first.unit(), first.decimals(), first.additivity(), first.rounding());
      }
      values.add(new ValueColumn(first.column(), first.symbols(), "", Map.of()));
    } else {
      for (ColumnAnswers.Values value : answers.values()) {
        String code =
            draft.measure(
                header.get(value.column() - 1),
                value.unit(),
                value.decimals(),
                value.additivity(),
                value.rounding());
        values.add(new ValueColumn(value.column(), value.symbols(), code, Map.of()));
      }
    }
    Optional<MeasureColumn> measure =
        answers.measure().isPresent()
            ? Optional.of(
                new MeasureColumn(
                    answers.measure().getAsInt(), MeasureKey.LABEL, OptionalInt.empty()))
            : Optional.empty();
    RowForm form =
        new RowForm(
            RowForm.Arrangement.DESCRIBED_ROWS,
            answers.separator(),
            answers.numbers(),
            answers.headerLine(),
            answers.area(),
            answers.period(),
            dimensions,
            measure,
            values,
            OptionalInt.empty(),
            OptionalInt.empty(),
            answers.symbols(),
            answers.zeros());
    return draft.descriptor(new Descriptor.Mark.Columns(header, ""), Optional.of(form));
  }
}
