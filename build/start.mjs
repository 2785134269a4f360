// `npm start`: sets up what is missing, builds, runs the main job on the sample workspace in the terminal, then opens it in VS Code.
// `npm start -- --terminal` stops after the terminal; `npm start -- --help` says what there is.
import { join } from 'node:path';
import { setUpHost } from './host.mjs';
import { root, runNode } from './run.mjs';
import { setUp } from './setup.mjs';

const cli = join(root, 'dist', 'cli.mjs');
const samples = join(root, 'test', 'sample-workspace');
const options = new Set(['--terminal', '--help']);

const given = process.argv.slice(2);
const unknown = given.filter((option) => !options.has(option));
if (unknown.length > 0) {
  console.error(`npm start does not know ${unknown.join(' ')}.\n\n${usage()}`);
  process.exit(2);
}
if (given.includes('--help')) {
  console.log(usage());
  process.exit(0);
}

await setUp();
const built = await runNode(['build/bundle.mjs']);
if (built !== 0) throw new Error(`The build ended with ${built}`);

const found = await show('check', [], 'what is wrong in the profiles of the sample workspace');
const rendered = await show('render', ['.'], 'what each sample device would get');
// The samples have mistakes on purpose: 1 is the answer to expect, 2 is a failure of ours.
process.exitCode = Math.max(found, rendered) > 1 ? 2 : 0;

if (!given.includes('--terminal')) {
  await setUpHost({ browser: false });
  const { serve } = await import('../test/host/serve.mjs');
  await serve({ development: root, folder: samples, file: join(samples, 'profiles', 'windows-user-wifi.json') });
}

/**
 * Runs a command of the command line in the sample workspace, under a heading.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} what
 */
function show(command, args, what) {
  console.log(`\n$ scep-profiles ${[command, ...args].join(' ')}    # ${what}\n`);
  return runNode([cli, command, ...args], { cwd: samples });
}

function usage() {
  return `npm start                  builds, checks the sample profiles here, then opens them in VS Code
npm start -- --terminal    stops after the terminal part
npm start -- --help        shows this`;
}
