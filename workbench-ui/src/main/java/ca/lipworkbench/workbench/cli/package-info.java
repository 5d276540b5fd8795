/**
 * The command line: one class a command, plain Java on a short class path, so that it starts in
 * well under a second. Results go to standard output, messages to standard error.
 */
@NullMarked
package ca.lipworkbench.workbench.cli;

import org.jspecify.annotations.NullMarked;
