// A population pyramid: ages from the youngest at the bottom to the oldest at the top, one gender on
// either side, both on the same scale. Each area or category has a pyramid of its own.

import { newDrawing } from './drawing.js';
import { CAUTION, INK, INK_2, INK_3, LINE, ROLES, sizeOf } from './look.js';
import { textWidth, wrapText } from './text-width.js';

const LANE = 22;
const HALF_BAR = 8;
const BAND_HALF = 4;
const HEAD_HEIGHT = 28;
const TITLE_HEIGHT = 30;
const AXIS_HEIGHT = 26;
const GAP = 26;
const BANNER_HEIGHT = 26;
const LABEL_ROOM = 18;
const LABEL_WEIGHT = 640;
const HATCH_HALF = 6;
const HATCH_BOX = 22;
const NOTE_LINE = 17;

/** The drawing of a pyramid at a size. */
export function pyramidDrawing(spec, sizeName, width) {
  const size = sizeOf(sizeName, width);
  const axis = spec.axes[sizeName];
  const longest = Math.max(...spec.rows.map((label) => textWidth(label, size.small)));
  const middle = Math.min(longest + LABEL_ROOM, size.width * 0.34);
  const side = (size.width - 2 * size.right - middle) / 2;
  const scale = side / (axis.high - axis.low || 1);
  const drawing = newDrawing();
  const context = { spec, size, axis, drawing, side, middle, scale, notes: [] };
  let y = 0;
  for (const panel of panelsOf(spec)) {
    y = drawPanel(context, panel, y + (y > 0 ? GAP : 0));
  }
  y = drawNotes(context, y);
  if (spec.banner) {
    drawing.texts.push({
      x: 0,
      y: y + BANNER_HEIGHT / 2,
      text: spec.banner,
      color: CAUTION,
      size: size.small,
      weight: LABEL_WEIGHT,
    });
    y += BANNER_HEIGHT;
  }
  const plotWidth = size.width - size.right;
  return {
    ...drawing,
    width: plotWidth,
    height: y,
    padding: { left: 0, right: size.right, top: 4, bottom: 4 },
    xDomain: [0, plotWidth],
    yDomain: [0, y],
  };
}

/** Runs of rows of the same group, each from the oldest to the youngest. */
function panelsOf(spec) {
  const panels = [];
  spec.rows.forEach((label, row) => {
    const group = spec.groups?.[row] ?? '';
    if (panels.at(-1)?.group !== group) {
      panels.push({ group, rows: [] });
    }
    panels.at(-1).rows.unshift({ label, row });
  });
  return panels;
}

function drawPanel(context, { group, rows }, top) {
  const { spec, size, drawing, side, middle } = context;
  let y = top;
  if (group) {
    drawing.texts.push({
      x: 0,
      y: y + TITLE_HEIGHT / 2,
      text: group,
      color: INK,
      size: size.font,
      weight: LABEL_WEIGHT,
    });
    y += TITLE_HEIGHT;
  }
  spec.series.forEach((series, index) => drawHead(context, series, index, y));
  y += HEAD_HEIGHT;
  const bottom = y + rows.length * LANE + 4;
  drawAxis(context, y, bottom);
  rows.forEach(({ label, row }, place) => {
    const centre = y + place * LANE + LANE / 2 + 2;
    const lines = wrapText(label, middle - 8, size.small);
    lines.forEach((line, index) =>
      drawing.texts.push({
        x: size.right + side + middle / 2,
        y: centre + (index - (lines.length - 1) / 2) * 13,
        text: line,
        color: INK_2,
        size: size.small,
        weight: 400,
        align: 'center',
      }),
    );
    spec.series.forEach((series, index) => {
      const mark = series.marks.find((one) => one.row === row);
      if (mark) {
        drawMark(context, series, mark, index, centre, [group, label].filter(Boolean).join(', '));
      }
    });
  });
  return bottom + AXIS_HEIGHT;
}

