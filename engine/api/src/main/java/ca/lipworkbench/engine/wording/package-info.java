/**
 * Cells, symbols, units and numbers in words of either language, so that CSV, pages and charts say
 * the same.
 */
@NullMarked
package ca.lipworkbench.engine.wording;

import org.jspecify.annotations.NullMarked;
