// Stands for the server's half of the editor: notes every call, and answers as a test says.
const editor = document.querySelector('workbench-code');
const parameters = new URLSearchParams(location.search);

window.calls = [];
window.revision = 1;
window.reply = () => Promise.resolve({ revision: ++window.revision });
editor.$server = {
  typed(text, base) {
    window.calls.push(`typed ${base}: ${text}`);
    return window.reply();
  },
  run() {
    window.calls.push('run');
  },
  editing(here) {
    window.calls.push(here ? 'here' : 'gone');
  },
  complete(text, position) {
    const offers = text.slice(0, position).includes("'")
      ? [{ label: "'Recent immigrants'", detail: 'Immigrants récents' }]
      : [
          { label: 'population_group', detail: 'Groupe de population' },
          { label: 'period', detail: 'Année' },
        ];
    return Promise.resolve(offers);
  },
};
if (parameters.has('away')) {
  window.reply = () => new Promise(() => {});
}
editor.setUp({
  text: parameters.get('text') ?? 'select 1',
  revision: 1,
  language: parameters.get('language') ?? 'sql',
  label: 'SQL of paragraph 2',
  hint: 'Escape, then Tab leaves the editor. Ctrl+Enter runs.',
  leaving: 'Tab now leaves the editor.',
  phrases: { Completions: 'Propositions' },
  key: 'p/n/2',
  readOnly: parameters.has('read-only'),
});
