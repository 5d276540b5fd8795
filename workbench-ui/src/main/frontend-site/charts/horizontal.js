// Dots and bars: categories from top to bottom, values from left to right. Where there is only one
// category, the areas themselves are the rows and every value is printed.

import { linear, newDrawing } from './drawing.js';
import { CAUTION, INK, INK_2, INK_3, LINE, PAPER, ROLES, sizeOf } from './look.js';
import { textWidth, wrapText } from './text-width.js';

const PADDING = 12;
const LEAD_LANE = 26;
const LANE = 22;
const LINE_HEIGHT = 19;
const AXIS_HEIGHT = 26;
const BANNER_HEIGHT = 26;
const HATCH_BOX = 26;
const HATCH_HALF = 7;
const RANGE_WORDS = 18;
const LABEL_WEIGHT = 640;
const NAME_LINE = 14;
const CAP = 5;

/** The drawing of a chart of dots or bars at a size. */
export function horizontalDrawing(spec, sizeName, width) {
  const size = sizeOf(sizeName, width);
  const axis = spec.axes[sizeName];
  const plotWidth = size.width - size.left - size.right;
  const rows = spec.rows.length === 1 ? areaRows(spec) : categoryRows(spec);
  const context = {
    spec,
    size,
    plotWidth,
    drawing: newDrawing(),
    x: linear([axis.low, axis.high], [0, plotWidth]),
  };

  let y = 0;
  rows.forEach((row, index) => {
    const opens = row.group && row.group !== rows[index - 1]?.group;
    if (index > 0) {
      context.drawing.rules.push(separator(context, y, opens ? INK_3 : LINE));
    }
    if (opens) {
      y = drawGroup(context, row.group, y);
    }
    y = drawRow(context, row, y);
  });
  drawAxis(context, axis, y);
  const axisTop = size.axisOnTop ? AXIS_HEIGHT : 4;
  const below = size.axisOnTop ? 4 : AXIS_HEIGHT;
  if (spec.banner) {
    context.drawing.texts.push({
      x: context.x.value(-size.left),
      y: y + below + BANNER_HEIGHT / 2,
      text: spec.banner,
      color: CAUTION,
      size: size.small,
      weight: LABEL_WEIGHT,
    });
  }
  return {
    ...context.drawing,
    width: plotWidth,
    height: y,
    padding: {
      left: size.left,
      right: size.right,
      top: axisTop,
      bottom: below + (spec.banner ? BANNER_HEIGHT : 0),
    },
    xDomain: [axis.low, axis.high],
    yDomain: [0, y],
  };
}

function categoryRows(spec) {
  return spec.rows.map((label, index) => {
    const marks = spec.series.flatMap((series) =>
      series.marks.filter((mark) => mark.row === index).map((mark) => ({ series, mark })),
    );
    const alone = spec.series.length === 1 && spec.frame;
    const lanes = alone ? singleLanes(marks) : lanesOf(spec, marks);
    return { label, group: spec.groups?.[index], weight: 400, lanes };
  });
}

/** One series needs no colours to be told from others: every value is printed. */
function singleLanes(marks) {
  return marks.map((entry) => ({
    height: LANE,
    entries: [{ ...entry, printed: true, alone: true }],
  }));
}

function lanesOf(spec, marks) {
  return spec.kind === 'BARS' || spec.naming ? namedLanes(marks, spec.naming) : dotLanes(marks);
}

function areaRows(spec) {
  const order = spec.order ?? spec.series.keys();
  return [...order].map((place) => spec.series[place]).map((series) => ({
    label: series.name,
    weight: series === spec.series[0] ? LABEL_WEIGHT : 400,
    lanes: series.marks.map((mark) => ({
      height: LEAD_LANE,
      entries: [{ series, mark, printed: true, alone: true }],
    })),
  }));
}

/** The first area has a lane of its own; the points of the others share one; the rest follow. */
function dotLanes(marks) {
  const lanes = [];
  const shared = [];
  const others = [];
  marks.forEach((entry, index) => {
    if (index === 0) {
      lanes.push({ height: LEAD_LANE, entries: [{ ...entry, printed: true }] });
    } else if (entry.mark.form === 'point') {
      shared.push(entry);
    } else {
      others.push({ height: LANE, entries: [{ ...entry, printed: true }] });
    }
  });
  if (shared.length > 0) {
    lanes.push({ height: LANE, entries: shared.reverse() });
  }
  return [...lanes, ...others];
}

