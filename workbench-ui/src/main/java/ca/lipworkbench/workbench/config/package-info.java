/**
 * The home folder and how the parts are wired together: plain Java that the command line, the
 * server and tests share.
 */
@NullMarked
package ca.lipworkbench.workbench.config;

import org.jspecify.annotations.NullMarked;
