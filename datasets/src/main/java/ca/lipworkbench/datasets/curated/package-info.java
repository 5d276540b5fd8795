/**
 * Lists that people keep for themselves: areas, boundary changes, indicators, goals, labels, notes
 * on periods, data orders. Each is a readable file on its way in and out, checked as a whole before
 * anything changes, and a history of edits with author, time and reason inside. An edit is never
 * taken back: undoing it is another edit. What comes with the program goes through the same checks
 * and stands in the same history.
 */
@NullMarked
package ca.lipworkbench.datasets.curated;

import org.jspecify.annotations.NullMarked;
