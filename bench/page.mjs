// docs/performance.md: a table for each benchmark, so that measuring one leaves what was measured of the others.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/**
 * @typedef {object} Measured
 * @property {string} name of the benchmark
 * @property {string} how the machine and the day, for the reader
 * @property {readonly import('./rows.mjs').Row[]} rows
 */

/**
 * Replaces the tables of the benchmarks that were measured.
 * @param {string} page path of a Markdown file with a place for each of them
 * @param {readonly Measured[]} measured
 * @throws {Error} where the page has no place for one; nothing is written then
 */
export async function writeTables(page, measured) {
  const text = measured.reduce(withTable, readFileSync(page, 'utf8'));
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
}

/**
 * @param {string} text
 * @param {Measured} measured
 */
function withTable(text, { name, how, rows }) {
  const [begin, end] = [`<!-- begin of ${name} -->\n`, `<!-- end of ${name} -->`];
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start === -1 || stop < start) throw new Error(`There is no place for the table of ${name}.`);
  return `${text.slice(0, start)}${begin}\n${how}\n\n${table(rows)}\n\n${text.slice(stop)}`;
}

/** @param {readonly import('./rows.mjs').Row[]} rows */
function table(rows) {
  const head = ['What', 'Against', 'Ours', 'Theirs', 'Result', 'Goal', 'Reached'];
  const cells = rows.map(({ what, against, ours, theirs, result, goal, isMet }) => [
    what,
    against,
    ours,
    theirs,
    result,
    goal,
    isMet ? 'yes' : 'no',
  ]);
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
