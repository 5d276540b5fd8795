/**
 * Errors as data: a code, its kind and its arguments, put into words in either language by a
 * message catalogue.
 */
@NullMarked
package ca.lipworkbench.engine.error;

import org.jspecify.annotations.NullMarked;
