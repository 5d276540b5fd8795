package ca.lipworkbench.engine.geography;

/**
 * How sure it is that an area is made of the parts that the registry lists; shown with the area.
 */
public enum BoundaryStatus {
  /** A standard area: its parts are defined by Statistics Canada. */
  STANDARD,
  /** A public page states the parts. */
  STATED,
  /** A public page attests the place, and the parts follow from it. */
  ATTESTED,
  /** Put together for this project; nobody has confirmed it. */
  PROPOSED,
  /** The partnership itself has confirmed it. */
  CONFIRMED
}
