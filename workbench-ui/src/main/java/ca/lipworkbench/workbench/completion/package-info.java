/** What may be written next in typed SQL: tables, columns, members; plain Java. */
@NullMarked
package ca.lipworkbench.workbench.completion;

import org.jspecify.annotations.NullMarked;
