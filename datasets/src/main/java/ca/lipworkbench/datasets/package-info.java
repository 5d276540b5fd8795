/**
 * Errors of the datasets module. Its features stand in packages below: descriptors, geography,
 * imports, and the lake in which releases are kept.
 */
@NullMarked
package ca.lipworkbench.datasets;

import org.jspecify.annotations.NullMarked;
