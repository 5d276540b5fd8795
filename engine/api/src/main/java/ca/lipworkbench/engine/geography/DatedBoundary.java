package ca.lipworkbench.engine.geography;

import java.util.Optional;

/**
 * A boundary of an area and the year from which data are cut to it. Numbers of years on the two
 * sides of a change are not comparable, and a line through them has a break.
 *
 * @param since the first year; empty for the first boundary of an area
 * @param version what the area is made of from then on
 */
public record DatedBoundary(Optional<String> since, AreaVersion version) {}
