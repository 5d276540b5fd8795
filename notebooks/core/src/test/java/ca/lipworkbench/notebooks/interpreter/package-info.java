/** Tests of the server's side of the interpreter process that need no process. */
@NullMarked
package ca.lipworkbench.notebooks.interpreter;

import org.jspecify.annotations.NullMarked;
