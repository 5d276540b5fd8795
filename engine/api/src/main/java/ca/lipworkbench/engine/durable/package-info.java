/**
 * The one seam through which files are written, so that a test can fail the n-th write, sync or
 * rename.
 */
@NullMarked
package ca.lipworkbench.engine.durable;

import org.jspecify.annotations.NullMarked;
