/**
 * Files that a person takes along: one pivot table, and the chart of it, in every format. Plain
 * Java: screens and the command line ask the same {@link
 * ca.lipworkbench.workbench.downloads.Downloads}.
 */
@NullMarked
package ca.lipworkbench.workbench.downloads;

import org.jspecify.annotations.NullMarked;
