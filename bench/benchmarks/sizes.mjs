// What is shipped, in bytes.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { numberRow } from '../rows.mjs';

const dist = join(import.meta.dirname, '..', '..', 'dist');

/** @type {import('../rows.mjs').Benchmark} */
export async function run() {
  /** @type {readonly ReturnType<typeof import('../../build/parts.mjs').partsOf>[]} */
  const starts = JSON.parse(readFileSync(join(dist, 'starts.json'), 'utf8'));
  const server = starts.find(({ entry }) => entry === 'dist/server.mjs');
  if (!server) throw new Error('the server is not bundled');
  const later = `and ${Math.round(server.laterBytes / 1000)} KB read when something asks for them`;
  return [
    sizeRow(`the bundled server as it starts (${later})`, server.bytes, 600_000),
    sizeRow('the vsix', statSync(join(dist, 'scep-profiles.vsix')).size, 1_200_000),
  ];
}

/**
 * @param {string} what
 * @param {number} size in bytes
 * @param {number} goal
 */
function sizeRow(what, size, goal) {
  return numberRow({
    what,
    shown: `${Math.round(size / 1000)} KB`,
    goal: `<= ${goal / 1000} KB`,
    isMet: size <= goal,
  });
}
