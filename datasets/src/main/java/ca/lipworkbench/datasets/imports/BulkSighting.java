package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.geography.Places;
import java.util.List;
import java.util.Optional;

/** The comprehensive download of a census profile. Its meaning is committed, never drafted. */
record BulkSighting(SourceFile file, String year, String header, Places places)
    implements Sighting {
  @Override
  public LayoutForm form() {
    return LayoutForm.BULK_PROFILE;
  }

  @Override
  public List<Descriptor.Mark> marks() {
    return List.of(new Descriptor.Mark.BulkProfile(year));
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
        new ProfileCompanions(
            file.companion(SourceFile.Companion.CHARACTERISTICS),
            file.companion(SourceFile.Companion.STARTING_ROWS),
            descriptor));
  }

  @Override
  public Problems.Stop notDescribed(Problems problems) {
    return problems.stop(1, ImportReason.NO_DESCRIPTOR_FOR_TITLE, "98-401-X" + year);
  }

  @Override
  public Descriptor draft(DraftIdentity identity, Problems problems) throws Problems.Stop {
    throw notDescribed(problems);
  }
}
