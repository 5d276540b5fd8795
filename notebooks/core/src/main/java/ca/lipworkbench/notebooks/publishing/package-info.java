/**
 * From a note to a public page: draft, gates, frozen figures, publication. What is published is
 * frozen; the pages themselves are drawn by a renderer that knows nothing of notes or engines.
 */
@NullMarked
package ca.lipworkbench.notebooks.publishing;

import org.jspecify.annotations.NullMarked;
