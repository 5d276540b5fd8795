/** Charts and downloads on screen: what is shown and picked; what fits is decided elsewhere. */
@NullMarked
package ca.lipworkbench.workbench.ui.charts;

import org.jspecify.annotations.NullMarked;
