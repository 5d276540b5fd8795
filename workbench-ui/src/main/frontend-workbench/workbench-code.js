import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

class WorkbenchCode extends HTMLElement {
  connectedCallback() {
    this.view ??= new EditorView({ parent: this, state: EditorState.create({ doc: '' }) });
  }
}
customElements.define('workbench-code', WorkbenchCode);
