/**
 * Counts the seconds since something began. Attributes: `milliseconds`, how long it had run when
 * the server said so; `pattern`, the sentence with {0} for the seconds.
 */
export class WorkbenchElapsed extends HTMLElement {
  static observedAttributes = ['milliseconds', 'pattern'];

  connectedCallback() {
    this.timer = setInterval(() => this.show(), 100);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  attributeChangedCallback(name) {
    if (name === 'milliseconds') {
      this.begun = performance.now() - Number(this.getAttribute('milliseconds'));
    }
    this.show();
  }

  show() {
    const seconds = (performance.now() - (this.begun ?? performance.now())) / 1000;
    const digits = seconds < 10 ? 1 : 0;
    const number = new Intl.NumberFormat(`${document.documentElement.lang || 'en'}-CA`, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(seconds);
    this.textContent = (this.getAttribute('pattern') ?? '{0}').replace('{0}', number);
  }
}
