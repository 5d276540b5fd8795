/**
 * From a note to a dashboard that may be published: drafts that several people write, what is still
 * missing in them, previews, and who proposed, approved, published and withdrew what.
 */
@NullMarked
package ca.lipworkbench.notebooks.composing;

import org.jspecify.annotations.NullMarked;
