/**
 * The statistical cell: a value with its symbols, its rounding interval, and the way it was
 * derived.
 */
@NullMarked
package ca.lipworkbench.engine.statistics;

import org.jspecify.annotations.NullMarked;
