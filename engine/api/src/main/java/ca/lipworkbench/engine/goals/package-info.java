/** The Sustainable Development Goals, their targets, and what codes of frameworks look like. */
@NullMarked
package ca.lipworkbench.engine.goals;

import org.jspecify.annotations.NullMarked;
