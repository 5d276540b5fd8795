// Steps within one screen, in the browser's history. A step is written down in the same turn in
// which the screen shows it: Vaadin's own way goes through a queue of its router and takes several
// turns, so that whoever presses Back at once loses a step.
//
// Steps carry the state of the entry that the router made for the screen, number included. To the
// router they are that entry; going from one to another is told to the server from here, going to
// any other entry is left to the router.

const address = (link) => new URL(link, document.baseURI);

/** The number that the router gave to the entry that is shown. */
let shown = history.state?.idx;

for (const name of ['pushState', 'replaceState']) {
  const write = history[name];
  history[name] = function (...args) {
    write.apply(this, args);
    shown = this.state?.idx;
  };
}

/** What the server wants the address of a navigation to be, once the router has arrived there. */
let settling = null;

/** How many of our own steps back or forward the server has not shown yet. */
let arriving = 0;

// The page loads this module before the router, whose own listener therefore comes after this one.
window.addEventListener('popstate', (event) => {
  const before = shown;
  shown = history.state?.idx;
  if (shown !== undefined && shown === before) {
    event.stopImmediatePropagation();
    arrive();
  }
});
window.addEventListener('vaadin-navigated', settleNow);

function arrive() {
  const containers = Object.values(document.body.$ ?? {});
  const container = containers.find((candidate) => candidate.onBeforeEnter);
  if (!container) {
    location.reload();
    return;
  }
  arriving++;
  const arrived = () => {
    arriving = Math.max(0, arriving - 1);
  };
  container.onBeforeEnter(
    { pathname: location.pathname, search: location.search },
    { prevent: arrived, continue: arrived, redirect: () => location.reload() },
  );
}

function isShown(other) {
  const parameters = (url) => {
    const sorted = new URLSearchParams(url.search);
    sorted.sort();
    return sorted.toString();
  };
  return other.pathname === location.pathname && parameters(other) === parameters(location);
}

function settleNow() {
  if (settling && isShown(settling.from)) {
    history.replaceState(history.state, '', settling.to);
    settling = null;
  }
}

/** Gives the address of a navigation its whole form. */
function settle(from, to) {
  settling = { from: address(from), to: address(to) };
  settleNow();
}

/** A new step. One that the person has gone away from meanwhile is none any more. */
function push(link) {
  settleNow();
  settling = null;
  if (arriving === 0) {
    history.pushState(history.state, '', address(link));
  }
}

/** Another address for the step that is shown. */
function replace(link) {
  settleNow();
  settling = null;
  if (arriving === 0) {
    history.replaceState(history.state, '', address(link));
  }
}

window.workbenchHistory = { push, replace, settle };
