// The pivot builder's half in the browser: cells with marks, opening a cell by click or Enter, and
// giving the focus back to it.

const MARKS = {
  CAUTION: (html, [, text, spoken]) =>
    html`<span role="img" aria-label="${spoken}">${text}<sup class="pv-caution">E</sup></span>`,
  LOWER_BOUND: (html, [, text]) => html`<span>${text}</span>`,
  SUPPRESSED: (html, [, text, spoken]) => html`<span class="pv-x" role="img" aria-label="${spoken}">${text}</span>`,
  REFUSED: (html, [, , spoken]) => html`<span class="pv-refused" role="img" aria-label="${spoken}"></span>`,
  WORDS: (html, [, text]) => html`<span class="pv-words">${text}</span>`,
  NUMBER: (html, [, text]) => html`<span>${text}</span>`,
};

/** What stands in a cell that is more than a plain number: [kind, text, spoken, range]. */
function cell(html, parts) {
  const mark = MARKS[parts[0]](html, parts);
  return parts[3] ? html`${mark}<span class="pv-range">${parts[3]}</span>` : mark;
}

/** Lets a grid tell which cell is opened: an event "pivot-cell" with row and column. */
function connect(grid) {
  if (grid.pivotConnected) {
    return;
  }
  grid.pivotConnected = true;
  grid.addEventListener('click', (event) => open(grid, event));
  grid.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      const cell = event.composedPath().find((node) => node.localName === 'td' || node.localName === 'th');
      const sorter = cell?._content?.querySelector('vaadin-grid-sorter');
      if (sorter) {
        event.preventDefault();
        event.stopPropagation();
        sorter.click();
      } else {
        open(grid, event);
      }
    }
  }, true);
}

function open(grid, event) {
  const context = grid.getEventContext(event);
  const column = context.column?.dataset?.value;
  if (context.section !== 'body' || column === undefined || context.index === undefined) {
    return;
  }
  event.preventDefault();
  tell(grid, event.composedPath().find((node) => node.localName === 'td'), context.index, column);
}

function tell(grid, td, row, column) {
  grid.pivotOpened = td;
  const anchor = grid.parentElement.querySelector('.pv-anchor');
  if (anchor && td) {
    const from = grid.parentElement.getBoundingClientRect();
    const at = td.getBoundingClientRect();
    Object.assign(anchor.style, {
      left: `${at.left - from.left}px`,
      top: `${at.top - from.top}px`,
      width: `${at.width}px`,
      height: `${at.height}px`,
    });
  }
  grid.dispatchEvent(new CustomEvent('pivot-cell', { detail: { row, column: Number(column) } }));
}

/** Opens the cell of a row that was scrolled into view. */
function reveal(grid, row, column) {
  requestAnimationFrame(() => {
    const tr = [...grid.$.items.children].find((candidate) => candidate.index === row && !candidate.hidden);
    const td = [...(tr?.children ?? [])].find((cell) => cell._column?.dataset.value === String(column));
    if (td) {
      td.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      td.focus();
      tell(grid, td, row, column);
    }
  });
}

/** Gives the focus back to the cell that was opened last, or to the grid. */
function refocus(grid) {
  const cell = grid.pivotOpened;
  if (cell?.isConnected && cell.parentElement?.hidden !== true) {
    cell.focus();
  } else {
    grid.focus();
  }
}

window.workbenchPivot = { cell, connect, refocus, reveal };
