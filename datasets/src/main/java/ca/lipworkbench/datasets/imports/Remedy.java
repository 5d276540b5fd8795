package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;

/** What a person can do about something that an import says; {@code remedy.NAME} has the words. */
public enum Remedy {
  /** The bytes are not those that the publisher offers. */
  DOWNLOAD_AGAIN,
  /** The table has to be taken out of an archive, a workbook or a program of the publisher. */
  EXPORT_AS_CSV,
  /** The product comes in several forms, and this one is not read. */
  CHOOSE_OTHER_DOWNLOAD,
  /** The product is not described yet. */
  ASK_CURATOR,
  /** The product is not described yet, and the file says enough for a draft to be confirmed. */
  DESCRIBE,
  /** Either somebody edited the file or the publisher wrote something that is new to us. */
  COMPARE_WITH_PUBLISHER,
  /** The file is in order; the sentence itself says what to look at. */
  NOTHING;

  private static final Messages MESSAGES = Messages.of(DatasetsError.BUNDLE);

  /** The sentence for a reader of this language; blank where there is nothing to do. */
  public String text(Language language) {
    return this == NOTHING ? "" : MESSAGES.text(language, key());
  }

  String key() {
    return "remedy." + name();
  }
}
