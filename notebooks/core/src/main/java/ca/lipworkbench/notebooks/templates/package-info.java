/** Notes to start from: common questions, filled with the places around one area. */
@NullMarked
package ca.lipworkbench.notebooks.templates;

import org.jspecify.annotations.NullMarked;
