// Runs when the site is built, never on a page: Vega-Lite's compiler and Vega's parser, applied to
// the specification without its data.

import { parse } from 'vega';
import { compile } from 'vega-lite';

import { newDrawing } from './drawing.js';
import { vegaLite } from './vega-lite.js';

/** The template as the data flow that Vega's runtime takes, expressions as trees. */
export function compiledTemplate() {
  const empty = { ...newDrawing(), width: 1, height: 1, padding: 0, xDomain: [0, 1], yDomain: [0, 1] };
  return parse(compile(vegaLite(empty)).spec, null, { ast: true });
}