function namedLanes(marks, allPrinted) {
  return marks.map((entry, index) => ({
    height: LANE,
    named: true,
    entries: [{ ...entry, printed: allPrinted || index === 0 }],
  }));
}

/** The head of the rows that follow. */
function drawGroup({ size, drawing, x }, label, top) {
  const lines = wrapText(label, size.width - size.right, size.font, LABEL_WEIGHT);
  lines.forEach((line, index) =>
    drawing.texts.push({
      x: x.value(-size.left),
      y: top + PADDING + (index + 0.5) * LINE_HEIGHT,
      text: line,
      color: INK,
      size: size.font,
      weight: LABEL_WEIGHT,
      halo: true,
    }),
  );
  return top + PADDING + lines.length * LINE_HEIGHT;
}

function drawRow(context, row, top) {
  const { size, drawing, x } = context;
  const width = size.labelsBeside ? size.left - 16 : size.width - size.right;
  const namedLanes = row.lanes.some((lane) => lane.named);
  const weight = namedLanes ? LABEL_WEIGHT : row.weight;
  const lines = wrapText(row.label, width, size.font, weight);
  const labelHeight = lines.length * LINE_HEIGHT;
  const lanesHeight = row.lanes.reduce((sum, lane) => sum + laneHeight(context, lane), 0);
  const labelAbove = !size.labelsBeside || namedLanes;
  const height = labelAbove ? labelHeight + lanesHeight + 2 : Math.max(labelHeight, lanesHeight);
  const labelTop = labelAbove ? top + PADDING : top + PADDING + (height - labelHeight) / 2;
  lines.forEach((line, index) =>
    drawing.texts.push({
      x: x.value(-size.left),
      y: labelTop + (index + 0.5) * LINE_HEIGHT,
      text: line,
      color: INK,
      size: size.font,
      weight,
      halo: !size.labelsBeside,
    }),
  );
  let laneTop = labelAbove
    ? top + PADDING + labelHeight + 2
    : top + PADDING + (height - lanesHeight) / 2;
  for (const lane of row.lanes) {
    const above = nameAbove(size, lane);
    for (const entry of lane.entries) {
      drawEntry(context, lane, entry, laneTop + (laneHeight(context, lane) + above) / 2, laneTop);
    }
    laneTop += laneHeight(context, lane);
  }
  return top + height + 2 * PADDING;
}

/** A range carries its words above it; where nothing fits beside a bar, so does its name. */
function laneHeight(context, lane) {
  const { size } = context;
  const words = lane.entries.some(
    (entry) => entry.mark.form === 'range' || standsAbove(context, lane, entry),
  )
    ? RANGE_WORDS
    : 0;
  return lane.height + words + nameAbove(size, lane) + namesBelow(size, lane);
}

/** Whether a value finds room neither right nor left of its mark. */
function standsAbove(context, lane, { series, mark, printed, alone }) {
  const { spec, size, x, plotWidth } = context;
  if (mark.form !== 'point' || !printed || (lane.named && !size.labelsBeside)) {
    return false;
  }
  const lead = series === spec.series[0];
  const room = valueRoom(spec);
  const width = textWidth(mark.text, size.font, lead ? LABEL_WEIGHT : 400);
  const [low, high] = lead || alone ? reach(mark) : [mark.value, mark.value];
  return (
    x.pixel(high) + room + width >= plotWidth + size.right &&
    x.pixel(low) - room - width < (size.labelsBeside ? 0 : -size.left)
  );
}

function valueRoom(spec) {
  return spec.kind === 'BARS' ? 8 : 14;
}

/** How far to the left and right a mark reaches with its intervals. */
function reach({ value, low, high, surveyLow, surveyHigh }) {
  return [
    Math.min(value, low ?? value, surveyLow ?? value),
    Math.max(value, high ?? value, surveyHigh ?? value),
  ];
}

/** A name that takes several lines beside its mark pushes the next lane down. */
function namesBelow(size, lane) {
  const lines =
    lane.named && size.labelsBeside ? nameLines(size, lane.entries[0].series.name).length : 1;
  return (lines - 1) * NAME_LINE;
}

function nameLines(size, name) {
  return wrapText(name, size.left - 36, size.small, LABEL_WEIGHT);
}

function nameAbove(size, lane) {
  return lane.named && !size.labelsBeside ? LINE_HEIGHT : 0;
}

