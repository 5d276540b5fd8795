/** Writing SQL text: the one place where names and literals are quoted. */
@NullMarked
package ca.lipworkbench.engine.sql;

import org.jspecify.annotations.NullMarked;
