/** Between which periods numbers are not comparable, and why: what charts and pivots obey. */
@NullMarked
package ca.lipworkbench.datasets.periods;

import org.jspecify.annotations.NullMarked;
