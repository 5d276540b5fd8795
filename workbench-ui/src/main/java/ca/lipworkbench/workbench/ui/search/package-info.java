/** One search over tables, indicators, notes and areas. */
@NullMarked
package ca.lipworkbench.workbench.ui.search;

import org.jspecify.annotations.NullMarked;
