// `npm test`: sets up what is missing and runs everything. A step that cannot run is a failure, never a skip.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './run.mjs';
import { setUp } from './setup.mjs';

const dist = join(root, 'dist');

/**
 * A step with `results` counts tests of its own, in a file there.
 * @type {readonly Step[]}
 */
const steps = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--build'] },
  { name: 'types of the test host', args: ['node_modules/typescript/bin/tsc', '-p', 'test/host/jsconfig.json'] },
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'generated files', args: ['build/generate.mjs', '--check'] },
  { name: 'bundle', args: ['build/bundle.mjs'] },
  vitest('unit, walls, catalogue, property and command line tests', 'unit', []),
  { name: 'package', args: ['build/package.mjs'] },
  { name: 'suites in VS Code', args: ['build/editor-tests.mjs'], results: 'editor-results.json', count: ownCount },
  vitest('what VS Code shows', 'ui', ['--config', 'test/ui/vitest.config.mjs']),
  // Elsewhere Neovim and Emacs do not come with the system's packages, and the server they would start is the same.
  ...(process.platform === 'linux'
    ? [vitest('other editors', 'editors', ['--config', 'test/editors/vitest.config.ts'])]
    : []),
];

await setUp();
const { setUpHost } = await import('./host.mjs');
const { setUpValidators } = await import('./validators.mjs');
await setUpHost();
await setUpValidators();
mkdirSync(dist, { recursive: true });

let passed = 0;
let failed = 0;
for (const step of steps) {
  const outcome = await runStep(step);
  passed += outcome.passed;
  failed += outcome.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} args of Node
 * @property {string} [results]
 * @property {(report: any) => Counts} [count] reads the results
 */

/**
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
async function runStep({ name, args, results, count }) {
  if (results !== undefined) rmSync(join(dist, results), { force: true });
  console.log(`\n== ${name}`);
  const start = Date.now();
  const code = await runNode(args);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${code === 0 ? 'ok' : `failed with ${code}`} (${seconds} s)`);
  const tests =
    results === undefined || count === undefined ? { passed: 0, failed: 0 } : countTests(join(dist, results), count);
  return { passed: tests.passed + (code === 0 ? 1 : 0), failed: tests.failed + (code === 0 ? 0 : 1) };
}

/**
 * @param {string} name
 * @param {string} project
 * @param {readonly string[]} args
 * @returns {Step}
 */
function vitest(name, project, args) {
  const results = `${project}-results.json`;
  const output = [`--outputFile.json=${join(dist, results)}`, '--reporter=default', '--reporter=json'];
  return { name, args: ['node_modules/vitest/vitest.mjs', 'run', ...output, ...args], results, count: vitestCount };
}

/**
 * A run that left no report behind, or that ran nothing, is a failure of its own.
 * @param {string} file
 * @param {(report: any) => Counts} count
 * @returns {Counts}
 */
function countTests(file, count) {
  try {
    const counted = count(JSON.parse(readFileSync(file, 'utf8')));
    return counted.passed + counted.failed === 0 ? { passed: 0, failed: 1 } : counted;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/**
 * A test that was left out counts as failed.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number }} report
 */
function vitestCount({ numPassedTests, numFailedTests, numPendingTests }) {
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests };
}

/** @param {Counts} report */
function ownCount(report) {
  return report;
}
