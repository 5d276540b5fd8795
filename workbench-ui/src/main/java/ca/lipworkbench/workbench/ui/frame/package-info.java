/** What every screen of the workbench stands in: bar, navigation, address, states. */
@NullMarked
package ca.lipworkbench.workbench.ui.frame;

import org.jspecify.annotations.NullMarked;
