package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.geography.Places;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A long table of the agency. */
record LongSighting(
    SourceFile file, LongHeader header, String series, Optional<MetaData> metadata, Places places)
    implements Sighting {
  @Override
  public LayoutForm form() {
    return LayoutForm.LONG_TABLE;
  }

  @Override
  public List<Descriptor.Mark> marks() {
    List<Descriptor.Mark> marks = new ArrayList<>();
    metadata
        .flatMap(data -> DraftIdentity.number(data.productId()))
        .ifPresent(number -> marks.add(new Descriptor.Mark.ProductNumber(number)));
    marks.add(new Descriptor.Mark.Columns(header.labels(), series));
    return marks;
  }

  RowTable.Opening opening() {
    return (source, problems, meter) ->
        SeparatedRows.open(source, new SourceLines(source, meter), header.separator(), 1, problems);
  }

  @Override
  public Layout layout(Descriptor descriptor, Problems problems) throws Problems.Stop {
    Optional<RowForm> columns = descriptor.form();
    if (columns.isEmpty()) {
      throw notDescribed(problems);
    }
    return new RowTable(
        descriptor,
        columns.get(),
        opening(),
        places,
        metadata.<Companions>map(MetaDataNotes::new).orElse(Companions.NONE));
  }

  @Override
  public Problems.Stop notDescribed(Problems problems) {
    return problems.stop(1, ImportReason.NOT_DESCRIBED, String.join(", ", header.labels()));
  }

  @Override
  public Descriptor draft(DraftIdentity identity, Problems problems)
      throws IOException, Problems.Stop {
    try (RowSource rows = opening().open(file.text(), problems, ProgressMeter.none(problems))) {
      return new LongDraft(header, identity, series).of(rows, problems);
    }
  }
}
