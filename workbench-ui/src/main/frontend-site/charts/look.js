// Colours, shapes and sizes of marks. An area is told by colour, shape and name together.

export const FONT = "'Source Sans 3', system-ui, sans-serif";

export const INK = '#13222B';
export const INK_2 = '#33424B';
export const INK_3 = '#55646D';
export const LINE = '#D9E0E3';
export const SUNKEN = '#EBEFF1';
export const PAPER = '#FFFFFF';
export const CAUTION = '#7A4B00';
export const HATCH = 'url(#hatch)';

const BAR_SHAPE = 'M-0.3,-1L0.3,-1L0.3,1L-0.3,1Z';
const TRIANGLE_SHAPE = 'M0,-1L1.05,0.85L-1.05,0.85Z';

/** By role: the mark's colour, its colour as text, its pale band, its shape and area in pixels. */
export const ROLES = {
  LIP: { color: '#006B94', text: '#006B94', band: '#9CCBDD', shape: 'circle', size: 169 },
  PROVINCE: { color: '#BC5D03', text: INK_2, band: '#EFC79A', shape: 'diamond', size: 132 },
  REGION: { color: '#CE62CE', text: INK_2, band: '#EFCDEF', shape: 'square', size: 90 },
  COUNTRY: { color: '#3C474F', text: INK_2, band: '#C3C9CD', shape: BAR_SHAPE, size: 196 },
  OTHER_LIP: { color: '#339A87', text: INK_2, band: '#B5DDD5', shape: TRIANGLE_SHAPE, size: 132 },
  EVERYONE: { color: '#2A353C', text: '#2A353C', band: '#BCC2C6', shape: BAR_SHAPE, size: 196 },
  NON_IMMIGRANTS: { color: '#7F8C94', text: INK_2, band: '#D5DADD', shape: 'square', size: 90 },
  IMMIGRANTS: { color: '#2B5DB8', text: '#2B5DB8', band: '#B7C8E6', shape: 'circle', size: 150 },
  RECENT_IMMIGRANTS: { color: '#CC4A1B', text: INK_2, band: '#EFC2B1', shape: 'diamond', size: 132 },
  NON_PERMANENT_RESIDENTS: { color: '#2E8B62', text: INK_2, band: '#B3DAC8', shape: TRIANGLE_SHAPE, size: 132 },
};

/** Pictures narrower than this are drawn as on a phone. */
export const PHONES_BELOW = 641;

const WIDEST_LABELS = 0.26;

/**
 * Sizes by where the chart is shown. On a phone the labels stand above their rows, and the space on
 * the left is only what half a mark needs.
 */
export const SIZES = {
  wide: { width: 860, left: 210, right: 40, labelsBeside: true, font: 14, small: 13, axisOnTop: true },
  phone: { width: 328, left: 8, right: 12, labelsBeside: false, font: 14, small: 13, axisOnTop: false },
};

/** A size at another width, its labels narrower where there is less room. */
export function sizeOf(name, width) {
  const size = SIZES[name];
  if (!width) {
    return size;
  }
  const left = size.labelsBeside ? Math.min(size.left, Math.round(width * WIDEST_LABELS)) : size.left;
  return { ...size, width, left };
}
