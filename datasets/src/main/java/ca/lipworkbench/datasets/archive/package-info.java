/**
 * Zip archives from strangers: what is in them is listed, judged by its directory before a byte is
 * unpacked, and read as a stream that stops at a bound. Nothing is ever unpacked under a name that
 * an archive gives.
 */
@NullMarked
package ca.lipworkbench.datasets.archive;

import org.jspecify.annotations.NullMarked;
