/** Strict reading and steady writing of the JSON documents that notebooks keep and exchange. */
@NullMarked
package ca.lipworkbench.notebooks.json;

import org.jspecify.annotations.NullMarked;
