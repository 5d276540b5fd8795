// The workbench's chart in the browser: <workbench-chart> draws our specification at its own width,
// draws it again when the width changes, and lets marks be picked by mouse, touch and keys.
//
//   chart.show(text)   the specification as JSON text
//   event "pick"       detail {row, column}: the cell whose mark was picked

import { draw } from '../charts/draw.js';
import { FONT, PHONES_BELOW } from '../charts/look.js';
import { measureWith } from '../charts/text-width.js';
import { hitsOf } from './hits.js';
import { wordsFor } from './words.js';

const NARROWEST = 280;
const WIDEST = 1040;

const canvas = document.createElement('canvas').getContext('2d');

// Until the page's letters have arrived, others stand in for them, and they are wider.
measureWith((text, size, weight) => {
  canvas.font = `${weight} ${size}px ${FONT}`;
  return canvas.measureText(text).width;
});

let count = 0;

class WorkbenchChart extends HTMLElement {
  #spec = null;
  #drawn = '';
  #watcher = new ResizeObserver(() => requestAnimationFrame(() => this.#draw()));
  #number = ++count;
  #redraw = () => {
    this.#drawn = '';
    this.#draw();
  };

  connectedCallback() {
    this.#watcher.observe(this);
    document.fonts.addEventListener('loadingdone', this.#redraw);
  }

  disconnectedCallback() {
    this.#watcher.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#redraw);
  }

  /** Shows a specification; an empty text clears the chart. */
  show(text) {
    this.#spec = text ? JSON.parse(text) : null;
    this.#drawn = '';
    this.#draw();
  }

  #draw() {
    const width = Math.min(WIDEST, Math.floor(this.clientWidth));
    const drawing = this.#spec ? String(width) : 'nothing';
    if (drawing === this.#drawn || (this.#spec && width === 0)) {
      return;
    }
    this.#drawn = drawing;
    const focused = this.#spec ? this.querySelector('button:focus')?.dataset.cell : undefined;
    this.replaceChildren();
    if (!this.#spec) {
      return;
    }
    const svg = draw(this.#spec, width < PHONES_BELOW ? 'phone' : 'wide', {
      id: `workbench-chart-${this.#number}`,
      label: this.#spec.frame?.title ?? '',
      width: Math.max(NARROWEST, width),
      around: 'legend',
      marked: true,
    });
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const picture = this.ownerDocument.importNode(parsed, true);
    this.append(picture, this.#marks(picture, focused));
  }

  /** Buttons over the marks: one stop of the tab key, arrows from there on. */
  #marks(picture, focused) {
    const words = wordsFor(this.#spec.language);
    const layer = this.ownerDocument.createElement('div');
    layer.className = 'marks';
    layer.setAttribute('role', 'group');
    layer.setAttribute('aria-label', words.marks);
    const hits = hitsOf(this.#spec, picture, words);
    const start = Math.max(0, hits.findIndex((hit) => hit.cell === focused));
    const buttons = hits.map((hit, index) => {
      const button = this.ownerDocument.createElement('button');
      button.type = 'button';
      button.tabIndex = index === start ? 0 : -1;
      button.dataset.cell = hit.cell;
      button.setAttribute('aria-label', hit.label);
      button.title = hit.label;
      button.style.left = `${hit.left}px`;
      button.style.top = `${hit.top}px`;
      button.style.width = `${hit.width}px`;
      button.style.height = `${hit.height}px`;
      button.addEventListener('click', () => this.#pick(hit.cell));
      button.addEventListener('keydown', (event) => this.#move(event, buttons, index));
      return button;
    });
    layer.append(...buttons);
    if (focused !== undefined && buttons.length > 0) {
      queueMicrotask(() => buttons[start].focus());
    }
    return layer;
  }

  #pick(cell) {
    const [row, column] = cell.split(',').map(Number);
    this.dispatchEvent(new CustomEvent('pick', { detail: { row, column } }));
  }

  #move(event, buttons, index) {
    const target = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    const next = buttons[target];
    if (next) {
      event.preventDefault();
      buttons[index].tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
  }
}

if (!customElements.get('workbench-chart')) {
  customElements.define('workbench-chart', WorkbenchChart);
}
