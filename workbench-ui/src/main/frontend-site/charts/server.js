import { draw, specificationOf } from './draw.js';

/** The SVG of a chart specification given as JSON text. */
export function svg(spec, size, id, labelledBy) {
  return draw(JSON.parse(spec), size, { id, labelledBy });
}

/** The Vega-Lite specification, as JSON text, of a chart specification given as JSON text. */
export function vegaLite(spec, size) {
  return JSON.stringify(specificationOf(JSON.parse(spec), size));
}
