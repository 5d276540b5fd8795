/**
 * What every engine must do, as test classes that an engine's own tests extend, and small releases
 * with real place names to do it on.
 */
@NullMarked
package ca.lipworkbench.engine.testkit;

import org.jspecify.annotations.NullMarked;
