/**
 * What each product and vintage means: committed descriptors, keyed by label path, that say how
 * every measure may be combined. No descriptor, no sum.
 */
@NullMarked
package ca.lipworkbench.datasets.descriptor;

import org.jspecify.annotations.NullMarked;
