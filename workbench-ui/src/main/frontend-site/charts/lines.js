// Values over periods: one line an area where at least three periods can be compared, dots alone
// where there are fewer. Each category has a panel of its own.

import { linear, newDrawing, spread } from './drawing.js';
import { CAUTION, INK, INK_2, INK_3, LINE, PAPER, ROLES, SUNKEN, sizeOf } from './look.js';
import { textWidth, wrapText } from './text-width.js';

const FEWEST_FOR_A_LINE = 3;
const PANEL_HEIGHT = { wide: 250, phone: 200 };
const PANEL_TOP = 20;
const PERIOD_HEIGHT = 30;
const NOTE_HEIGHT = 22;
const LEFT = 64;
const LABEL_GAP = 17;
const LABEL_WEIGHT = 640;
const BAND_HALF = 6;
const BREAK_HALF = 26;
const CAP = 5;

/** The drawing of a chart over periods at a size. */
export function linesDrawing(spec, sizeName, width) {
  const size = sizeOf(sizeName, width);
  const axis = spec.axes[sizeName];
  const named = sizeName === 'wide';
  const labels = spec.series.map((series) => endLabel(series, named));
  const right =
    26 +
    Math.max(
      0,
      ...labels.flat().map((text) => textWidth(text, size.font, LABEL_WEIGHT)),
    );
  const plotWidth = size.width - Math.min(right, size.width * 0.4);
  const positions = spec.periods.map((period) => period.position);
  const first = Math.min(...positions);
  const last = Math.max(...positions);
  const inset = Math.min(LEFT, plotWidth / 4);
  const x =
    first === last
      ? linear([first - 1, first + 1], [inset, plotWidth - 12])
      : linear([first, last], [inset, plotWidth - 12]);
  const drawing = newDrawing();
  const context = { spec, size, drawing, x, plotWidth, named, axis };

  let top = 0;
  let scale = null;
  spec.rows.forEach((title, row) => {
    if (spec.rows.length > 1) {
      top = drawTitle(context, title, top);
    }
    const plotTop = top + (spec.breaks.some((gap) => gap.words) ? 2 * PANEL_TOP : PANEL_TOP);
    const bottom = plotTop + PANEL_HEIGHT[sizeName];
    const panel = linear([axis.high, axis.low], [plotTop, bottom]);
    scale ??= panel;
    top = drawPanel({ ...context, panel, scale, row, top, bottom, plotTop });
  });
  if (spec.banner) {
    drawing.texts.push({
      x: x.value(0),
      y: scale.value(top + 12),
      text: spec.banner,
      color: CAUTION,
      size: size.small,
      weight: LABEL_WEIGHT,
    });
    top += 24;
  }
  return {
    ...drawing,
    width: plotWidth,
    height: top,
    padding: { left: 0, right: size.width - plotWidth, top: 2, bottom: 2 },
    xDomain: [x.value(0), x.value(plotWidth)],
    yDomain: [scale.value(0), scale.value(top)],
  };
}

function endLabel(series, named) {
  if (!named) {
    return series.marks.map((mark) => (mark.form === 'point' ? mark.text : ''));
  }
  return series.marks.map((mark) =>
    mark.form === 'point' ? `${series.name}  ${mark.text}` : series.name,
  );
}

function drawTitle({ size, drawing, x }, title, top) {
  const height = top === 0 ? 24 : 44;
  const pixels = top + height - 12;
  drawing.texts.push({
    x: x.value(0),
    y: pixels,
    pixels: true,
    text: title,
    color: INK,
    size: size.font,
    weight: LABEL_WEIGHT,
  });
  return top + height;
}

function drawPanel(context) {
  const { spec, drawing, scale, bottom } = context;
  drawBreaks(context);
  drawGrid(context);
  const ends = [];
  [...spec.series].reverse().forEach((series) => drawSeries(context, series, ends));
  drawEndLabels(context, ends);
  const last = drawNotes(context, bottom + PERIOD_HEIGHT);
  for (const text of drawing.texts) {
    if (text.pixels) {
      text.y = scale.value(text.y);
      delete text.pixels;
    }
  }
  return last;
}