/** Pixels of a value on the left (0) or the right (1) side. */
function place({ size, axis, side, middle, scale }, index, value) {
  const length = (value - axis.low) * scale;
  return index === 0 ? size.right + side - length : size.right + side + middle + length;
}

function drawHead(context, series, index, y) {
  const { drawing, size } = context;
  const from = place(context, index, context.axis.low);
  const away = index === 0 ? -1 : 1;
  drawing.symbols.push({
    x: from + away * 7,
    y: y + HEAD_HEIGHT / 2,
    shape: ROLES[series.role].shape,
    size: ROLES[series.role].size * 0.7,
    color: ROLES[series.role].color,
  });
  drawing.texts.push({
    x: from + away * 20,
    y: y + HEAD_HEIGHT / 2,
    text: series.name,
    color: INK,
    size: size.font,
    weight: LABEL_WEIGHT,
    align: index === 0 ? 'right' : 'left',
  });
}

/** Hairlines on both sides; on the narrow side every other label would touch its neighbour. */
function drawAxis(context, top, bottom) {
  const { spec, size, axis, drawing, side } = context;
  const room = side / Math.max(1, axis.ticks.length - 1);
  const widest = Math.max(0, ...axis.ticks.map((tick) => textWidth(tick.label, size.small)));
  const step = Math.max(1, Math.ceil((widest + 8) / room));
  spec.series.forEach((series, index) =>
    axis.ticks.forEach((tick, number) => {
      const x = place(context, index, tick.value);
      drawing.rules.push({
        x,
        x2: x,
        y: top,
        y2: bottom + 4,
        color: tick.value === 0 ? INK_3 : LINE,
        width: 1,
      });
      if (number % step === 0) {
        const half = textWidth(tick.label, size.small) / 2;
        drawing.texts.push({
          x: Math.min(Math.max(x, half), size.width - half),
          y: bottom + 14,
          text: tick.label,
          color: INK_3,
          size: size.small,
          weight: 400,
          align: 'center',
        });
      }
    }),
  );
}

function drawMark(context, series, mark, index, y, label) {
  const { drawing, axis, notes } = context;
  const role = ROLES[series.role];
  const base = place(context, index, Math.max(axis.low, 0));
  if (mark.form !== 'point') {
    if (mark.form === 'suppressed') {
      const away = index === 0 ? -1 : 1;
      const near = base + away * 4;
      drawing.hatches.push({
        x: Math.min(near, near + away * HATCH_BOX),
        x2: Math.max(near, near + away * HATCH_BOX),
        y: y - HATCH_HALF,
        y2: y + HATCH_HALF,
        edge: INK_3,
        at: mark.at,
      });
    }
    notes.push(`${label}, ${mark.named}`);
    return;
  }
  const end = place(context, index, mark.value);
  if (mark.value === 0) {
    drawing.ends.push({
      x: base,
      x2: base,
      y: y - HALF_BAR,
      y2: y + HALF_BAR,
      color: role.color,
      width: 3,
      at: mark.at,
    });
  } else {
    drawing.rects.push({
      x: Math.min(base, end),
      x2: Math.max(base, end),
      y: y - HALF_BAR,
      y2: y + HALF_BAR,
      color: role.color,
      at: mark.at,
    });
  }
  if (mark.low !== undefined) {
    const ends = [place(context, index, mark.low), place(context, index, mark.high)];
    drawing.rects.push({
      x: Math.min(...ends),
      x2: Math.max(...ends),
      y: y - BAND_HALF,
      y2: y + BAND_HALF,
      color: role.band,
    });
  }
}

/** What has no bar is said in words. */
function drawNotes({ drawing, size, notes }, top) {
  let y = top;
  for (const note of notes) {
    for (const line of wrapText(note, size.width - size.right, size.small)) {
      drawing.texts.push({
        x: 0,
        y: y + NOTE_LINE / 2,
        text: line,
        color: INK_2,
        size: size.small,
        weight: 400,
      });
      y += NOTE_LINE;
    }
  }
  return notes.length ? y + 6 : y;
}
