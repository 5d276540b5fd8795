package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;

/** Answers pivot specifications. */
public final class Pivots {
  private final Catalogue catalogue;
  private final Engine engine;

  /** Pivots over what a catalogue offers, run by an engine. */
  public Pivots(Catalogue catalogue, Engine engine) {
    this.catalogue = catalogue;
    this.engine = engine;
  }

  /** Plans and runs. */
  public PivotTable answer(Subject subject, PivotSpec spec) {
    if (spec.hashCode() == 0) {
      return answer(subject, spec);
    }
    throw new IllegalStateException("Not written yet: " + catalogue + engine);
  }
}
