import { autocompletion, closeBrackets, closeCompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { keywordCompletionSource, PostgreSQL } from '@codemirror/lang-sql';
import {
  Language,
  LanguageSupport,
  bracketMatching,
  defineLanguageFacet,
  syntaxHighlighting,
} from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import { EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view';
import { parser as markdownParser } from '@lezer/markdown';
import { frame, highlight, theme } from './look.js';
import { forget, keep, leftBehind, setPending, setUndecided } from './pending.js';

const SAVE_AFTER_MS = 800;
const TRY_AGAIN_MS = 5_000;

/** Markdown without the HTML, CSS and JavaScript within it, which would double what is loaded. */
const MARKDOWN = new Language(defineLanguageFacet(), markdownParser, [], 'markdown');

/** Marks a change that came from the server and is not to be sent back. */
const fromServer = Annotation.define();

/**
 * The editor of a paragraph's text.
 *
 * The server calls setUp once and then replace, mark, relabel, setReadOnly; the editor calls
 * $server.typed(text, base), which answers {revision} when the text is saved, {conflict: true} when
 * the person has to decide and settle follows, {refused: true} when trying again is of no use;
 * $server.run(), $server.editing(boolean), and $server.complete(text, position), which answers a
 * list of {label, detail}.
 */
export class WorkbenchCode extends HTMLElement {
  #readOnly = new Compartment();
  #label = new Compartment();
  #leave = () => this.flush();

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    this.shadowRoot.adoptedStyleSheets = [frame];
  }

  connectedCallback() {
    window.addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
    setPending(this, Boolean(this.dirty));
  }

  disconnectedCallback() {
    this.flush();
    window.removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
    setPending(this, false);
    setUndecided(this, false);
  }

  /**
   * Fills the editor.
   *
   * @param {object} options text; revision on which it is based; language: sql, markdown or json;
   *     label, hint, leaving: words; phrases: the editor's own words; key: under which text is
   *     kept that could not be saved; readOnly
   */
  setUp(options) {
    if (this.view) {
      this.setReadOnly(options.readOnly);
      this.relabel(options.label);
      this.replace(options.text, options.revision);
      return;
    }
    this.options = options;
    this.base = options.revision;
    this.hint = document.createElement('p');
    this.hint.id = 'hint';
    this.hint.textContent = options.hint;
    this.spoken = document.createElement('output');
    this.view = new EditorView({
      parent: this.shadowRoot,
      root: this.shadowRoot,
      state: EditorState.create({ doc: options.text, extensions: this.extensions() }),
    });
    this.shadowRoot.append(this.hint, this.spoken);
    this.setReadOnly(options.readOnly);
    this.takeUpLeftBehind();
  }

  /** Takes the text that the server holds, unless the person has typed something else meanwhile. */
  replace(text, revision) {
    if (this.dirty) {
      return;
    }
    this.base = revision;
    this.put(text);
  }

  /** Takes the text on which the person decided after a conflict. */
  settle(text, revision) {
    this.conflict = false;
    setUndecided(this, false);
    this.base = revision;
    this.put(text);
    this.confirm();
  }

  /** Underlines what is wrong: a list of {line, message}, lines counted from 1. */
  mark(problems) {
    const doc = this.view.state.doc;
    const diagnostics = problems
      .filter(({ line }) => line >= 1 && line <= doc.lines)
      .map(({ line, message }) => {
        const { from, to, text } = doc.line(line);
        return { from: from + text.search(/\S|$/), to, severity: 'error', message };
      });
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  relabel(label) {
    this.options.label = label;
    this.view.dispatch({ effects: this.#label.reconfigure(this.contentAttributes()) });
  }

  setReadOnly(readOnly) {
    this.options.readOnly = readOnly;
    this.hint.hidden = readOnly;
    this.view.dispatch({
      effects: [
        this.#readOnly.reconfigure([
          EditorState.readOnly.of(readOnly),
          EditorView.editorAttributes.of(readOnly ? { 'data-read-only': 'true' } : {}),
        ]),
        this.#label.reconfigure(this.contentAttributes()),
      ],
    });
  }

  focus() {
    this.view?.focus();
  }

  /** Sends now what has not been sent. */
  flush() {
    clearTimeout(this.timer);
    if (this.dirty) {
      this.send();
    }
  }

  extensions() {
    return [
      this.options.language === 'markdown' ? EditorView.lineWrapping : lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      this.language(),
      syntaxHighlighting(highlight),
      theme,
      EditorState.phrases.of(this.options.phrases),
      autocompletion({ icons: false, closeOnBlur: true, maxRenderedOptions: 60 }),
      closeBrackets(),
      keymap.of([
        { key: 'Mod-Enter', run: () => this.run() },
        ...completionKeymap,
        ...defaultKeymap,
        ...historyKeymap,
        indentWithTab,
        { key: 'Escape', run: () => this.letTabLeave() },
      ]),
      EditorView.updateListener.of((update) => this.updated(update)),
      this.#readOnly.of([]),
      this.#label.of(this.contentAttributes()),
    ];
  }

  language() {
    switch (this.options.language) {
      case 'markdown':
        return new LanguageSupport(MARKDOWN);
      case 'json':
        return json();
      case 'sql':
        return new LanguageSupport(PostgreSQL.language, [
          PostgreSQL.language.data.of({ autocomplete: (context) => this.complete(context) }),
          PostgreSQL.language.data.of({ autocomplete: keywordCompletionSource(PostgreSQL) }),
        ]);
      default:
        return [];
    }
  }

  contentAttributes() {
    return EditorView.contentAttributes.of({
      'aria-label': this.options.label,
      'aria-describedby': 'hint',
      tabindex: '0',
      ...(this.options.readOnly ? { 'aria-readonly': 'true' } : {}),
    });
  }

  updated(update) {
    if (update.focusChanged) {
      this.focusChanged(update.view.hasFocus);
    }
    const typed =
      update.docChanged && !update.transactions.some((change) => change.annotation(fromServer));
    if (typed) {
      this.view.setTabFocusMode(false);
      this.dirty = true;
      setPending(this, true);
      keep(this.options.key, this.text(), this.base);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), SAVE_AFTER_MS);
    }
  }

  focusChanged(focused) {
    this.$server?.editing(focused && !this.options.readOnly);
    if (!focused) {
      this.view.setTabFocusMode(false);
      this.flush();
    }
  }

  /** Saves; while a save is under way or a conflict is open, the next one waits. */
  async send() {
    if (this.sending || this.conflict || !this.$server) {
      return;
    }
    const text = this.text();
    this.sending = true;
    let answer;
    try {
      answer = await this.$server.typed(text, this.base);
    } catch {
      answer = {};
    } finally {
      this.sending = false;
    }
    if (answer.revision) {
      this.base = answer.revision;
      if (this.text() === text) {
        this.confirm();
      } else {
        keep(this.options.key, this.text(), this.base);
        this.send();
      }
    } else if (answer.conflict) {
      this.conflict = true;
      setUndecided(this, true);
    } else if (!answer.refused) {
      this.timer = setTimeout(() => this.send(), TRY_AGAIN_MS);
    }
  }

  /** Everything typed so far is saved. */
  confirm() {
    this.dirty = false;
    forget(this.options.key);
    setPending(this, false);
  }

  run() {
    closeCompletion(this.view);
    this.flush();
    this.$server?.run();
    return true;
  }

  /** From now until the next typing Tab moves on instead of indenting, so that nobody is trapped. */
  letTabLeave() {
    this.view.setTabFocusMode(true);
    this.spoken.textContent = this.options.leaving;
    return true;
  }

  async complete(context) {
    const word = context.matchBefore(/'[^'\n]*|"[^"\n]*|[\p{L}_][\p{L}\p{N}_]*/u);
    const afterDot = context.matchBefore(/\.$/);
    if (!this.$server || (!word && !afterDot && !context.explicit)) {
      return null;
    }
    const offers = await this.$server.complete(this.text(), context.pos);
    if (context.aborted || !offers?.length) {
      return null;
    }
    // The quotation mark that the editor closed by itself is part of what an offer replaces.
    const quote = word && /^['"]/.test(word.text) ? word.text[0] : undefined;
    const closed = quote && context.state.sliceDoc(context.pos, context.pos + 1) === quote;
    return {
      from: word ? word.from : context.pos,
      to: closed ? context.pos + 1 : context.pos,
      // The server has chosen, by names in the reader's language too; its order stands.
      filter: false,
      options: offers.map((offer, place) => ({ ...offer, boost: 99 - Math.min(place, 198) })),
    };
  }

  takeUpLeftBehind() {
    const kept = this.options.readOnly ? undefined : leftBehind(this.options.key);
    if (!kept) {
      return;
    }
    if (kept.text === this.text()) {
      forget(this.options.key);
      return;
    }
    this.put(kept.text);
    this.base = kept.base;
    this.dirty = true;
    setPending(this, true);
    this.send();
  }

  /** Changes as little of the document as possible, so that the cursor stays where it is. */
  put(text) {
    const old = this.text();
    if (old === text) {
      return;
    }
    let start = 0;
    while (start < old.length && start < text.length && old[start] === text[start]) {
      start++;
    }
    let end = 0;
    const most = Math.min(old.length, text.length) - start;
    while (end < most && old[old.length - 1 - end] === text[text.length - 1 - end]) {
      end++;
    }
    this.view.dispatch({
      changes: { from: start, to: old.length - end, insert: text.slice(start, text.length - end) },
      annotations: fromServer.of(true),
    });
  }

  text() {
    return this.view.state.doc.toString();
  }
}
