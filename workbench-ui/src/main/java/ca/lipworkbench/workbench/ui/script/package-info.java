/** The browser's half of the workbench's own components: which files hold it. */
@NullMarked
package ca.lipworkbench.workbench.ui.script;

import org.jspecify.annotations.NullMarked;
