// What is shipped, in bytes.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { numberRow } from '../rows.mjs';

const dist = join(import.meta.dirname, '..', '..', 'dist');

/** @type {import('../rows.mjs').Benchmark} */
export async function run() {
  return [sizeRow('the bundled server', 'server.cjs', 600_000), sizeRow('the vsix', 'scep-profiles.vsix', 1_200_000)];
}

/**
 * @param {string} what
 * @param {string} file
 * @param {number} goal
 */
function sizeRow(what, file, goal) {
  const { size } = statSync(join(dist, file));
  return numberRow({
    what,
    shown: `${Math.round(size / 1000)} KB`,
    goal: `<= ${goal / 1000} KB`,
    isMet: size <= goal,
  });
}
