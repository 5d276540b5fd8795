package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.geography.Places;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tab-separated open data of Immigration, Refugees and Citizenship Canada. */
record IrccSighting(SourceFile file, List<String> header, Places places) implements Sighting {
  /** Whether a line is the header of such a file. */
  static boolean isHeader(String line) {
    return line.startsWith("EN_YEAR\t");
  }

  @Override
  public LayoutForm form() {
    return LayoutForm.IRCC_ROWS;
  }

  @Override
  public List<Descriptor.Mark> marks() {
    return List.of(new Descriptor.Mark.Columns(header, ""));
  }

  private static RowTable.Opening opening() {
    return (source, problems, meter) ->
        SeparatedRows.open(source, new SourceLines(source, meter), '\t', 1, problems);
  }

  @Override
  public Layout layout(Descriptor descriptor, Problems problems) throws Problems.Stop {
    Optional<RowForm> columns = descriptor.form();
    if (columns.isEmpty()) {
      throw notDescribed(problems);
    }
    return new RowTable(descriptor, columns.get(), opening(), places, Companions.NONE);
  }

  @Override
  public Problems.Stop notDescribed(Problems problems) {
    return problems.stop(1, ImportReason.NOT_DESCRIBED, String.join(", ", header));
  }

  @Override
  public Descriptor draft(DraftIdentity identity, Problems problems)
      throws IOException, Problems.Stop {
    try (RowSource rows = opening().open(file.text(), problems, ProgressMeter.none(problems))) {
      return new IrccDraft(header, identity, places).of(rows, problems);
    }
  }
}
