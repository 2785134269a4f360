// `npm start`: sets up what is missing, builds, and runs the main job on the sample workspace.
import { join } from 'node:path';
import { root, runNode } from './run.mjs';
import { setUp } from './setup.mjs';

const cli = join(root, 'dist', 'cli.mjs');
const samples = join(root, 'test', 'sample-workspace');

await setUp();
await mustSucceed('build', await runNode(['build/bundle.mjs']));

heading('scep-profiles check', 'what is wrong in the profiles of the sample workspace');
const found = await runNode([cli, 'check'], { cwd: samples });
heading('scep-profiles render', 'what each sample device would get');
const rendered = await runNode([cli, 'render', '.'], { cwd: samples });
// The samples have mistakes on purpose: 1 is the answer to expect, 2 is a failure of ours.
process.exitCode = Math.max(found, rendered) > 1 ? 2 : 0;

function heading(command, what) {
  console.log(`\n$ ${command}    # ${what}\n`);
}

async function mustSucceed(what, code) {
  if (code !== 0) throw new Error(`${what} ended with ${code}`);
}
