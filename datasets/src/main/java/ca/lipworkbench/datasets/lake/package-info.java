/**
 * The lake: immutable releases of tables with the bytes that they were made from. A release is
 * staged, synced and renamed into place; the row in the database that points to it is written last.
 */
@NullMarked
package ca.lipworkbench.datasets.lake;

import org.jspecify.annotations.NullMarked;
