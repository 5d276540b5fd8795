/** What can go wrong with notes, runs, interpreters and publications, as codes with words. */
@NullMarked
package ca.lipworkbench.notebooks.error;

import org.jspecify.annotations.NullMarked;
