/** The note and the dashboard draft that a new home folder starts with, on synthetic data. */
@NullMarked
package ca.lipworkbench.notebooks.demonstration;

import org.jspecify.annotations.NullMarked;