function drawEntry(context, lane, entry, y, laneTop) {
  if (lane.named) {
    drawLaneName(context, entry, y, laneTop);
  }
  switch (entry.mark.form) {
    case 'point':
      drawPoint(context, lane, entry, y);
      break;
    case 'range':
      drawRange(context, entry, y);
      break;
    default:
      drawWords(context, lane, entry, y);
  }
}

/** On a phone the value stands with the name, for a bar may be as long as the plot. */
function drawLaneName({ spec, size, drawing, x }, { series, mark, printed }, y, laneTop) {
  const middle = size.labelsBeside ? y : laneTop + LINE_HEIGHT / 2;
  const start = size.labelsBeside ? -size.left : 3;
  const lead = series === spec.series[0];
  const lines = size.labelsBeside
    ? nameLines(size, series.name)
    : [series.name];
  drawing.symbols.push({ x: x.value(start + 7), y: middle, ...symbol(ROLES[series.role], 0.7) });
  lines.forEach((line, index) =>
    drawing.texts.push({
      x: x.value(start + 20),
      y: middle + (index - (lines.length - 1) / 2) * NAME_LINE,
      text: line,
      color: INK_2,
      size: size.small,
      weight: lead ? LABEL_WEIGHT : 400,
      halo: !size.labelsBeside,
    }),
  );
  if ((printed || mark.lowerBound) && mark.form === 'point' && !size.labelsBeside) {
    drawing.texts.push({
      x: x.value(start + 28 + textWidth(series.name, size.small, lead ? LABEL_WEIGHT : 400)),
      y: middle,
      text: mark.text,
      color: ROLES[series.role].text,
      size: size.small,
      weight: lead ? LABEL_WEIGHT : 400,
      halo: true,
    });
  }
}

function symbol(role, factor = 1) {
  return { shape: role.shape, size: role.size * factor, color: role.color };
}

function drawPoint(context, lane, entry, laneMiddle) {
  const { spec, size, drawing } = context;
  const { series, mark, printed, alone } = entry;
  const above = standsAbove(context, lane, entry);
  const y = above ? laneMiddle + RANGE_WORDS / 2 : laneMiddle;
  const role = ROLES[series.role];
  const lead = series === spec.series[0];
  let right = mark.value;
  if (spec.kind === 'BARS') {
    const thick = lead ? 8 : 6;
    if (mark.value === 0) {
      drawing.ends.push({
        x: 0,
        x2: 0,
        y: y - thick,
        y2: y + thick,
        color: role.color,
        width: 3,
        at: mark.at,
      });
    } else {
      drawing.rects.push({
        x: Math.min(0, mark.value),
        x2: Math.max(0, mark.value),
        y: y - thick,
        y2: y + thick,
        color: role.color,
        at: mark.at,
      });
    }
  }
  if (mark.low !== undefined && (lead || alone)) {
    right = Math.max(right, mark.high);
    const thick = spec.kind === 'BARS' ? 4 : 9;
    drawing.rects.push({
      x: mark.low,
      x2: mark.high,
      y: y - thick,
      y2: y + thick,
      color: role.band,
    });
  }
  if (mark.surveyLow !== undefined && (lead || alone)) {
    right = Math.max(right, mark.surveyHigh);
    drawSurvey(drawing, mark, y, role);
  }
  if (spec.kind !== 'BARS') {
    drawing.symbols.push({
      x: mark.value,
      y,
      at: mark.at,
      ...symbol(role),
      ...(mark.lowerBound ? { color: PAPER, edge: role.color } : {}),
    });
  }
  const color = lead ? role.text : INK_2;
  const weight = lead ? LABEL_WEIGHT : 400;
  if (above) {
    printAbove(context, mark, y - 20, color, weight);
  } else if ((printed || mark.lowerBound) && !(lane.named && !size.labelsBeside)) {
    printValue(context, mark, right, valueRoom(spec), y, color, weight);
  }
}

/** The survey's interval: a thin line with caps. */
function drawSurvey(drawing, { surveyLow, surveyHigh }, y, { color }) {
  drawing.ends.push({ x: surveyLow, x2: surveyHigh, y, y2: y, color, width: 1.5 });
  for (const end of [surveyLow, surveyHigh]) {
    drawing.ends.push({ x: end, x2: end, y: y - CAP, y2: y + CAP, color, width: 1.5 });
  }
}

