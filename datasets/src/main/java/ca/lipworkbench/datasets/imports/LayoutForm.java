package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;

/** A way in which a publisher arranges a file; {@code layout.NAME} has its name in words. */
public enum LayoutForm {
  /** A row for each area, period and combination of codes, a pair of columns for each measure. */
  WIDE_TABLE("wide table"),
  /** The page download of a census profile: one place, a row for each characteristic. */
  PROFILE_PAGE("profile page"),
  /** A row for each value, as the agency's full tables and selected data have it. */
  LONG_TABLE("long table"),
  /** The comprehensive download of a census profile: a row for each area and characteristic. */
  BULK_PROFILE("bulk profile"),
  /** The comprehensive download of an earlier profile. */
  EARLIER_PROFILE("earlier profile"),
  /** A table as displayed on the agency's page, with footnotes below. */
  AS_DISPLAYED("table as displayed"),
  /** Tab-separated open data of Immigration, Refugees and Citizenship Canada. */
  IRCC_ROWS("IRCC rows"),
  /** A workbook of open data of Immigration, Refugees and Citizenship Canada. */
  IRCC_WORKBOOK("IRCC workbook"),
  /** An indicator of an Open SDG site. */
  OPEN_SDG("Open SDG indicator"),
  /** A cross-tabulation in SDMX. */
  CROSS_TAB("SDMX cross-tabulation"),
  /** Rows whose columns a person described. */
  DESCRIBED_ROWS("described rows");

  private static final Messages MESSAGES = Messages.of(DatasetsError.BUNDLE);

  private final String reported;

  LayoutForm(String reported) {
    this.reported = reported;
  }

  /** The form of files of a product. */
  public static LayoutForm of(Descriptor descriptor) {
    return switch (descriptor.mark()) {
      case Descriptor.Mark.ColumnDimension mark -> WIDE_TABLE;
      case Descriptor.Mark.TitleLine mark ->
          descriptor.form().map(form -> of(form.arrangement())).orElse(PROFILE_PAGE);
      case Descriptor.Mark.BulkProfile mark -> BULK_PROFILE;
      case Descriptor.Mark.ProductNumber mark ->
          descriptor.form().map(form -> of(form.arrangement())).orElse(AS_DISPLAYED);
      case Descriptor.Mark.Columns mark ->
          descriptor.form().map(form -> of(form.arrangement())).orElse(WIDE_TABLE);
    };
  }

  static LayoutForm of(RowForm.Arrangement arrangement) {
    return switch (arrangement) {
      case LONG_TABLE -> LONG_TABLE;
      case BULK_PROFILE -> BULK_PROFILE;
      case EARLIER_PROFILE -> EARLIER_PROFILE;
      case AS_DISPLAYED -> AS_DISPLAYED;
      case IRCC_ROWS -> IRCC_ROWS;
      case IRCC_WORKBOOK -> IRCC_WORKBOOK;
      case OPEN_SDG -> OPEN_SDG;
      case CROSS_TAB -> CROSS_TAB;
      case DESCRIBED_ROWS -> DESCRIBED_ROWS;
    };
  }

  /** How the report of a release names it. */
  String reported() {
    return reported;
  }

  /** Its name for a reader of this language. */
  public String text(Language language) {
    return MESSAGES.text(language, key());
  }

  String key() {
    return "layout." + name();
  }
}
