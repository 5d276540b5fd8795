/** People, groups, one's own account and the audit trail on screen. */
@NullMarked
package ca.lipworkbench.workbench.ui.people;

import org.jspecify.annotations.NullMarked;
