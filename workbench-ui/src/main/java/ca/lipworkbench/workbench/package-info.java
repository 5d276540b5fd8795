/** The server's program. */
@NullMarked
package ca.lipworkbench.workbench;

import org.jspecify.annotations.NullMarked;
