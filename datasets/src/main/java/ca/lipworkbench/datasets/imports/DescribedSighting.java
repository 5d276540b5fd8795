package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.geography.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that has no layout of a publisher. It may still be one whose columns a person described:
 * then one of its first lines is the header that the description names.
 */
record DescribedSighting(SourceFile file, List<String> head, Places places) implements Sighting {
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

  @Override
  public LayoutForm form() {
    return LayoutForm.DESCRIBED_ROWS;
  }

  @Override
  public List<Descriptor.Mark> marks() {
    List<Descriptor.Mark> marks = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      for (char separator : SEPARATORS) {
        List<String> labels = labels(head.get(i), separator, i + 1L);
        if (labels.size() > 1) {
          marks.add(new Descriptor.Mark.Columns(labels, ""));
        }
      }
    }
    return marks;
  }

  /** The fields of a line, none where it cannot be taken apart in this way. */
  static List<String> labels(String line, char separator, long number) {
    if (line.indexOf(separator) < 0) {
      return List.of();
    }
    try {
      return new CsvLine(new Problems(), separator).fields(line, number);
    } catch (Problems.Stop stop) {
      // Another separator may fit.
      return List.of();
    }
  }

  @Override
  public Layout layout(Descriptor descriptor, Problems problems) throws Problems.Stop {
    Optional<RowForm> columns = descriptor.form();
    if (columns.isEmpty()) {
      throw notDescribed(problems);
    }
    RowForm form = columns.get();
    return new RowTable(
        descriptor,
        form,
        (source, noted, meter) ->
            SeparatedRows.open(
                source, new SourceLines(source, meter), form.separator(), form.headerLine(), noted),
        places,
        Companions.NONE);
  }

  @Override
  public Problems.Stop notDescribed(Problems problems) {
    return problems.stop(1, ImportReason.LAYOUT_UNKNOWN, head.isEmpty() ? "" : head.getFirst());
  }

  @Override
  public Descriptor draft(DraftIdentity identity, Problems problems) throws Problems.Stop {
    throw notDescribed(problems);
  }
}
