// Adds one more area to every figure of a page, from the frozen file beside it: its marks to the
// two charts, its name to the legend, its column to the table. Choosing nothing takes it away.
//
// What it needs of a page:
//   <figure data-figure data-chart="FILE.chart.json" data-areas="OWN OTHER OTHER">  identifiers
//     <ul data-legend>, <div data-plot> with <div class="wide"> and <div class="phone">, each
//     holding the server's svg, and <table data-table> whose rows of values are those with a td
//   <select data-add-area> with identifiers of areas as values

import { draw } from './draw.js';
import { wordsFor } from './words.js';

const SIZES = ['wide', 'phone'];
const ANNOUNCE_AFTER = 150;
const SVG = 'http://www.w3.org/2000/svg';

const specifications = new Map();
const originals = new WeakMap();
let latest = 0;

/** Shows the area that the visitor picked, or the page as it was. */
export async function compare(page, select) {
  const turn = ++latest;
  const area = select.value;
  const name = select.selectedOptions[0].textContent;
  const words = wordsFor(page.documentElement.lang);
  const figures = [...page.querySelectorAll('[data-figure][data-chart][data-areas]')];
  try {
    const specs = area ? await Promise.all(figures.map((figure) => load(figure))) : [];
    if (turn !== latest) {
      return;
    }
    figures.forEach(takeAway);
    if (!area) {
      announce(page, select, words.removed);
      return;
    }
    const pictures = figures.map((figure, index) => picturesOf(figure, specs[index], area));
    figures.forEach((figure, index) => add(figure, specs[index], area, pictures[index]));
    announce(page, select, words.added(name));
  } catch {
    if (turn === latest) {
      announce(page, select, words.failed(name));
    }
  }
}

async function load(figure) {
  const address = new URL(figure.dataset.chart, figure.ownerDocument.baseURI).href;
  if (!specifications.has(address)) {
    const fetching = fetch(address).then((answer) => {
      if (!answer.ok) {
        throw new Error(`${address}: ${answer.status}`);
      }
      return answer.json();
    });
    fetching.catch(() => specifications.delete(address));
    specifications.set(address, fetching);
  }
  return specifications.get(address);
}

/** The specification of the page's areas and the added one, each in the part it plays here. */
export function withArea(spec, shown, added) {
  const find = (area) => spec.series.find((series) => series.area === area);
  const series = [...shown, added]
    .map(find)
    .filter(Boolean)
    .map((one, index) => ({ ...one, role: roleOf(one.role, index) }));
  return { ...spec, series };
}

function roleOf(role, index) {
  const partnership = role === 'LIP' || role === 'OTHER_LIP';
  return partnership ? (index === 0 ? 'LIP' : 'OTHER_LIP') : role;
}

function shownAreas(figure) {
  return figure.dataset.areas.split(' ').filter(Boolean);
}

/** Both pictures of a figure, drawn before anything of the page is touched. */
function picturesOf(figure, spec, area) {
  const together = withArea(spec, shownAreas(figure), area);
  return SIZES.map((size) => {
    const old = figure.querySelector(`[data-plot] .${size} svg`);
    const svg = draw(together, size, {
      id: `chart-${spec.figure}-${size}-added`.replace(/[^A-Za-z0-9_-]/g, '-'),
      labelledBy: old.getAttribute('aria-labelledby'),
    });
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    return { old, drawn: figure.ownerDocument.importNode(parsed, true) };
  });
}

function add(figure, spec, area, pictures) {
  for (const { old, drawn } of pictures) {
    originals.set(drawn, old);
    drawn.dataset.added = '';
    old.replaceWith(drawn);
  }
  const series = spec.series.find((one) => one.area === area);
  if (series) {
    addToLegend(figure, series);
    addToTable(figure, series);
  }
}

/** Puts back what the server sent. */
function takeAway(figure) {
  for (const part of figure.querySelectorAll('[data-added]')) {
    const original = originals.get(part);
    if (original) {
      part.replaceWith(original);
    } else {
      part.remove();
    }
  }
  for (const cell of figure.querySelectorAll('tr.group th[colspan]')) {
    if (cell.dataset.span) {
      cell.colSpan = Number(cell.dataset.span);
    }
  }
}

function addToLegend(figure, series) {
  const list = figure.querySelector('[data-legend]');
  if (!list) {
    return;
  }
  const item = element(list, 'li');
  const key = list.ownerDocument.createElementNS(SVG, 'svg');
  const triangle = list.ownerDocument.createElementNS(SVG, 'path');
  key.setAttribute('class', 'key');
  key.setAttribute('viewBox', '0 0 14 16');
  key.setAttribute('width', '14');
  key.setAttribute('height', '16');
  key.setAttribute('aria-hidden', 'true');
  triangle.setAttribute('class', 'other');
  triangle.setAttribute('d', 'M7 3l5.5 10h-11z');
  key.append(triangle);
  item.append(key, element(list, 'span', series.name));
  item.dataset.added = '';
  list.children[shownAreas(figure).length - 1].after(item);
}

function addToTable(figure, series) {
  const table = figure.querySelector('[data-table]');
  if (!table) {
    return;
  }
  const head = element(table, 'th', series.name);
  head.scope = 'col';
  head.dataset.added = '';
  table.querySelector('thead tr').append(head);
  const rows = [...table.querySelectorAll('tbody tr')].filter((row) => row.querySelector('td'));
  rows.forEach((row, index) => row.append(cellOf(table, series, series.cells[index])));
  for (const cell of table.querySelectorAll('tr.group th[colspan]')) {
    cell.dataset.span ??= cell.colSpan;
    cell.colSpan = Number(cell.dataset.span) + 1;
  }
}

function cellOf(table, series, text) {
  const cell = element(table, 'td');
  cell.dataset.added = '';
  cell.dataset.area = series.name;
  cell.append(element(table, 'span', text.value));
  if (text.inWords) {
    cell.classList.add('words');
  }
  if (text.range) {
    cell.append(element(table, 'small', text.range));
  }
  return cell;
}

function element(beside, name, text = '') {
  const made = beside.ownerDocument.createElement(name);
  made.textContent = text;
  return made;
}

/** A region that is spoken has to be on the page before its words are. */
function announce(page, select, text) {
  let region = page.querySelector('[data-compare-status]');
  if (!region) {
    region = element(select, 'p');
    region.dataset.compareStatus = '';
    region.className = 'unseen';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    page.body.append(region);
  }
  region.textContent = '';
  setTimeout(() => {
    region.textContent = text;
  }, ANNOUNCE_AFTER);
}
