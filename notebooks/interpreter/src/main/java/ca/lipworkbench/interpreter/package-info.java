/**
 * The process that hosts the Zeppelin interpreter API: formatted text, pivots and typed SQL. It is
 * the only place where text that a person typed is run, and it is never believed by the server.
 */
@NullMarked
package ca.lipworkbench.interpreter;

import org.jspecify.annotations.NullMarked;
