// A drawing as a Vega-Lite specification. All that changes from chart to chart is data and
// parameters, so that the compiled form can be kept.

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';
const DATASETS = ['rules', 'rects', 'hatches', 'lines', 'ends', 'symbols', 'texts'];

/** Names of the data sets, in the order in which they are drawn. */
export const layerNames = DATASETS;

/** The parameters of a drawing, by name. */
export function parametersOf(drawing) {
  return {
    left: drawing.xDomain[0],
    right: drawing.xDomain[1],
    top: drawing.yDomain[0],
    bottom: drawing.yDomain[1],
    plotWidth: drawing.width,
    plotHeight: drawing.height,
  };
}

/** The specification of a drawing, whole in itself. */
export function vegaLite(drawing) {
  const parameters = parametersOf(drawing);
  const position = (name, low, high, length) => ({
    field: name,
    type: 'quantitative',
    axis: null,
    scale: {
      domain: [{ expr: low }, { expr: high }],
      range: [0, { expr: length }],
      nice: false,
      zero: false,
    },
  });
  const x = position('x', 'left', 'right', 'plotWidth');
  const y = position('y', 'top', 'bottom', 'plotHeight');
  const x2 = { field: 'x2' };
  const y2 = { field: 'y2' };
  const literal = (field, type) => ({ field, type, scale: null, legend: null });
  const color = literal('color', 'nominal');
  const layer = (name, mark, encoding) => ({
    data: { name },
    mark: { clip: false, ...mark },
    encoding: { x, y, ...encoding },
  });
  return {
    $schema: SCHEMA,
    width: drawing.width,
    height: drawing.height,
    padding: drawing.padding,
    autosize: 'none',
    params: Object.entries(parameters).map(([name, value]) => ({ name, value })),
    datasets: Object.fromEntries(DATASETS.map((name) => [name, drawing[name]])),
    layer: [
      layer('rules', { type: 'rule' }, { x2, y2, color }),
      layer('rects', { type: 'rect' }, { x2, y2, color }),
      layer('hatches', { type: 'rect', fill: 'url(#hatch)', stroke: { expr: 'datum.edge' } }, { x2, y2 }),
      layer('lines', { type: 'rule' }, { x2, y2, color, strokeWidth: literal('width', 'quantitative') }),
      layer('ends', { type: 'rule' }, { x2, y2, color, strokeWidth: literal('width', 'quantitative') }),
      layer(
        'symbols',
        {
          type: 'point',
          filled: true,
          opacity: 1,
          shape: { expr: 'datum.shape' },
          stroke: { expr: 'datum.edge' },
        },
        { fill: color, size: literal('size', 'quantitative') },
      ),
      layer(
        'texts',
        {
          type: 'text',
          align: { expr: 'datum.align' },
          fontSize: { expr: 'datum.size' },
          fontWeight: { expr: 'datum.weight' },
          stroke: { expr: "datum.halo ? '#FFFFFF' : null" },
        },
        { fill: color, text: { field: 'text', type: 'nominal' } },
      ),
    ],
    config: { aria: false, view: { stroke: null }, background: null },
  };
}
