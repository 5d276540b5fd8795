// What stands around a plot that is read away from its page: title, subtitle and legend above, notes
// and source below. In pixels of the whole picture.

import { HATCH, INK, INK_2, INK_3, PAPER, PHONES_BELOW, ROLES } from './look.js';
import { textWidth, wrapText } from './text-width.js';

const TITLE = { size: 18, weight: 640, line: 24, color: INK };
const SUBTITLE = { size: 13, weight: 400, line: 18, color: INK_3 };
const NOTE = { size: 13, weight: 400, line: 18, color: INK_2 };
const SOURCE = { size: 12, weight: 400, line: 16, color: INK_3 };
const LEGEND_LINE = 24;
const LEGEND_GAP = 20;
const SIGN_WIDTH = 26;
const LONGEST_LINE = 720;

/** Heights above and below the plot, and a function that paints once the plot's end is known. */
export function frameOf(spec, width, around) {
  if (!around) {
    return { top: 0, bottom: 0, paint: () => null };
  }
  const frame = spec.frame ?? { title: '', subtitle: '', notes: [], source: '', keys: [] };
  const whole = around === 'everything';
  const measure = Math.min(width, LONGEST_LINE);
  const head = whole
    ? [...set(frame.title, TITLE, width), ...set(frame.subtitle, SUBTITLE, measure)]
    : [];
  const entries = legendOf(spec, frame, width);
  const rows = legendRows(entries, width);
  const foot = whole
    ? [
        ...frame.notes.flatMap((note) => set(note, NOTE, measure)),
        ...set(frame.source, SOURCE, measure),
      ]
    : [];
  const headHeight = heightOf(head);
  const legendHeight = rows.length * LEGEND_LINE;
  const top = headHeight + legendHeight + (head.length + rows.length ? 8 : 0);
  return {
    top,
    bottom: foot.length ? heightOf(foot) + 12 : 0,
    paint(plotEnd) {
      const painted = { rects: [], ends: [], symbols: [], texts: [] };
      paintLines(painted, head, 0);
      rows.forEach((row, index) => paintRow(painted, row, headHeight + index * LEGEND_LINE));
      paintLines(painted, foot, plotEnd + 12);
      return painted;
    },
  };
}

function set(text, style, width) {
  return text ? wrapText(text, width, style.size, style.weight).map((line) => ({ line, style })) : [];
}

function heightOf(lines) {
  return lines.reduce((sum, { style }) => sum + style.line, 0);
}

function paintLines(painted, lines, top) {
  let y = top;
  for (const { line, style } of lines) {
    painted.texts.push({
      x: 0,
      y: y + style.line / 2,
      text: line,
      fill: style.color,
      fontSize: style.size,
      fontWeight: style.weight,
    });
    y += style.line;
  }
}

/** Names of the series where the plot does not say them, then what signs mean. */
function legendOf(spec, frame, width) {
  const lines = spec.kind === 'LINES';
  const named = (lines && width >= PHONES_BELOW) || spec.kind === 'PYRAMID' || spec.naming;
  const silent =
    spec.series.length === 1 || (spec.rows.length === 1 && !lines) || spec.kind === 'BARS';
  const series =
    named || silent ? [] : spec.series.map((one) => ({ text: one.name, role: ROLES[one.role] }));
  const lead = ROLES[spec.series[0].role];
  return [...series, ...frame.keys.map(({ sign, words }) => ({ text: words, sign, role: lead }))];
}

function legendRows(entries, width) {
  const rows = [];
  let used = Infinity;
  for (const entry of entries) {
    const needed = SIGN_WIDTH + textWidth(entry.text, 13) * 1.04;
    if (used + LEGEND_GAP + needed > width) {
      rows.push([]);
      used = -LEGEND_GAP;
    }
    rows.at(-1).push({ ...entry, x: used + LEGEND_GAP });
    used += LEGEND_GAP + needed;
  }
  return rows;
}

function paintRow(painted, row, top) {
  const y = top + LEGEND_LINE / 2;
  for (const { text, sign, role, x } of row) {
    paintSign(painted, sign, role, x, y);
    painted.texts.push({
      x: x + SIGN_WIDTH,
      y,
      text,
      fill: INK_2,
      fontSize: 13,
      fontWeight: 400,
    });
  }
}

function paintSign({ rects, ends, symbols }, sign, role, x, y) {
  const upright = (at, color, width) =>
    ends.push({ x: at, x2: at, y: y - 5, y2: y + 5, stroke: color, strokeWidth: width });
  switch (sign) {
    case 'ROUNDING':
      rects.push({ x, y: y - 6, width: 20, height: 12, fill: role.band });
      break;
    case 'SURVEY':
      ends.push({ x, x2: x + 20, y, y2: y, stroke: role.color, strokeWidth: 1.5 });
      upright(x, role.color, 1.5);
      upright(x + 20, role.color, 1.5);
      break;
    case 'SUPPRESSED':
      rects.push({ x, y: y - 6, width: 20, height: 12, fill: HATCH, stroke: INK_3 });
      break;
    case 'RANGE':
      rects.push({ x, y: y - 6, width: 20, height: 12, fill: HATCH });
      upright(x, role.color, 3);
      upright(x + 20, role.color, 3);
      break;
    case 'LOWER_BOUND':
      symbols.push({
        x: x + 10,
        y,
        shape: role.shape,
        size: role.size * 0.7,
        fill: PAPER,
        stroke: role.color,
      });
      break;
    default:
      symbols.push({ x: x + 10, y, shape: role.shape, size: role.size * 0.7, fill: role.color });
  }
}
