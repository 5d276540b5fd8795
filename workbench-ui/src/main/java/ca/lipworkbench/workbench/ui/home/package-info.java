/** The first screen after sign-in. */
@NullMarked
package ca.lipworkbench.workbench.ui.home;

import org.jspecify.annotations.NullMarked;
