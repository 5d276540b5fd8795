/**
 * From a publisher's file to a release: the layout is recognised in the file's content, every cell
 * is checked, and the release is committed whole or not at all.
 */
@NullMarked
package ca.lipworkbench.datasets.imports;

import org.jspecify.annotations.NullMarked;
