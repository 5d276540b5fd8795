// What is drawn, before anything is drawn: lists of marks in the coordinates of the two scales.

/** An empty drawing. Positions are values of the horizontal and vertical scale. */
export function newDrawing() {
  return { rects: [], rules: [], lines: [], symbols: [], texts: [], hatches: [], ends: [] };
}

/** A linear scale between values and pixels, both ways. */
export function linear([low, high], [from, to]) {
  const step = (to - from) / (high - low);
  return {
    pixel: (value) => from + (value - low) * step,
    value: (pixel) => low + (pixel - from) / step,
  };
}

/** Labels moved apart so that none stands on another, in the order of their places. */
export function spread(places, gap, low, high) {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let free = low;
  for (const entry of order) {
    entry.place = Math.max(entry.place, free);
    free = entry.place + gap;
  }
  let limit = high;
  for (const entry of order.reverse()) {
    entry.place = Math.min(entry.place, limit);
    limit = entry.place - gap;
  }
  const result = [];
  for (const entry of order) {
    result[entry.index] = entry.place;
  }
  return result;
}
