import { WorkbenchCode } from './code/editor.js';
import { WorkbenchSaveState } from './code/save-state.js';

customElements.define('workbench-code', WorkbenchCode);
customElements.define('workbench-save-state', WorkbenchSaveState);
