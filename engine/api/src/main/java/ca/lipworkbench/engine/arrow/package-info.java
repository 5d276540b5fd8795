/** Arrow streams that came from elsewhere, written as text for people and programs. */
@NullMarked
package ca.lipworkbench.engine.arrow;

import org.jspecify.annotations.NullMarked;
