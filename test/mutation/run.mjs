// Mutation testing, room by room: `node test/mutation/run.mjs subject name`, or without names all of them, which takes a night.
// `--every 4` changes only each fourth file of a room, where all of them would take too long, and `--file parser` only
// `parser.ts` (once for each of several): to measure anew what was worked on. `--again` keeps what the last run of a room
// said of mutants whose code and killing test are still the same, and tries the others.
// Each room leaves a report in dist/mutation, from which the table of all reports that are there is printed.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { installOnce, npm } from '../../build/install-once.mjs';
import { root, runNode } from '../../build/run.mjs';
import { rooms, unsuited } from './rooms.mjs';

const folder = join(root, 'test', 'mutation');
const reports = join(root, 'dist', 'mutation');
const { values, positionals: names } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    file: { type: 'string', multiple: true, default: [] },
    again: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const every = Number(values.every);
const only = values.file;
if (!(Number.isInteger(every) && every > 0)) throw new Error(`--every ${values.every} is no whole number above 0`);
const unknown = names.filter((name) => !(name in rooms));
if (unknown.length > 0) {
  throw new Error(`There is no room ${unknown.join(', ')}; there are ${Object.keys(rooms).join(', ')}.`);
}

await installOnce({ name: 'Stryker', folder, install: () => npm(['ci', '--ignore-scripts'], folder) });
// What vitest takes for a glob's files, its own library says.
const { globSync } = await import('tinyglobby');
mkdirSync(reports, { recursive: true });
for (const name of names.length > 0 ? names : Object.keys(rooms)) {
  const code = await mutate(name);
  if (code === 0) checkTestFiles(name);
  else process.exitCode = code;
}
printScores();

/**
 * @param {string} name
 * @returns {Promise<number>} the exit code of Stryker
 */
function mutate(name) {
  const room = roomOf(name);
  const config = join(reports, `${name}.config.json`);
  writeFileSync(config, JSON.stringify(configOf(name, room), null, 2));
  const stryker = join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  return runNode([stryker, 'run', config], {
    env: { ...process.env, MUTATION_TESTS: room.tests.join(' '), MUTATION_UNSUITED: unsuited.join(' ') },
  });
}

/** @param {readonly string[]} folders */
function filesOf(folders) {
  const files = globSync(
    folders.map((below) => `server/src/core/${below}/*.ts`),
    { cwd: root },
  );
  return files
    .toSorted((a, b) => a.localeCompare(b))
    .filter((file, index) => index % every === 0 && (only.length === 0 || only.includes(basename(file, '.ts'))));
}

/** @param {string} name */
function roomOf(name) {
  const room = rooms[name];
  if (room === undefined) throw new Error(`no room ${name}`);
  return room;
}

/**
 * @param {string} name
 * @param {import('./rooms.mjs').Room} room
 */
function configOf(name, { mutate: folders }) {
  return {
    testRunner: 'vitest',
    plugins: [join(folder, 'node_modules', '@stryker-mutator', 'vitest-runner', 'dist', 'src', 'index.js')],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    mutate: filesOf(folders),
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile: join(reports, `${name}.incremental`),
    force: !values.again,
    // What runs only while a module is loaded, such as a table, would have to be tried with every test anew.
    ignoreStatic: true,
    concurrency: 1,
    reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: join(reports, `${name}.json`) },
    htmlReporter: { fileName: join(reports, `${name}.html`) },
    tempDirName: join('dist', `mutation-sandbox-${name}`),
    ignorePatterns: ['dist', 'docs/pictures', 'test/host', 'test/validators', 'test/mutation/node_modules', 'bench'],
    // TypeScript 7 has no API for Stryker to rewrite its configuration with; the tests run without it.
    tsconfigFile: 'none.json',
    disableTypeChecks: false,
    allowConsoleColors: false,
    timeoutMS: 6_000,
    // Messages are checked by the examples of the catalogue; each other spelling of one would be a mutant.
    mutator: { excludedMutations: ['StringLiteral'] },
  };
}

/**
 * A file of tests that cannot be loaded is left out without a word, and with it what it would have killed: one mutant that
 * is no valid regular expression keeps each file from loading that imports its module.
 * @param {string} name
 */
function checkTestFiles(name) {
  const { testFiles } = JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
  const { tests } = roomOf(name);
  const wanted = globSync(
    tests.map((glob) => `test/${glob}.test.ts`),
    { cwd: root, ignore: [...unsuited] },
  );
  if (wanted.length === 0) throw new Error(`Of ${name}, no glob finds any tests: ${tests.join(', ')}`);
  const left = wanted.filter((file) => !(file in testFiles));
  if (left.length > 0) throw new Error(`Of ${name}, these tests could not be loaded: ${left.join(', ')}`);
}

function printScores() {
  const rows = readdirSync(reports)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.config.json'))
    .map((file) => scoreOf(file.replace(/\.json$/, '')));
  console.log('\n| Room | Mutants | Killed | Out of time | Survived | Not reached | Score |');
  console.log('| --- | --: | --: | --: | --: | --: | --: |');
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

/**
 * @param {string} name
 * @returns {readonly (string | number)[]}
 */
function scoreOf(name) {
  const report = JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
  /** @type {readonly { readonly mutants: readonly { readonly status: string }[] }[]} */
  const files = Object.values(report.files);
  const all = files.flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (/** @type {readonly string[]} */ ...statuses) => all.filter((one) => statuses.includes(one)).length;
  const outOfTime = count('Timeout');
  const killed = count('Killed') + outOfTime;
  const survived = count('Survived');
  const unreached = count('NoCoverage');
  const counted = killed + survived + unreached;
  return [name, counted, killed, outOfTime, survived, unreached, `${((100 * killed) / counted).toFixed(1)} %`];
}
