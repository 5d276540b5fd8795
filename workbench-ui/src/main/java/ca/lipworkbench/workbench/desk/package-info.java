/** A note as one person has it open in an editor; plain Java, without the server. */
@NullMarked
package ca.lipworkbench.workbench.desk;

import org.jspecify.annotations.NullMarked;
