import { draw } from './draw.js';

/** Adds the area that was picked to every figure of the page. */
export async function compare(page, select) {
  return draw(select.value);
}
