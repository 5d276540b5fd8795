import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';

/** Draws a Vega-Lite specification as SVG, without compiling any expression to code. */
export async function draw(specification) {
  const view = new View(parse(compile(specification).spec, null, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
  });
  return view.toSVG();
}
