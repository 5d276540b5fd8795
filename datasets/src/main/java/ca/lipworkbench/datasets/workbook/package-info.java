/** The first sheet of a workbook in Office Open XML, read as a stream of rows of text. */
@NullMarked
package ca.lipworkbench.datasets.workbook;

import org.jspecify.annotations.NullMarked;
