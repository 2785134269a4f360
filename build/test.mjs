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
/** @type {string[]} */
const failures = [];
for (const step of steps) {
  const outcome = await runStep(step);
  passed += outcome.passed;
  failures.push(...outcome.failures);
}
console.log(`\n${passed} passed, ${failures.length} failed`);
// At the end once more: it is the part of a long output that people see first.
for (const failure of failures) console.log(`failed: ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;

/**
 * @typedef {{ passed: number, failures: readonly string[] }} Counts what failed by its name
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
    results === undefined || count === undefined ? { passed: 0, failures: [] } : countTests(join(dist, results), count);
  const failed = tests.failures.map((test) => `${name}: ${test}`);
  if (code === 0) return { passed: tests.passed + 1, failures: failed };
  return { passed: tests.passed, failures: failed.length === 0 ? [name] : failed };
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
    return counted.passed + counted.failures.length === 0 ? { passed: 0, failures: ['nothing was run'] } : counted;
  } catch (error) {
    return { passed: 0, failures: [`no report (${String(error)})`] };
  }
}

/**
 * A test that was left out counts as failed, and so does a file that could not be loaded.
 * @param {{ testResults: readonly { name: string, status: string, assertionResults: readonly { fullName: string, status: string }[] }[] }} report
 */
function vitestCount({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const bad = tests.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName);
  const unloaded = testResults.filter((file) => file.status !== 'passed' && file.assertionResults.length === 0);
  return { passed: tests.length - bad.length, failures: [...bad, ...unloaded.map(({ name }) => name)] };
}

/** @param {Counts} report */
function ownCount(report) {
  return report;
}
