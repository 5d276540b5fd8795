/**
 * The catalogue of indicators: what each means, from which rows of which table it comes, which
 * goals it bears on, and what a table can give of it.
 */
@NullMarked
package ca.lipworkbench.datasets.indicators;

import org.jspecify.annotations.NullMarked;
