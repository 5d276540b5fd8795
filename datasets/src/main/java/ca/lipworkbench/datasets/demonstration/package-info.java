/**
 * Synthetic demonstration data: a seeded generator of wide files in the manner of the 2021 Census
 * tables, on plausible levels, that describe nobody.
 * datasets/decisions/003-demonstration-generator.md says how and why.
 */
@NullMarked
package ca.lipworkbench.datasets.demonstration;

import org.jspecify.annotations.NullMarked;
