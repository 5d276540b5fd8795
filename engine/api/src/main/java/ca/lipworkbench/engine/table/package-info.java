/** Tables, their immutable releases and their structure: dimensions, codes and measures. */
@NullMarked
package ca.lipworkbench.engine.table;

import org.jspecify.annotations.NullMarked;
