/** What dollars of one year are worth in another. */
@NullMarked
package ca.lipworkbench.engine.prices;

import org.jspecify.annotations.NullMarked;
