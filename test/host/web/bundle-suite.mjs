// Makes one file of mocha, a suite and the files it works on: a web worker host loads one and no more.
import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * @typedef {object} WebSuiteOptions
 * @property {Omit<import('../suite-runner.cjs').SuiteOptions, 'report'> & { readonly reportMark: string }} suite
 * @property {string | undefined} filesFrom the folder whose files the suite writes into the one that is open, before it starts
 */

/**
 * @param {string} outfile
 * @param {WebSuiteOptions} options
 */
export async function bundleSuite(outfile, { suite, filesFrom }) {
  const runner = join(import.meta.dirname, 'web-suite-runner.cjs');
  const files = filesFrom === undefined ? [] : filesIn(filesFrom);
  const load = suite.specs.map((spec) => `require(${JSON.stringify(spec)});`).join(' ');
  // The last line, as mocha's own build takes the module for its own.
  const contents = `
    require('mocha/mocha');
    const { prepare, run } = require(${JSON.stringify(runner)});
    prepare(${JSON.stringify(suite)});
    ${load}
    module.exports = { run: () => run(${JSON.stringify(suite)}, ${JSON.stringify(files)}) };`;
  await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'js' },
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2023',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(import.meta.dirname, 'assert.mjs') },
    logLevel: 'warning',
  });
}

/**
 * @param {string} folder
 * @returns {readonly (readonly [path: string, base64: string])[]}
 */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path).toString('base64')]);
}
