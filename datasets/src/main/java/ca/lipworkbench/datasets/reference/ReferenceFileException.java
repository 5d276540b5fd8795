package ca.lipworkbench.datasets.reference;

import java.io.IOException;

/** A reference file is not in order: in which line, or with which feature, and why. */
public final class ReferenceFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with a reference file. */
  public enum Flaw {
    /** The header, or the kind of file, is another. */
    FORM,
    /** A level, code or property is not of its form. */
    VALUE,
    /** A code stands twice. */
    REPEATED,
    /** What a code lies in does not stand above it. */
    PARENT_MISSING,
    /** A ring is not closed, too short or too long, or a point lies outside of the globe. */
    GEOMETRY
  }

  /** What is wrong. */
  private final Flaw flaw;

  /** The line, or the number of the feature, from 1. */
  private final long place;

  ReferenceFileException(Flaw flaw, long place, String what) {
    super(flaw + " at " + place + ": " + what);
    this.flaw = flaw;
    this.place = place;
  }

  /** What is wrong. */
  public Flaw flaw() {
    return flaw;
  }

  /** The line, or the number of the feature, from 1. */
  public long place() {
    return place;
  }
}
