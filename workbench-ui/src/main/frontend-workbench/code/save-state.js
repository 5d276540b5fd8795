import { isUndecided, waitingFor } from './pending.js';

/** From then on a save takes too long to go without a word. */
const PATIENCE_MS = 4_000;
const ALIVE_EVERY_MS = 15_000;

/**
 * Says whether everything typed on this page is saved. It runs in the browser, because it has to
 * speak when the server does not answer. Attributes: `saved`, the server's last sentence; `saving`,
 * `unsaved` and `undecided`, the words for the other states. It also tells the server that somebody still
 * looks at the page: $server.renew().
 */
export class WorkbenchSaveState extends HTMLElement {
  static observedAttributes = ['saved', 'saving', 'unsaved', 'undecided'];

  #show = () => this.show();

  connectedCallback() {
    document.addEventListener('workbench-pending', this.#show);
    window.Vaadin?.connectionState?.addStateChangeListener(this.#show);
    this.timer = setInterval(this.#show, 1_000);
    this.alive = setInterval(() => this.$server?.renew(), ALIVE_EVERY_MS);
    this.show();
  }

  disconnectedCallback() {
    document.removeEventListener('workbench-pending', this.#show);
    window.Vaadin?.connectionState?.removeStateChangeListener(this.#show);
    clearInterval(this.timer);
    clearInterval(this.alive);
  }

  attributeChangedCallback() {
    this.show();
  }

  show() {
    const state = this.state();
    const words = this.getAttribute(state) ?? '';
    if (this.dataset.state !== state) {
      this.dataset.state = state;
      // Every save would be read out; only the one that failed must be.
      this.setAttribute('role', state === 'unsaved' ? 'alert' : 'none');
    }
    if (this.textContent !== words) {
      this.textContent = words;
    }
  }

  state() {
    const waiting = waitingFor();
    if (waiting === undefined) {
      return 'saved';
    }
    if (isUndecided()) {
      return 'undecided';
    }
    const connection = window.Vaadin?.connectionState?.state;
    const away = connection === 'reconnecting' || connection === 'connection-lost';
    return away || waiting > PATIENCE_MS ? 'unsaved' : 'saving';
  }
}
