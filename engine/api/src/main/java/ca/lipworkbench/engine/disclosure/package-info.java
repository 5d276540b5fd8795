/**
 * Protection of small counts of people in tables of our own: which cells are left out, so that none
 * of them follows from the others. Tables of Statistics Canada are published as they are.
 */
@NullMarked
package ca.lipworkbench.engine.disclosure;

import org.jspecify.annotations.NullMarked;
