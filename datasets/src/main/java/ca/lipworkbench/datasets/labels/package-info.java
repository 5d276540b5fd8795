/**
 * Labels that people put in the place of the source's, and plain-language notes above the source's
 * notes. The source's wording stays with the release and can always be shown beside.
 */
@NullMarked
package ca.lipworkbench.datasets.labels;

import org.jspecify.annotations.NullMarked;
