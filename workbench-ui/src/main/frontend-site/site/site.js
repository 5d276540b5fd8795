// What a page does beyond being read. Nothing here is needed to read it, and what is heavy is
// fetched only when it is asked for.

const root = document.documentElement;
const SIZES = ['', 'text-larger', 'text-largest'];
const SIZE_KEY = 'text-size';

/** Puts the text at one of the three sizes, and keeps it until the tab is closed. */
function setSize(index) {
  const size = Math.min(Math.max(index, 0), SIZES.length - 1);
  root.classList.remove(...SIZES.filter(Boolean));
  if (SIZES[size]) {
    root.classList.add(SIZES[size]);
  }
  try {
    sessionStorage.setItem(SIZE_KEY, String(size));
  } catch {
    // A browser that stores nothing still shows the size on this page.
  }
}

function size() {
  return Math.max(SIZES.findIndex((name) => name && root.classList.contains(name)), 0);
}

try {
  setSize(Number(sessionStorage.getItem(SIZE_KEY)));
} catch {
  // Nothing kept.
}

for (const button of document.querySelectorAll('[data-text-size]')) {
  button.addEventListener('click', () => setSize(size() + Number(button.dataset.textSize)));
}

for (const part of document.querySelectorAll('[data-with-script]')) {
  part.hidden = false;
}

// Only the browser knows under which host the page stands.
for (const link of document.querySelectorAll('a[data-permanent]')) {
  link.textContent = link.href;
}

// The list of areas closes like any menu.
for (const menu of document.querySelectorAll('details.areas')) {
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}

// Older browsers print a closed table as a line of text.
addEventListener('beforeprint', () => {
  for (const table of document.querySelectorAll('details.data-table:not([open])')) {
    table.open = true;
    table.dataset.openedForPrint = '';
  }
});

addEventListener('afterprint', () => {
  for (const table of document.querySelectorAll('details[data-opened-for-print]')) {
    table.open = false;
    delete table.dataset.openedForPrint;
  }
});

for (const select of document.querySelectorAll('[data-add-area]')) {
  select.addEventListener('change', async () => {
    const { compare } = await import('../charts/compare.js');
    await compare(document, select);
  });
}
