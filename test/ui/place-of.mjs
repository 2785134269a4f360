import { expect } from 'vitest';

/**
 * Line and column, from 1, of a place in a file.
 * @param {string} content of the file
 * @param {string} text that it has to hold
 * @param {number} offset in the text
 * @returns {[number, number]}
 */
export function placeOf(content, text, offset) {
  const start = content.indexOf(text);
  expect(start, `"${text}" is in the file`).toBeGreaterThanOrEqual(0);
  const before = content.slice(0, start + offset).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}
