// Where marks can be hit, and what they are called.

const SMALLEST = 24;

/** One hit a cell that has a mark, in the order of the specification. */
export function hitsOf(spec, picture, words) {
  const boxes = new Map();
  const origin = picture.getBoundingClientRect();
  for (const part of picture.querySelectorAll('[data-cell]')) {
    const box = part.getBoundingClientRect();
    const known = boxes.get(part.dataset.cell);
    boxes.set(part.dataset.cell, {
      left: Math.min(known?.left ?? Infinity, box.left - origin.left),
      top: Math.min(known?.top ?? Infinity, box.top - origin.top),
      right: Math.max(known?.right ?? -Infinity, box.right - origin.left),
      bottom: Math.max(known?.bottom ?? -Infinity, box.bottom - origin.top),
    });
  }
  const hits = [];
  for (const series of spec.series) {
    for (const mark of series.marks) {
      const cell = mark.at?.join(',');
      const box = boxes.get(cell);
      if (box) {
        hits.push({ cell, label: labelOf(spec, series, mark, words), ...grown(box) });
      }
    }
  }
  return hits;
}

/** Big enough to be hit, around the same middle. */
function grown(box) {
  const width = Math.max(SMALLEST, box.right - box.left);
  const height = Math.max(SMALLEST, box.bottom - box.top);
  return {
    left: (box.left + box.right - width) / 2,
    top: (box.top + box.bottom - height) / 2,
    width,
    height,
  };
}

function labelOf(spec, series, mark, words) {
  const period = spec.kind === 'LINES' ? spec.periods[mark.period].label : '';
  const row = spec.rows.length > 1 ? spec.rows[mark.row] : '';
  const group = spec.groups?.[mark.row] ?? '';
  const name = spec.series.length > 1 || !row ? series.name : '';
  return words.mark([name, group, row, period].filter(Boolean).join(', '), mark.text);
}
