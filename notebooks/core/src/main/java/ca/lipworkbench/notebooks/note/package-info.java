/**
 * Notes: ordered paragraphs of text, each for an interpreter, kept as revisions of which none is
 * ever lost. Results are no part of a note.
 */
@NullMarked
package ca.lipworkbench.notebooks.note;

import org.jspecify.annotations.NullMarked;
