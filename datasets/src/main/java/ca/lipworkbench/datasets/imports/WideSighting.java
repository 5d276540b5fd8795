package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A wide table of the 2021 Census. */
record WideSighting(SourceFile file, List<String> header, String columnDimension)
    implements Sighting {
  @Override
  public LayoutForm form() {
    return LayoutForm.WIDE_TABLE;
  }

  /** The keys and the column dimension together: many tables have the same column dimension. */
  @Override
  public List<Descriptor.Mark> marks() {
    return List.of(
        new Descriptor.Mark.Columns(labels(), ""),
        new Descriptor.Mark.ColumnDimension(columnDimension));
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>(WideHeader.dimensionLabels(header));
    labels.add(columnDimension);
    return labels;
  }

  @Override
  public Layout layout(Descriptor descriptor, Problems problems) {
    return new WideTable(descriptor);
  }

  @Override
  public Problems.Stop notDescribed(Problems problems) {
    return problems.stop(1, ImportReason.NO_DESCRIPTOR_FOR_COLUMNS, columnDimension);
  }

  @Override
  public Descriptor draft(DraftIdentity identity, Problems problems)
      throws IOException, Problems.Stop {
    return new WideDraft(header, columnDimension, identity)
        .of(file.text(), new Descriptor.Mark.Columns(labels(), ""), problems);
  }
}
