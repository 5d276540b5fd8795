/**
 * Pages of the public site, drawn once when something is published. A frozen dashboard goes in,
 * files that any static web server can hand out come out; nothing here reads a note or a table.
 */
@NullMarked
package ca.lipworkbench.workbench.pages;

import org.jspecify.annotations.NullMarked;
