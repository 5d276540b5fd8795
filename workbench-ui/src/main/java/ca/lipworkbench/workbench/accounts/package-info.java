/** People, their roles and what they may do; plain Java, without the server. */
@NullMarked
package ca.lipworkbench.workbench.accounts;

import org.jspecify.annotations.NullMarked;
