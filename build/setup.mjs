// Brings node_modules in line with the lock file: `npm start` and `npm test` work on a fresh clone without an install step.
import { installOnce, npm } from './install-once.mjs';
import { root } from './run.mjs';

const oldestNode = /** @type {const} */ ([20, 19]);

export async function setUp() {
  checkNode();
  await installOnce({ name: 'the packages of the project', folder: root, install: () => npm(['ci'], root) });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}
