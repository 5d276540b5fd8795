package ca.lipworkbench.datasets.archive;

import java.io.IOException;

/** An archive is refused; the flaw says why. */
public final class ArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with an archive. */
  public enum Flaw {
    /** Its directory is missing, cut or contradicts itself. */
    DAMAGED,
    /** A part has another length, or other bytes, than the directory says. */
    CONTENT_DIFFERS,
    /** Two parts have the same name, but for capitals. */
    NAME_REPEATED,
    /** A name leads out of the folder, or holds signs that no name has. */
    NAME_HOSTILE,
    /** A part is a link. */
    LINK,
    /** A part is encrypted. */
    ENCRYPTED,
    /** Parts share their bytes. */
    OVERLAP,
    /** There are too many parts. */
    TOO_MANY_PARTS,
    /** A part would become too large, or grows too much. */
    TOO_LARGE
  }

  /** What is wrong. */
  private final Flaw flaw;

  /** What it is about, such as the name of a part. */
  private final String what;

  ArchiveException(Flaw flaw, String what) {
    super(flaw + " " + what);
    this.flaw = flaw;
    this.what = what;
  }

  /** What is wrong. */
  public Flaw flaw() {
    return flaw;
  }

  /** What it is about, such as the name of a part, as the archive writes it. */
  public String what() {
    return what;
  }
}
