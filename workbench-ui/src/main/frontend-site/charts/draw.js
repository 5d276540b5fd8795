// From our chart specification to SVG, in the server and in the browser alike. Vega's expressions
// are ours alone and are interpreted, never compiled, so that no page needs eval.

import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';

import { horizontalDrawing } from './horizontal.js';
import { linesDrawing } from './lines.js';
import { svgOf } from './svg.js';
import { layerNames, parametersOf, vegaLite } from './vega-lite.js';

let parsed = null;

/** The drawing of a chart specification at a size, wide or phone. */
export function drawingOf(spec, sizeName) {
  return spec.kind === 'LINES' ? linesDrawing(spec, sizeName) : horizontalDrawing(spec, sizeName);
}

/** The Vega-Lite specification of a chart, whole in itself. */
export function specificationOf(spec, sizeName) {
  return vegaLite(drawingOf(spec, sizeName));
}

/**
 * The SVG of a chart. Compiling is the slow part and its result differs only in data, parameters
 * and padding, so it is done once.
 */
export function draw(spec, sizeName, { id, labelledBy }) {
  const drawing = drawingOf(spec, sizeName);
  parsed ??= parse(compile(vegaLite(withoutMarks(drawing))).spec, null, { ast: true });
  const view = new View(parsed, { renderer: 'none', expr: expressionInterpreter });
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

function withoutMarks(drawing) {
  return { ...drawing, ...Object.fromEntries(layerNames.map((name) => [name, []])) };
}
