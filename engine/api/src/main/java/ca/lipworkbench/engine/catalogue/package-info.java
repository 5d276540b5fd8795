/** What can be read and by whom: the port through which the engine sees releases and areas. */
@NullMarked
package ca.lipworkbench.engine.catalogue;

import org.jspecify.annotations.NullMarked;
