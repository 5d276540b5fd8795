// Vega's scene written as a compact SVG: one image, no styles, no scripts, nothing a strict content
// security policy would refuse. The white of the page is not painted.

import { FONT, INK, PAPER } from './look.js';

const RIM = 1.25;
const HALO = 'stroke="#FFFFFF" stroke-width="4" stroke-linejoin="round" paint-order="stroke"';
// Signs that a label may have and a picture cannot, a half of a pair among them.
const NOT_IN_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const BASELINE = 0.34;
const ANCHORS = { center: 'middle', right: 'end' };
const UNIT_SHAPES = {
  diamond: 'M0,-1L1,0L0,1L-1,0Z',
  square: 'M-1,-1L1,-1L1,1L-1,1Z',
};

/** The picture of a scene; the identifier makes its pattern's name unique on a page. */
export function svgOf(scene, { width, height, left, top, frame, id, labelledBy, label, marked, margin = 0 }) {
  const hatch = `${id}-hatch`;
  const parts = layersOf(scene).map((layer) => writeLayer(layer, hatch, marked));
  const body = parts.join('');
  const around = frame ? writeFrame(frame, hatch) : '';
  const pattern = `${body}${around}`.includes(`url(#${hatch})`)
    ? `<defs><pattern id="${attribute(hatch)}" width="5" height="5" patternUnits="userSpaceOnUse"` +
      ' patternTransform="rotate(45)"><path d="M0,0V5" stroke="#7C8A93" stroke-width="2"/></pattern></defs>'
    : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"` +
    ` viewBox="${number(-margin)} ${number(-margin)} ${number(width + 2 * margin)} ${number(height + 2 * margin)}"` +
    ` width="${number(width + 2 * margin)}" height="${number(height + 2 * margin)}" role="img"` +
    `${label ? ` aria-label="${attribute(label)}"` : ` aria-labelledby="${attribute(labelledBy)}"`}>` +
    pattern +
    (margin ? paper(width, height, margin) : '') +
    around +
    `<g aria-hidden="true" transform="translate(${number(left)},${number(top)})"` +
    ` font-family="${FONT}" font-size="14">${body}</g></svg>`
  );
}

/** The white of the page, where there is no page. */
function paper(width, height, margin) {
  return (
    `<rect x="${-margin}" y="${-margin}" width="${number(width + 2 * margin)}"` +
    ` height="${number(height + 2 * margin)}" fill="${PAPER}"/>`
  );
}

/** The marks of our layers, in order: the scene is a root, a frame and its marks. */
function layersOf(scene) {
  return scene.items[0].items.filter((mark) => mark.role === 'mark' && mark.items.length > 0);
}

function writeLayer(mark, hatch, marked) {
  const cell = marked ? cellOf : () => '';
  switch (mark.marktype) {
    case 'rule':
      return marked
        ? mark.items.map((item) => writeRules([item], cell(item))).join('')
        : writeRules(mark.items, '');
    case 'rect':
      return mark.items.map((item) => writeRect(item, hatch, cell(item))).join('');
    case 'symbol':
      return mark.items.map((item) => writeSymbol(item, cell(item))).join('');
    case 'text':
      return mark.items.map((item) => writeText(item, cell(item))).join('');
    default:
      throw new Error(`Vega drew a ${mark.marktype}, which our charts do not have`);
  }
}

/** The row and column of the cell that a mark stands for. */
function cellOf(item) {
  return item.datum?.at ? ` data-cell="${item.datum.at.map(Number).join(',')}"` : '';
}

/** What stands around the plot, in pixels of the whole picture. */
function writeFrame({ rects, ends, symbols, texts }, hatch) {
  return (
    `<g aria-hidden="true" font-family="${FONT}" font-size="14">` +
    rects.map((item) => writeRect(item, hatch, '')).join('') +
    writeRules(ends, '') +
    symbols.map((item) => writeSymbol(item, '')).join('') +
    texts.map((item) => writeText(item, '')).join('') +
    '</g>'
  );
}

/** Rules of the same look become one path. */
function writeRules(items, cell) {
  const paths = new Map();
  for (const item of items) {
    const look = `stroke="${attribute(item.stroke)}" stroke-width="${number(item.strokeWidth ?? 1)}"`;
    const x2 = item.x2 ?? item.x;
    const y2 = item.y2 ?? item.y;
    const end =
      number(item.y) === number(y2)
        ? `H${number(x2)}`
        : number(item.x) === number(x2)
          ? `V${number(y2)}`
          : `L${number(x2)},${number(y2)}`;
    paths.set(look, `${paths.get(look) ?? ''}M${number(item.x)},${number(item.y)}${end}`);
  }
  return [...paths].map(([look, d]) => `<path d="${d}" fill="none" ${look}${cell}/>`).join('');
}

function writeRect(item, hatch, cell) {
  const fill = item.fill === 'url(#hatch)' ? `url(#${attribute(hatch)})` : attribute(item.fill);
  const stroke = item.stroke ? ` stroke="${attribute(item.stroke)}"` : '';
  return (
    `<rect x="${number(item.x)}" y="${number(item.y)}" width="${number(Math.max(item.width, 1))}"` +
    ` height="${number(item.height)}" fill="${fill}"${stroke}${cell}/>`
  );
}

function writeSymbol(item, cell) {
  const radius = Math.sqrt(item.size) / 2;
  const look = item.stroke
    ? `fill="${attribute(item.fill)}" stroke="${attribute(item.stroke)}" stroke-width="2"`
    : `fill="${attribute(item.fill)}" stroke="${PAPER}" stroke-width="${RIM}"`;
  if (item.shape === 'circle') {
    return `<circle cx="${number(item.x)}" cy="${number(item.y)}" r="${number(radius)}" ${look}${cell}/>`;
  }
  const path = (UNIT_SHAPES[item.shape] ?? item.shape).replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, x, y) => `${number(item.x + x * radius)},${number(item.y + y * radius)}`,
  );
  return `<path d="${path}" ${look}${cell}/>`;
}

function writeText(item, cell) {
  const anchor = ANCHORS[item.align] ? ` text-anchor="${ANCHORS[item.align]}"` : '';
  const weight = item.fontWeight && item.fontWeight !== 400 ? ` font-weight="${item.fontWeight}"` : '';
  const size = item.fontSize !== 14 ? ` font-size="${number(item.fontSize)}"` : '';
  const fill = attribute(item.fill ?? INK);
  const halo = item.stroke ? ` ${HALO}` : '';
  return (
    `<text x="${number(item.x)}" y="${number(item.y + item.fontSize * BASELINE)}"` +
    `${anchor}${size}${weight} fill="${fill}"${halo}${cell}>${escaped(item.text)}</text>`
  );
}

function number(value) {
  if (!Number.isFinite(value)) {
    throw new Error(`Vega placed a mark at ${value}`);
  }
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

function escaped(text) {
  return String(text).replace(NOT_IN_XML, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function attribute(text) {
  return escaped(text).replace(/"/g, '&quot;');
}
