package ca.lipworkbench.engine.pivot;

import java.util.Optional;

/**
 * What the query aggregates: a measure alone, or with the measure it is paired with cell by cell.
 *
 * @param measure code of the measure
 * @param companion code of the denominator of a ratio or of the base of an average
 */
record Term(String measure, Optional<String> companion) {}