/** The value stands above its mark, as near to it as the picture lets it. */
function printAbove({ size, drawing, x, plotWidth }, mark, y, color, weight) {
  const width = textWidth(mark.text, size.font, weight);
  const least = size.labelsBeside ? 4 : -size.left;
  const place = Math.max(
    least,
    Math.min(x.pixel(mark.value) - width / 2, plotWidth + size.right - width),
  );
  drawing.texts.push({
    x: x.value(place),
    y,
    text: mark.text,
    color,
    size: size.font,
    weight,
    halo: true,
  });
}

/** The value stands right of its mark, or left of it where the plot ends. */
function printValue({ size, drawing, x, plotWidth }, mark, right, room, y, color, weight) {
  const width = textWidth(mark.text, size.font, weight);
  const fits = x.pixel(right) + room + width < plotWidth + size.right;
  const from = fits
    ? right
    : Math.min(mark.value, mark.low ?? mark.value, mark.surveyLow ?? mark.value);
  drawing.texts.push({
    x: x.value(x.pixel(from) + (fits ? room : -room)),
    y,
    text: mark.text,
    color,
    size: size.font,
    weight,
    align: fits ? 'left' : 'right',
    halo: true,
  });
}

function drawRange(context, { series, mark, printed, alone }, y) {
  const { spec, size, drawing, x, plotWidth } = context;
  const role = ROLES[series.role];
  const middle = y + RANGE_WORDS / 2;
  drawing.hatches.push({
    x: mark.low,
    x2: mark.high,
    y: middle - 8,
    y2: middle + 8,
    at: mark.at,
  });
  for (const end of [mark.low, mark.high]) {
    drawing.ends.push({
      x: end,
      x2: end,
      y: middle - 10,
      y2: middle + 10,
      color: role.color,
      width: 3,
    });
  }
  if (printed) {
    const lead = series === spec.series[0];
    const weight = lead ? LABEL_WEIGHT : 400;
    const text = lead || alone ? mark.text : mark.named;
    const width = textWidth(text, size.font, weight);
    const least = size.labelsBeside ? 4 : -size.left;
    const place = Math.max(least, Math.min(x.pixel(mark.low), plotWidth + size.right - width - 8));
    drawing.texts.push({
      x: x.value(place),
      y: middle - 20,
      text,
      color: lead ? role.text : INK_2,
      size: size.font,
      weight,
      halo: true,
    });
  }
}

/** Suppressed is a hatched box and words; not available and refused are words alone. */
function drawWords(context, lane, { mark, alone }, y) {
  const { size, drawing, x, plotWidth } = context;
  const start = size.labelsBeside || lane.named ? 8 : -size.left;
  const boxed = mark.form === 'suppressed';
  if (boxed) {
    drawing.hatches.push({
      x: x.value(start),
      x2: x.value(start + HATCH_BOX),
      y: y - HATCH_HALF,
      y2: y + HATCH_HALF,
      edge: INK_3,
      at: mark.at,
    });
  }
  const left = start + (boxed ? HATCH_BOX + 8 : 0);
  const text = alone || lane.named ? mark.text : mark.named;
  const lines = wrapText(text, plotWidth + size.right - left, size.small);
  lines.forEach((line, index) =>
    drawing.texts.push({
      x: x.value(left),
      y: y + (index - (lines.length - 1) / 2) * 15,
      text: line,
      color: INK_2,
      size: size.small,
      weight: 400,
      halo: true,
      at: mark.at,
    }),
  );
}

function separator({ size, x, plotWidth }, y, color) {
  return { x: x.value(-size.left), x2: x.value(plotWidth), y, y2: y, color, width: 1 };
}

function drawAxis({ spec, size, drawing, x, plotWidth }, axis, height) {
  const labelY = size.axisOnTop ? -14 : height + 14;
  const zeroLine = spec.kind === 'BARS';
  axis.ticks.forEach((tick) => {
    drawing.rules.push({
      x: tick.value,
      x2: tick.value,
      y: size.axisOnTop ? -4 : 0,
      y2: height + (size.axisOnTop ? 0 : 4),
      color: zeroLine && tick.value === 0 ? INK_3 : LINE,
      width: 1,
    });
    const half = textWidth(tick.label, size.small) / 2;
    const middle = Math.max(x.pixel(tick.value), half - size.left);
    drawing.texts.push({
      x: x.value(Math.min(middle, plotWidth + size.right - half)),
      y: labelY,
      text: tick.label,
      color: INK_3,
      size: size.small,
      weight: 400,
      align: 'center',
    });
  });
}
