package ca.lipworkbench.engine.table;

/**
 * What a rate is made of, so that it can be worked out for a union of areas.
 *
 * @param numerator code of the measure above
 * @param denominator code of the measure below
 * @param scale what the quotient is multiplied with: 100 for per cent
 */
public record Ratio(String numerator, String denominator, double scale) {}
