/** From a pivot specification to a table of statistical cells: planning, SQL, assembly. */
@NullMarked
package ca.lipworkbench.engine.pivot;

import org.jspecify.annotations.NullMarked;
