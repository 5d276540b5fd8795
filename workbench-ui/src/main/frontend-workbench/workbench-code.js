import { WorkbenchCode } from './code/editor.js';
import { WorkbenchElapsed } from './code/elapsed.js';
import { WorkbenchSaveState } from './code/save-state.js';

customElements.define('workbench-code', WorkbenchCode);
customElements.define('workbench-elapsed', WorkbenchElapsed);
customElements.define('workbench-save-state', WorkbenchSaveState);
