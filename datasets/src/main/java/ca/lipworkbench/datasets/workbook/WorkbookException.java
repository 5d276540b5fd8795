package ca.lipworkbench.datasets.workbook;

import java.io.IOException;

/** A workbook is refused; the flaw says why. */
public final class WorkbookException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with a workbook. */
  public enum Flaw {
    /** It is not a workbook in Office Open XML, or a part of it is missing or malformed. */
    DAMAGED,
    /** A part declares a document type, which may hold entities. */
    DOCUMENT_TYPE,
    /** There are too many texts, rows or columns, or one of them is too long. */
    TOO_LARGE
  }

  /** What is wrong. */
  private final Flaw flaw;

  WorkbookException(Flaw flaw, String what) {
    super(flaw + " " + what);
    this.flaw = flaw;
  }

  /** What is wrong. */
  public Flaw flaw() {
    return flaw;
  }
}
