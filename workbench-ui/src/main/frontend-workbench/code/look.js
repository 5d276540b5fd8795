import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours of words; each has at least 6:1 on its ground. */
export const highlight = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent-strong, #00506f)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--warn, #7a4b00)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn, #7a4b00)' },
  { tag: [tags.function(tags.name), tags.standard(tags.name)], color: 'var(--refused, #5a3d8f)' },
  { tag: tags.comment, color: 'var(--ink-3, #55646d)', fontStyle: 'italic' },
  { tag: tags.propertyName, color: 'var(--accent-strong, #00506f)' },
  { tag: tags.heading, fontWeight: '640' },
  { tag: tags.strong, fontWeight: '640' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.link, tags.url], color: 'var(--accent, #006b94)' },
]);

/** The editor within its card. */
export const theme = EditorView.theme({
  '&': { color: 'var(--ink, #13222b)', backgroundColor: 'var(--wash, #f5f7f8)', fontSize: '13px' },
  '&.cm-focused': { outline: '3px solid var(--focus, #13222b)', outlineOffset: '-3px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono, monospace)', lineHeight: '1.6', maxHeight: '60vh' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink, #13222b)' },
  '.cm-line': { padding: '0 14px 0 8px' },
  '.cm-gutters': {
    color: 'var(--ink-3, #55646d)',
    backgroundColor: 'var(--wash, #f5f7f8)',
    border: 'none',
    // Above the text that scrolls below them, and not above the editor's focus ring.
    zIndex: '0',
    minWidth: '40px',
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 6px 0 10px' },
  '.cm-tooltip': {
    color: 'var(--ink, #13222b)',
    backgroundColor: 'var(--paper, #fff)',
    border: '1px solid var(--line-strong, #7c8a93)',
    borderRadius: '6px',
    boxShadow: 'var(--shadow-pop, 0 12px 32px rgb(19 34 43 / 0.16))',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-mono, monospace)',
    maxHeight: '18em',
    maxWidth: 'min(640px, 92vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 10px', lineHeight: '1.4' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: '#fff',
    backgroundColor: 'var(--accent, #006b94)',
  },
  '.cm-completionDetail': {
    fontFamily: 'var(--font, sans-serif)',
    fontStyle: 'normal',
    color: 'var(--ink-3, #55646d)',
    marginInlineStart: '12px',
  },
  'li[aria-selected] .cm-completionDetail': { color: '#fff' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--error, #a3132b) 1.5px',
    textUnderlineOffset: '4px',
  },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--error, #a3132b)' },
  '&.cm-editor[data-read-only]': { backgroundColor: 'transparent' },
});

/** What stands around the editor: the hint below it, and what only a screen reader hears. */
export const frame = new CSSStyleSheet();
frame.replaceSync(`
  :host { display: block; }
  :host([hidden]) { display: none; }
  p { display: none; margin: 0; padding: 4px 14px; font: 400 13px/1.4 var(--font, sans-serif);
      color: var(--ink-3, #55646d); background: var(--wash, #f5f7f8); }
  :host(:focus-within) p { display: block; }
  output { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
  @media (forced-colors: active) { .cm-editor.cm-focused { outline-color: Highlight !important; } }
`);
