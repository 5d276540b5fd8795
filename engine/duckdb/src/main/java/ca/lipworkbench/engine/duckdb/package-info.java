/**
 * The engine inside the server: generated queries on read-only release files, with bounded threads
 * and memory.
 */
@NullMarked
package ca.lipworkbench.engine.duckdb;

import org.jspecify.annotations.NullMarked;
