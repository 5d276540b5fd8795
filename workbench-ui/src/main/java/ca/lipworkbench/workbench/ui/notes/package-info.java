/** The list of notes and the editor of a note on screen. */
@NullMarked
package ca.lipworkbench.workbench.ui.notes;

import org.jspecify.annotations.NullMarked;
