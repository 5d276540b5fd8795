/**
 * Standard areas and the unions of them that partnerships serve, with the status of each boundary.
 */
@NullMarked
package ca.lipworkbench.engine.geography;

import org.jspecify.annotations.NullMarked;
