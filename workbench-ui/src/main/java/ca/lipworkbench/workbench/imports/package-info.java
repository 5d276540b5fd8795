/**
 * Files on their way from a person's hands to a release: kept while they are looked at, read in a
 * process of their own, imported when the person says so. Plain Java, without the server.
 */
@NullMarked
package ca.lipworkbench.workbench.imports;

import org.jspecify.annotations.NullMarked;
