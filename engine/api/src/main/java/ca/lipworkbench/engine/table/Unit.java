package ca.lipworkbench.engine.table;

/** In what a measure counts; part of its identity, for persons and households never mix. */
public enum Unit {
  PERSONS,
  HOUSEHOLDS,
  DWELLINGS,
  FAMILIES,
  /** Current or constant Canadian dollars. */
  DOLLARS,
  PER_CENT,
  /** The unit of differences of percentages. */
  PERCENTAGE_POINTS,
  YEARS,
  SQUARE_KILOMETRES,
  PERSONS_PER_SQUARE_KILOMETRE,
  /** Persons, rooms or children per household, dwelling or family. */
  AVERAGE_NUMBER,
  MINUTES,
  /** A plain number without a unit: a ratio, an index, a rank. */
  NUMBER,
  /** No descriptor says. */
  UNKNOWN;

  /** Whether numbers of this unit are shown only as finely as rounding allows percentages. */
  public boolean isOfPercentages() {
    return this == PER_CENT || this == PERCENTAGE_POINTS;
  }
}
