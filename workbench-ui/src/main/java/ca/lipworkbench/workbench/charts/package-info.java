/**
 * Charts of the public site, drawn on the server as SVG by Vega-Lite. A figure is first put into a
 * plain specification of ours, whose every number is already written out, and only then drawn.
 */
@NullMarked
package ca.lipworkbench.workbench.charts;

import org.jspecify.annotations.NullMarked;
