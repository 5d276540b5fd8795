package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;

/** A way in which a publisher arranges a file; {@code layout.NAME} has its name in words. */
public enum LayoutForm {
  /** A row for each area, period and combination of codes, a pair of columns for each measure. */
  WIDE_TABLE("wide table"),
  /** The page download of a census profile: one place, a row for each characteristic. */
  PROFILE_PAGE("profile page");

  private static final Messages MESSAGES = Messages.of(DatasetsError.BUNDLE);

  private final String reported;

  LayoutForm(String reported) {
    this.reported = reported;
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