function drawGrid({ spec, size, drawing, x, scale, panel, axis, plotWidth, bottom }) {
  axis.ticks.forEach((tick, index) => {
    const y = panel.pixel(tick.value);
    drawing.rules.push({
      x: x.value(0),
      x2: x.value(plotWidth),
      y: scale.value(y),
      y2: scale.value(y),
      color: index === 0 ? INK_2 : LINE,
      width: 1,
    });
    drawing.texts.push({
      x: x.value(0),
      y: scale.value(y - 9),
      text: tick.label,
      color: INK_3,
      size: size.small,
      weight: 400,
    });
  });
  spec.periods.forEach((period) =>
    drawing.texts.push({
      x: period.position,
      y: scale.value(bottom + 16),
      text: period.label,
      color: INK_2,
      size: size.small,
      weight: 400,
      align: 'center',
    }),
  );
}

/** A period that cannot be compared gets a grey band, a change of source two strokes. */
function drawBreaks(context) {
  const { spec, size, drawing, x, scale, bottom, plotTop, named } = context;
  const place = (label) => spec.periods.find((period) => period.label === label)?.position;
  for (const gap of spec.breaks) {
    const from = place(gap.from);
    const to = place(gap.to);
    if (from === undefined || to === undefined) {
      continue;
    }
    const middle = (from + to) / 2;
    if (gap.kind === 'NOT_COMPARABLE') {
      const half = from === to ? BREAK_HALF : BREAK_HALF / 4;
      const left = x.pixel(middle) - half;
      const right = x.pixel(middle) + half;
      drawing.rects.push({
        x: x.value(left),
        x2: x.value(right),
        y: scale.value(plotTop - 6),
        y2: scale.value(bottom),
        color: SUNKEN,
      });
      wrapText(gap.words, 150, size.small).forEach((line, index) =>
        drawing.texts.push({
          x: middle,
          y: scale.value(plotTop - 32 + index * 15),
          text: line,
          color: INK_2,
          size: size.small,
          weight: 400,
          align: 'center',
        }),
      );
    } else {
      for (const shift of [-5, 1]) {
        drawing.ends.push({
          x: x.value(x.pixel(middle) + shift),
          x2: x.value(x.pixel(middle) + shift + 4),
          y: scale.value(bottom + 6),
          y2: scale.value(bottom - 6),
          color: INK_2,
          width: 1.5,
        });
      }
      if (named) {
        drawing.texts.push({
          x: middle,
          y: scale.value(bottom + 16),
          text: gap.words,
          color: INK_3,
          size: 12,
          weight: 400,
          align: 'center',
        });
      }
    }
  }
}

function isHollow(spec, period) {
  const label = spec.periods[period].label;
  return spec.breaks.some(
    (gap) => gap.kind === 'NOT_COMPARABLE' && gap.from === label && gap.to === label,
  );
}

function isBroken(spec, before, after) {
  return spec.breaks.some(
    (gap) =>
      gap.kind === 'NOT_COMPARABLE' &&
      gap.from === spec.periods[before].label &&
      gap.to === spec.periods[after].label,
  );
}

/** Runs of periods that can be compared; within one a line may be drawn. */
function comparableRuns(spec) {
  const runs = [[]];
  spec.periods.forEach((period, index) => {
    if (isHollow(spec, index) || (index > 0 && isBroken(spec, index - 1, index))) {
      runs.push([]);
    }
    if (!isHollow(spec, index)) {
      runs.at(-1).push(index);
    }
  });
  return runs;
}

function drawSeries(context, series, ends) {
  const { spec, drawing, x, panel, scale, row } = context;
  const role = ROLES[series.role];
  const lead = series === spec.series[0];
  const marks = series.marks.filter((mark) => mark.row === row);
  const points = new Map();
  for (const mark of marks) {
    if (mark.form === 'point') {
      points.set(mark.period, mark);
    } else if (mark.form === 'range') {
      drawUprightRange(context, mark, role);
    }
  }
  const y = (value) => scale.value(panel.pixel(value));
  for (const run of comparableRuns(spec)) {
    const present = run.filter((period) => points.has(period));
    if (present.length < FEWEST_FOR_A_LINE) {
      continue;
    }
    for (let i = 1; i < run.length; i++) {
      const from = points.get(run[i - 1]);
      const to = points.get(run[i]);
      if (from && to) {
        drawing.lines.push({
          x: spec.periods[from.period].position,
          x2: spec.periods[to.period].position,
          y: y(from.value),
          y2: y(to.value),
          color: role.color,
          width: lead ? 2.5 : 1.75,
        });
      }
    }
  }
  for (const [period, mark] of points) {
    const position = spec.periods[period].position;
    if (lead && mark.low !== undefined) {
      drawing.rects.push({
        x: x.value(x.pixel(position) - BAND_HALF),
        x2: x.value(x.pixel(position) + BAND_HALF),
        y: y(mark.high),
        y2: y(mark.low),
        color: role.band,
      });
    }
    if (lead && mark.surveyLow !== undefined) {
      drawSurvey(context, mark, position, role);
    }
    const hollow = isHollow(spec, period) || mark.lowerBound;
    drawing.symbols.push({
      x: position,
      y: y(mark.value),
      at: mark.at,
      shape: role.shape,
      size: role.size * (lead ? 0.85 : 0.7),
      color: hollow ? PAPER : role.color,
      ...(hollow ? { edge: role.color } : {}),
    });
  }
  const final = points.get(spec.periods.length - 1);
  if (final) {
    ends.push({ series, mark: final, lead, place: panel.pixel(final.value) });
  }
}

