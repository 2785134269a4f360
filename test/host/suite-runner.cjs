// Runs inside the extension host: VS Code calls `run` (this is its `extensionTestsPath`) and takes a rejection for a failed run.
const fs = require('node:fs');
const { format } = require('node:util');
const v8 = require('node:v8');
const { runAll } = require('./run-all.cjs');

/**
 * @typedef {object} SuiteOptions handed over in the environment variable HOST_SUITE, as JSON
 * @property {readonly string[]} specs absolute paths or globs of CommonJS files that use mocha's `describe` and `it`
 * @property {string} report the file to write the counts to: see run-all.cjs
 * @property {string} mark what each reported line starts with, for who has to tell it from the host's own
 * @property {boolean} color
 * @property {number} timeLimit of the whole run, in seconds
 * @property {number} testTimeLimit of one test, in seconds
 * @property {string} [grep] only the tests whose title matches
 * @property {string} [lastCommand] of VS Code, executed before coverage is written
 */

exports.run = async function run() {
  /** @type {SuiteOptions} */
  const options = JSON.parse(process.env['HOST_SUITE'] ?? '{}');
  const print = (/** @type {unknown[]} */ ...args) => {
    // The host hands the arguments of console.log on as they are: `%s` would stay `%s`.
    for (const line of format(...args).split('\n')) console.log(options.mark + line);
  };
  const { default: Mocha } = await import('mocha');
  Mocha.reporters.Base.consoleLog = print;
  const mocha = new Mocha({
    color: options.color,
    timeout: options.testTimeLimit * 1000,
    forbidOnly: true,
    forbidPending: true,
    ...(options.grep === undefined ? {} : { grep: new RegExp(options.grep) }),
  });
  const complaint = await loadSpecs(mocha, options.specs).then(
    () => runAll(mocha, options.timeLimit, (counts) => fs.writeFileSync(options.report, JSON.stringify(counts))),
    (/** @type {Error} */ error) => error.stack ?? error.message,
  );
  if (process.env['NODE_V8_COVERAGE'] !== undefined) await writeCoverage(options);
  if (complaint === undefined) return;
  print(complaint);
  throw new Error(complaint);
};

/**
 * The host is ended without the chance to write it, and so is what it started, unless a command ends that.
 * @param {SuiteOptions} options
 */
async function writeCoverage({ lastCommand }) {
  const { commands } = require('vscode');
  if (lastCommand !== undefined) await commands.executeCommand(lastCommand);
  v8.takeCoverage();
}

/**
 * @param {import('mocha')} mocha
 * @param {readonly string[]} specs
 */
async function loadSpecs(mocha, specs) {
  // Every host has Node 22 or newer, the types are those of 20.
  /** @type {(pattern: string) => string[]} */
  const globSync = Reflect.get(fs, 'globSync');
  const files = specs.flatMap((spec) => globSync(spec)).sort();
  if (files.length === 0) throw new Error(`No file is called ${specs.join(' or ')}`);
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
}
