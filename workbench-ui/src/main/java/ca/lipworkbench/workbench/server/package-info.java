/** The one server process: the public site, and the workbench for people who sign in. */
@NullMarked
package ca.lipworkbench.workbench.server;

import org.jspecify.annotations.NullMarked;
