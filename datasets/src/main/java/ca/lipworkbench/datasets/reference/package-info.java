/**
 * Reference files of publishers that are no tables: the standard geographical classification and
 * boundaries. They are read and checked here, for whoever keeps areas to take what they need.
 */
@NullMarked
package ca.lipworkbench.datasets.reference;

import org.jspecify.annotations.NullMarked;
