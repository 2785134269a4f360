// `npm test`: sets up what is missing and runs everything. A step that cannot run is a failure, never a skip.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countBothAttempts, countTests, failedFiles, nothing } from './attempts.mjs';
import { root, runNode } from './run.mjs';
import { setUp } from './setup.mjs';

const dist = join(root, 'dist');

/** A run that broke off. @type {Counts} */
const noReport = { ...nothing, failures: ['no report'] };

/** @typedef {import('./attempts.mjs').Counts} Counts */
/** @typedef {{ readonly name: string, readonly run: () => Promise<Counts> }} Step */

/** @type {readonly Step[]} */
const steps = [
  command('types', ['node_modules/typescript/bin/tsc', '--build']),
  command('types of the test host', ['node_modules/typescript/bin/tsc', '-p', 'test/host/jsconfig.json']),
  command('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
  command('lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']),
  command('generated files', ['build/generate.mjs', '--check']),
  command('bundle', ['build/bundle.mjs']),
  { name: 'unit, walls, catalogue, property and command line tests', run: runUnit },
  command('package', ['build/package.mjs']),
  { name: 'suites in VS Code', run: runSuites },
  { name: 'what VS Code shows', run: () => runTwice('ui', ['--config', 'test/ui/vitest.config.mjs']) },
  // Elsewhere Neovim and Emacs do not come with the system's packages, and the server they would start is the same.
  ...(process.platform === 'linux'
    ? [{ name: 'other editors', run: () => runTwice('editors', ['--config', 'test/editors/vitest.config.ts']) }]
    : []),
];

await setUp();
const { setUpHost } = await import('./host.mjs');
const { setUpValidators } = await import('./validators.mjs');
await setUpHost();
await setUpValidators();
mkdirSync(dist, { recursive: true });

/** @type {Counts[]} */
const outcomes = [];
for (const step of steps) outcomes.push(await runStep(step));
const failed = outcomes.flatMap((outcome) => outcome.failures);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
console.log(`\n${passed} passed, ${failed.length} failed`);
// At the end once more: it is the part of a long output that people see first.
for (const test of outcomes.flatMap(({ second }) => second)) console.log(`passed at the second attempt: ${test}`);
for (const failure of failed) console.log(`failed: ${failure}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/**
 * @param {Step} step
 * @returns {Promise<Counts>} with the step itself among what passed
 */
async function runStep({ name, run }) {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const counts = await run();
  const isGood = counts.failures.length === 0;
  console.log(`== ${name}: ${isGood ? 'ok' : 'failed'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  const told = (/** @type {string} */ test) => `${name}: ${test}`;
  return {
    passed: counts.passed + (isGood ? 1 : 0),
    failures: counts.failures.map(told),
    second: counts.second.map(told),
  };
}

/**
 * @param {string} name
 * @param {readonly string[]} args of Node
 * @returns {Step}
 */
function command(name, args) {
  return { name, run: async () => withCode(nothing, await runNode(args)) };
}

async function runSuites() {
  const file = join(dist, 'editor-results.json');
  rmSync(file, { force: true });
  const code = await runNode(['build/editor-tests.mjs']);
  return withCode(readReport(file) ?? noReport, code);
}

async function runUnit() {
  const { report, code } = await runVitest('unit', []);
  return withCode(report ? countTests(report) : noReport, code);
}

/**
 * For what drives programs of others: the files in which something failed are run once more.
 * @param {string} project
 * @param {readonly string[]} args
 */
async function runTwice(project, args) {
  const first = await runVitest(project, args);
  if (first.code === 0) return first.report ? countTests(first.report) : noReport;
  console.log('\n-- the second attempt');
  const files = first.report ? failedFiles(first.report) : [];
  const again = await runVitest(`${project}-again`, [...args, ...files]);
  return withCode(again.report ? countBothAttempts(first.report, again.report) : noReport, again.code);
}

/**
 * @param {string} project
 * @param {readonly string[]} args
 * @returns {Promise<{ readonly report: import('./attempts.mjs').Report | undefined, readonly code: number }>}
 */
async function runVitest(project, args) {
  const file = join(dist, `${project}-results.json`);
  rmSync(file, { force: true });
  const output = [`--outputFile.json=${file}`, '--reporter=default', '--reporter=json'];
  const code = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...output, ...args]);
  return { report: readReport(file), code };
}

/** @param {string} file that a run leaves behind, unless it broke off */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

/**
 * A run may fail beside its tests.
 * @param {Counts} counts
 * @param {number} code
 * @returns {Counts}
 */
function withCode(counts, code) {
  return code === 0 || counts.failures.length > 0 ? counts : { ...counts, failures: [`ended with ${code}`] };
}
