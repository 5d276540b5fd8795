/**
 * The server's side of the interpreter process: the handle that starts, limits and ends it, what is
 * asked of it and what comes back. Nothing that a person typed runs on this side.
 */
@NullMarked
package ca.lipworkbench.notebooks.interpreter;

import org.jspecify.annotations.NullMarked;
