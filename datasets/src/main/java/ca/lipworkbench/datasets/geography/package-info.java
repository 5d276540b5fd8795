/**
 * The areas that the workbench knows: Statistics Canada's standard areas of 2021 from a committed
 * list, the regions of IRCC, and the partnerships of the registry. Names from files are resolved
 * here to areas, and a name that could be two places is never guessed.
 */
@NullMarked
package ca.lipworkbench.datasets.geography;

import org.jspecify.annotations.NullMarked;
