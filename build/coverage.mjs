// Which lines of client and server are reached: by the unit tests, by the processes that they start, and by the suites in
// VS Code. `npm run coverage` runs them all, `npm run coverage -- vscode` only those, and what follows chooses among them as
// it does without coverage (`-- unit test/core`). It prints a table of rooms from what was measured of each part last, and
// writes the lines that nobody reached to dist/coverage/unreached.txt; `-- merge` does no more than that.
import { convert } from 'ast-v8-to-istanbul';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAstAsync } from 'rolldown/parseAst';
import { bundle } from './bundle.mjs';
import { setUpHost } from './host.mjs';
import { packageVsix } from './package.mjs';
import { root, runNode } from './run.mjs';

const folder = join(root, 'dist', 'coverage');
const unitReport = join(folder, 'unit', 'coverage-final.json');

/** What is run, as arguments of Node. What V8 tells of the processes that run bundles goes into a folder of that name. */
const parts = {
  unit: ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.coverage.mjs', '--coverage'],
  vscode: ['build/editor-tests.mjs'],
  windows: ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/ui/vitest.config.mjs'],
};

/** @typedef {import('ast-v8-to-istanbul').Options['coverage']} ScriptCoverage */
/** It has no types. @type {{ mergeProcessCovs: (of: readonly { result: readonly ScriptCoverage[] }[]) => { result: readonly ScriptCoverage[] } }} */
const { mergeProcessCovs } = createRequire(import.meta.url)('@bcoe/v8-coverage');

/** Hits by line, by path of a source file. @typedef {Map<string, Map<number, number>>} Lines */

const [chosen, ...filter] = process.argv.slice(2);
if (chosen !== undefined && chosen !== 'merge' && !(chosen in parts))
  throw new Error(`There is no "${chosen}" to measure; there are ${Object.keys(parts).join(', ')}, and merge.`);
// As they are shipped, each bundle is one line.
if (chosen !== 'merge') {
  await setUpHost();
  await bundle({ sourcemap: true, minify: false });
  await packageVsix();
}
mkdirSync(folder, { recursive: true });
for (const [name, args] of Object.entries(parts)) {
  if (chosen !== undefined && chosen !== name) continue;
  rmSync(join(folder, name), { recursive: true, force: true });
  rmSync(processesOf(name), { recursive: true, force: true });
  const code = await runNode([...args, ...filter], { env: { ...process.env, COVERAGE: processesOf(name) } });
  if (code !== 0) process.exitCode = code;
}
const byUnit = existsSync(unitReport) ? linesOf(JSON.parse(readFileSync(unitReport, 'utf8'))) : undefined;
const byProcesses = await linesOfProcesses();
const byAll = byUnit ? merged(byUnit, byProcesses) : byProcesses;
printRooms(byUnit, byAll);
writeFileSync(join(folder, 'unreached.txt'), unreached(byAll));

/** @param {string} name of a part */
function processesOf(name) {
  return join(folder, `${name}-processes`);
}

/** @returns {Promise<Lines>} */
async function linesOfProcesses() {
  const files = Object.keys(parts)
    .map(processesOf)
    .flatMap((processes) => (existsSync(processes) ? readdirSync(processes).map((file) => join(processes, file)) : []));
  // Most of what a file tells is about Node and VS Code, and there are many files: none is kept whole.
  const ours = files.flatMap((file) => scriptsIn(file) ?? []);
  if (ours.length < files.length)
    console.log(`\n${files.length - ours.length} of ${files.length} processes were ended before they had told all.`);
  /** @type {Lines} */
  const lines = new Map();
  for (const script of mergeProcessCovs(ours).result) {
    for (const [file, reached] of await linesOfScript(script)) {
      const known = lines.get(file) ?? new Map();
      for (const [line, hits] of reached) known.set(line, Math.max(known.get(line) ?? 0, hits));
      lines.set(file, known);
    }
  }
  return lines;
}

/**
 * @param {string} file that Node wrote
 * @returns {{ result: readonly ScriptCoverage[] } | undefined} undefined where it was ended meanwhile, as some tests do
 */