function drawSurvey({ drawing, x, panel, scale }, mark, position, { color }) {
  const y = (value) => scale.value(panel.pixel(value));
  const [low, high] = [y(mark.surveyLow), y(mark.surveyHigh)];
  drawing.ends.push({ x: position, x2: position, y: low, y2: high, color, width: 1.5 });
  for (const end of [low, high]) {
    drawing.ends.push({
      x: x.value(x.pixel(position) - CAP),
      x2: x.value(x.pixel(position) + CAP),
      y: end,
      y2: end,
      color,
      width: 1.5,
    });
  }
}

/** Names at the right end, moved apart; the first area's value is printed with its name. */
function drawEndLabels(context, ends) {
  const { spec, size, drawing, x, scale, named, plotWidth, plotTop, bottom } = context;
  const labels = named ? ends : ends.filter((end) => end.lead);
  const places = spread(
    labels.map((end) => end.place),
    LABEL_GAP,
    plotTop,
    bottom - 4,
  );
  labels.forEach((end, index) => {
    const role = ROLES[end.series.role];
    const value = end.lead ? end.mark.text : '';
    drawing.texts.push({
      x: x.value(plotWidth + 6),
      y: scale.value(places[index]),
      text: [named ? end.series.name : '', value].filter(Boolean).join('  '),
      color: end.lead ? role.text : INK_2,
      size: size.font,
      weight: end.lead ? LABEL_WEIGHT : 400,
    });
  });
}

function drawUprightRange({ spec, drawing, x, panel, scale }, mark, role) {
  const middle = x.pixel(spec.periods[mark.period].position);
  const y = (value) => scale.value(panel.pixel(value));
  drawing.hatches.push({
    x: x.value(middle - 7),
    x2: x.value(middle + 7),
    y: y(mark.high),
    y2: y(mark.low),
    at: mark.at,
  });
  for (const end of [mark.low, mark.high]) {
    drawing.ends.push({
      x: x.value(middle - 9),
      x2: x.value(middle + 9),
      y: y(end),
      y2: y(end),
      color: role.color,
      width: 3,
    });
  }
}

/** What has no mark, and on a phone a change of source, is said in words below the panel. */
function drawNotes(context, top) {
  const { spec, named, row } = context;
  const colon = spec.language === 'fr' ? '\u00a0:' : ':';
  const notes = named
    ? []
    : spec.breaks
        .filter((gap) => gap.kind === 'SOURCE')
        .map((gap) => ({ text: `${gap.from}\u2013${gap.to}${colon} ${gap.words}` }));
  for (const series of spec.series) {
    for (const mark of series.marks) {
      if (mark.row === row && mark.form !== 'point') {
        notes.push({
          text: mark.named,
          boxed: mark.form === 'suppressed' || mark.form === 'range',
          at: mark.form === 'range' ? undefined : mark.at,
        });
      }
    }
  }
  return notes.reduce((y, note) => drawNote(context, note, y), top);
}

function drawNote({ size, drawing, x, scale }, { text, boxed, at }, y) {
  const left = boxed ? 34 : 0;
  if (boxed) {
    drawing.hatches.push({
      x: x.value(0),
      x2: x.value(26),
      y: scale.value(y + 4),
      y2: scale.value(y + 18),
      edge: INK_3,
      at,
    });
  }
  const lines = wrapText(text, size.width - left, size.small);
  lines.forEach((line, index) =>
    drawing.texts.push({
      x: x.value(left),
      y: scale.value(y + 11 + index * 16),
      text: line,
      color: INK_2,
      size: size.small,
      weight: 400,
      at,
    }),
  );
  return y + NOTE_HEIGHT + (lines.length - 1) * 16;
}
