package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureColumn;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The comprehensive download of a census profile. Its meaning is committed, never drafted. */
record BulkSighting(SourceFile file, String year, Language language, Places places)
    implements Sighting {
  /** Columns of the comprehensive profile of 2021, in either language. */
  static final int COLUMNS = 23;

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
    // Of many characteristics no French label is known to us: there the number alone decides.
    RowForm form = language == Language.FRENCH ? withoutLabels(columns.get()) : columns.get();
    Optional<SourceText> characteristics =
        language == Language.FRENCH
            ? Optional.empty()
            : file.companion(SourceFile.Companion.CHARACTERISTICS);
    return new RowTable(
        descriptor,
        form,
        (source, noted, meter) ->
            SeparatedRows.open(
                source, new SourceLines(source, meter), form.separator(), form.headerLine(), noted),
        places,
        new ProfileCompanions(
            characteristics, file.companion(SourceFile.Companion.STARTING_ROWS), descriptor));
  }

  private static RowForm withoutLabels(RowForm form) {
    return new RowForm(
        form.arrangement(),
        form.separator(),
        form.numbers(),
        form.headerLine(),
        form.area(),
        form.period(),
        form.dimensions(),
        form.measure()
            .map(
                measure -> new MeasureColumn(measure.column(), measure.key(), OptionalInt.empty())),
        form.values(),
        form.scale(),
        form.coordinate(),
        form.symbols());
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
