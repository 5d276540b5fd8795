/**
 * The pivot builder: fields, rows, columns, areas and filters, the grid, what a cell says, chart
 * and downloads. It draws; what a click means is worked out by the engine's drafts, comparisons and
 * explanations.
 */
@NullMarked
package ca.lipworkbench.workbench.ui.pivot;

import org.jspecify.annotations.NullMarked;
