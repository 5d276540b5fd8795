// What the server calls. Texts in, texts out: no object crosses the border.

import { draw, specificationOf } from './draw.js';

const MARGINS = { wide: 24, phone: 12 };

const SMALLEST_CHART = {
  kind: 'DOTS',
  rows: [''],
  periods: [],
  breaks: [],
  axes: { wide: { low: 0, high: 1, ticks: [] } },
  series: [{ role: 'LIP', name: '', marks: [{ row: 0, form: 'point', value: 0, text: '' }] }],
};

/** The first chart takes longer than all others: this makes it one that nobody waits for. */
export function warmUp() {
  draw(SMALLEST_CHART, 'wide', { id: 'warm-up', labelledBy: '' });
}

/** The SVG of a chart specification given as JSON text. */
export function svg(spec, size, id, labelledBy) {
  return draw(JSON.parse(spec), size, { id, labelledBy });
}

/** The whole picture, to be read alone, of a chart specification given as JSON text. */
export function picture(spec, size, width, id) {
  const parsed = JSON.parse(spec);
  const margin = MARGINS[size];
  return draw(parsed, size, {
    id,
    label: parsed.frame.title,
    width: width - 2 * margin,
    margin,
    around: 'everything',
  });
}

/** The Vega-Lite specification, as JSON text, of a chart specification given as JSON text. */
export function vegaLite(spec, size) {
  return JSON.stringify(specificationOf(JSON.parse(spec), size));
}
