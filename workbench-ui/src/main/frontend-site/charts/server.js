import { draw } from './draw.js';

export { draw };
