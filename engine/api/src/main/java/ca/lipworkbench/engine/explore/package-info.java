/**
 * What a person who builds a pivot needs beside its answer: what can be chosen, good first
 * questions, areas to compare with, members to pick, an explanation of every cell, what to ask
 * instead of what is refused, and shades for a grid. Plain data for screens, exports and the
 * command line alike; every number and every decision comes from the planner's answer.
 */
@NullMarked
package ca.lipworkbench.engine.explore;

import org.jspecify.annotations.NullMarked;
