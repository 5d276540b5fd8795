// Text that the server has not yet confirmed: which editors hold some, and a copy of each text in
// this browser, so that it outlives a reload, a crash and a server that is away.

const PREFIX = 'workbench.unsaved.';
const TAB = 'workbench.tab';
/** Another tab's text is taken over only when that tab has had time to save it itself. */
const LEFT_BEHIND_MS = 30_000;

const since = new Map();
const undecided = new Set();

/** Says that the person has to decide about a text before it can be saved, or has decided. */
export function setUndecided(editor, waits) {
  if (waits) {
    undecided.add(editor);
  } else {
    undecided.delete(editor);
  }
  document.dispatchEvent(new CustomEvent('workbench-pending'));
}

/** Whether some text waits for the person and not for the server. */
export function isUndecided() {
  return undecided.size > 0;
}

/** Says that an editor holds text that is not saved, or no longer does. */
export function setPending(editor, pending) {
  if (pending === since.has(editor)) {
    return;
  }
  if (pending) {
    since.set(editor, Date.now());
  } else {
    since.delete(editor);
  }
  document.dispatchEvent(new CustomEvent('workbench-pending'));
}

/** For how many milliseconds some text has waited to be saved; nothing when all is saved. */
export function waitingFor() {
  return since.size === 0 ? undefined : Date.now() - Math.min(...since.values());
}

/** Keeps a text until it is saved. */
export function keep(key, text, base) {
  store(() =>
    localStorage.setItem(PREFIX + key, JSON.stringify({ text, base, tab: tab(), at: Date.now() })),
  );
}

/** Forgets a text that this tab kept. */
export function forget(key) {
  const kept = read(key);
  if (kept && kept.tab === tab()) {
    store(() => localStorage.removeItem(PREFIX + key));
  }
}

/** The text that was not saved when this editor was last open, if there is one. */
export function leftBehind(key) {
  const kept = read(key);
  if (!kept || (kept.tab !== tab() && Date.now() - kept.at < LEFT_BEHIND_MS)) {
    return undefined;
  }
  keep(key, kept.text, kept.base);
  return kept;
}

function read(key) {
  const written = store(() => localStorage.getItem(PREFIX + key));
  try {
    const kept = JSON.parse(written ?? 'null');
    return kept && typeof kept.text === 'string' && Number.isInteger(kept.base) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function tab() {
  return store(() => {
    let id = sessionStorage.getItem(TAB);
    if (!id) {
      id = crypto.getRandomValues(new Uint32Array(2)).join('-');
      sessionStorage.setItem(TAB, id);
    }
    return id;
  });
}

/** A browser may refuse storage altogether; the text is then only in the editor. */
function store(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
