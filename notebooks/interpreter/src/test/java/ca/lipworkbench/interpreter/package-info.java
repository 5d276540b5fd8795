/** Tests of the interpreter process through real processes and a real small release. */
@NullMarked
package ca.lipworkbench.interpreter;

import org.jspecify.annotations.NullMarked;
