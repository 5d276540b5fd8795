/**
 * What lies between two revisions of a note: three-way merging of paragraphs, and differences
 * between revisions. Pure functions over plain data.
 */
@NullMarked
package ca.lipworkbench.notebooks.revision;

import org.jspecify.annotations.NullMarked;
