// From our chart specification to SVG, in the server and in the browser alike. Vega's expressions
// are ours alone and are interpreted, never compiled, so that no page needs eval.

import template from 'chart-template';
import { transforms } from 'vega-dataflow';
import { datajoin, encode, scale } from 'vega-encode';
import { expressionInterpreter } from 'vega-interpreter';
import { collect, filter, relay, sieve } from 'vega-transforms';
import { View } from 'vega-view';
import { bound, mark, render, viewlayout } from 'vega-view-transforms';

import { frameOf } from './frame.js';
import { horizontalDrawing } from './horizontal.js';
import { linesDrawing } from './lines.js';
import { pyramidDrawing } from './pyramid.js';
import { svgOf } from './svg.js';
import { layerNames, parametersOf, vegaLite } from './vega-lite.js';

// Of Vega's hundred steps, those that the template takes.
Object.assign(transforms, {
  bound,
  collect,
  datajoin,
  encode,
  filter,
  mark,
  relay,
  render,
  scale,
  sieve,
  viewlayout,
});

/** The drawing of a chart specification at a size, wide or phone. */
function drawingOf(spec, sizeName, width) {
  switch (spec.kind) {
    case 'LINES':
      return linesDrawing(spec, sizeName, width);
    case 'PYRAMID':
      return pyramidDrawing(spec, sizeName, width);
    default:
      return horizontalDrawing(spec, sizeName, width);
  }
}

/** The Vega-Lite specification of a chart, whole in itself. */
export function specificationOf(spec, sizeName) {
  return vegaLite(drawingOf(spec, sizeName));
}

/**
 * The SVG of a chart: the template, filled with this chart's data and parameters.
 *
 * @param labelledBy identifiers of elements that hold the text alternative, or
 * @param label the text alternative itself
 * @param width in pixels, where it is not the size's own
 * @param margin white pixels on every side, painted
 * @param around what stands around the plot: nothing, a legend, or all that it takes to read the
 *     picture alone
 * @param marked whether marks carry the place of their cell
 */
export function draw(spec, sizeName, { id, labelledBy, label, width, margin = 0, around, marked }) {
  const drawing = drawingOf(spec, sizeName, width);
  const view = new View(template, { renderer: 'none', expr: expressionInterpreter });
  try {
    for (const [name, value] of Object.entries(parametersOf(drawing))) {
      view.signal(name, value);
    }
    for (const name of layerNames) {
      view.data(name, drawing[name]);
    }
    view.run();
    const { left, right, top, bottom } = drawing.padding;
    const pictureWidth = left + drawing.width + right;
    const frame = frameOf(spec, pictureWidth, around);
    return svgOf(view.scenegraph().root, {
      width: pictureWidth,
      height: frame.top + top + drawing.height + bottom + frame.bottom,
      left,
      top: frame.top + top,
      frame: frame.paint(frame.top + top + drawing.height + bottom),
      id,
      labelledBy,
      label,
      marked,
      margin,
    });
  } finally {
    view.finalize();
  }
}
