/** Screens on which dashboards are composed, previewed, reviewed, published and withdrawn. */
@NullMarked
package ca.lipworkbench.workbench.ui.publishing;

import org.jspecify.annotations.NullMarked;
