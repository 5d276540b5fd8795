// From our chart specification to SVG, in the server and in the browser alike. Vega's expressions
// are ours alone and are interpreted, never compiled, so that no page needs eval.

import template from 'chart-template';
import { transforms } from 'vega-dataflow';
import { datajoin, encode, scale } from 'vega-encode';
import { expressionInterpreter } from 'vega-interpreter';
import { collect, filter, relay, sieve } from 'vega-transforms';
import { View } from 'vega-view';
import { bound, mark, render, viewlayout } from 'vega-view-transforms';

import { horizontalDrawing } from './horizontal.js';
import { linesDrawing } from './lines.js';
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
function drawingOf(spec, sizeName) {
  return spec.kind === 'LINES' ? linesDrawing(spec, sizeName) : horizontalDrawing(spec, sizeName);
}

/** The Vega-Lite specification of a chart, whole in itself. */
export function specificationOf(spec, sizeName) {
  return vegaLite(drawingOf(spec, sizeName));
}

/** The SVG of a chart: the template, filled with this chart's data and parameters. */
export function draw(spec, sizeName, { id, labelledBy }) {
  const drawing = drawingOf(spec, sizeName);
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
    return svgOf(view.scenegraph().root, {
      width: left + drawing.width + right,
      height: top + drawing.height + bottom,
      left,
      top,
      id,
      labelledBy,
    });
  } finally {
    view.finalize();
  }
}
