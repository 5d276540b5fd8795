/**
 * The targets of the Sustainable Development Goals as a list that people keep: our short titles,
 * and the official wording where somebody has loaded it.
 */
@NullMarked
package ca.lipworkbench.datasets.goals;

import org.jspecify.annotations.NullMarked;
