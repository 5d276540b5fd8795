/** Screens of the tables: what there is, what a table is made of, and the import of a file. */
@NullMarked
package ca.lipworkbench.workbench.ui.data;

import org.jspecify.annotations.NullMarked;
