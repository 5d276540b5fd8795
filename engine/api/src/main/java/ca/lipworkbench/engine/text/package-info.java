/**
 * Texts in the two official languages. Every name that a person reads is a pair; a missing French
 * name falls back to the source's own wording and says so.
 */
@NullMarked
package ca.lipworkbench.engine.text;

import org.jspecify.annotations.NullMarked;
