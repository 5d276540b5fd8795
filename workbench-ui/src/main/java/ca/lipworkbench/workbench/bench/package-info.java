/**
 * Measures what the engine promises about speed: its own time beside that of bare DuckDB on the
 * same file, in one run, on data that it invents and keeps. Nothing else needs it, and it is loaded
 * only by the command {@code bench}.
 */
@NullMarked
package ca.lipworkbench.workbench.bench;

import org.jspecify.annotations.NullMarked;
