/** Tables that the partnerships want, from the wish to the release that came of it. */
@NullMarked
package ca.lipworkbench.datasets.orders;

import org.jspecify.annotations.NullMarked;
