/** Tests of frames and messages. */
@NullMarked
package ca.lipworkbench.notebooks.interpreter.protocol;

import org.jspecify.annotations.NullMarked;
