/**
 * Runs: what happened when a note's paragraphs were run, with results kept apart from the note, as
 * files. Every run ends in an outcome, whatever becomes of the process that runs it.
 */
@NullMarked
package ca.lipworkbench.notebooks.run;

import org.jspecify.annotations.NullMarked;