function scriptsIn(file) {
  const text = readFileSync(file, 'utf8');
  try {
    /** @type {{ result: readonly ScriptCoverage[] }} */
    const { result } = JSON.parse(text);
    return { result: result.filter(({ url }) => isBundle(url)) };
  } catch {
    return undefined;
  }
}

/** @param {string} url */
function isBundle(url) {
  const dist = join(root, 'dist');
  return url.startsWith('file:') && /^(?!e2e|types|\.)/.test(relative(dist, fileURLToPath(url)));
}

/**
 * @param {ScriptCoverage} coverage
 * @returns {Promise<Lines>} of what our own sources became
 */
async function linesOfScript(coverage) {
  const file = fileURLToPath(coverage.url);
  const code = readFileSync(file, 'utf8');
  const sourceMap = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  sourceMap.sources = sourceMap.sources.map((/** @type {string} */ source) => resolve(dirname(file), source));
  const sources = await convert({ code, sourceMap, coverage, ast: parseAstAsync(code) });
  return linesOf(sources);
}

/**
 * @param {Awaited<ReturnType<typeof convert>>} sources
 * @returns {Lines}
 */
function linesOf(sources) {
  /** @type {Lines} */
  const lines = new Map();
  for (const [path, { statementMap, s: hits }] of Object.entries(sources)) {
    const file = relative(root, path.replace(/^file:\/\//, '')).replaceAll('\\', '/');
    if (!/^(?:client|server)\/src\/.*\.ts$/.test(file)) continue;
    const ofFile = new Map();
    for (const [id, { start }] of Object.entries(statementMap))
      ofFile.set(start.line, Math.max(ofFile.get(start.line) ?? 0, hits[id] ?? 0));
    lines.set(file, ofFile);
  }
  return lines;
}

/**
 * The lines of one, of which each is reached where one of them reached it. Of a line that only a bundle has, such as one
 * of a helper of the bundler, nothing is said, unless one has nothing of its whole file.
 * @param {Lines} one
 * @param {Lines} other
 * @returns {Lines}
 */
function merged(one, other) {
  const both = [...one].map(([file, lines]) => {
    const there = other.get(file);
    return /** @type {const} */ ([
      file,
      new Map([...lines].map(([line, hits]) => [line, Math.max(hits, there?.get(line) ?? 0)])),
    ]);
  });
  return new Map([...other, ...both]);
}

/**
 * @param {Lines | undefined} unit
 * @param {Lines} all
 */
function printRooms(unit, all) {
  console.log('\n| Room | Lines | By unit tests alone | With all processes |\n| --- | --: | --: | --: |');
  const rooms = ['', ...new Set([...all.keys()].toSorted((a, b) => a.localeCompare(b)).map(roomOf))];
  for (const room of rooms) {
    const of = (/** @type {Lines} */ lines) =>
      [...lines].flatMap(([file, ofFile]) => (room === '' || roomOf(file) === room ? [...ofFile.values()] : []));
    const cells = [of(all).length, unit ? share(of(unit)) : 'not measured', share(of(all))];
    console.log(`| ${[room === '' ? 'all' : room, ...cells].join(' | ')} |`);
  }
}

/** @param {readonly number[]} hits */
function share(hits) {
  if (hits.length === 0) return 'not measured';
  return `${((100 * hits.filter((count) => count > 0).length) / hits.length).toFixed(1)} %`;
}

/**
 * As docs/architecture.md divides them, roughly: the folder below the source, in the core and the client one deeper.
 * @param {string} file
 */
function roomOf(file) {
  const [top = '', , ...path] = dirname(file).split('/');
  const inside = top === 'server' ? path : ['client', ...path];
  return inside.slice(0, inside[0] === 'core' || inside[0] === 'client' ? 2 : 1).join('/') || 'server';
}

/** @param {Lines} lines */
function unreached(lines) {
  const places = [...lines].flatMap(([file, ofFile]) =>
    [...ofFile].flatMap(([line, hits]) => (hits > 0 ? [] : [`${file}:${line}`])),
  );
  return `${places.join('\n')}\n`;
}
