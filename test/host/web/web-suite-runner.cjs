// Runs inside the web worker extension host, in one file with the suite: see bundle-suite.mjs. What suite-runner.cjs is in the node host.
const vscode = require('vscode');
const { runAll } = require('../run-all.cjs');

/** @typedef {import('./bundle-suite.mjs').WebSuiteOptions['suite']} Suite */

// Mocha's build for browsers makes itself known to everybody.
/** @type {typeof import('mocha')} */
const Mocha = Reflect.get(globalThis, 'Mocha');
/** @type {Pick<import('mocha'), 'run'> & { setup(options: object): void }} */
const mocha = Reflect.get(globalThis, 'mocha');

/**
 * Makes `describe` and `it` known, before the suite is loaded.
 * @param {Suite} suite
 */
exports.prepare = function prepare({ color, testTimeLimit, grep, mark }) {
  Mocha.reporters.Base.consoleLog = (/** @type {unknown[]} */ ...args) => print(mark, format(args));
  Mocha.reporters.Base.useColors = color; // setup knows it not in a browser
  mocha.setup({
    ui: 'bdd',
    reporter: Mocha.reporters.Spec, // the usual one draws into a page
    timeout: testTimeLimit * 1000,
    forbidOnly: true,
    forbidPending: true,
    ...(grep === undefined ? {} : { grep: new RegExp(grep) }),
  });
};

/**
 * @param {Suite} suite
 * @param {readonly (readonly [path: string, base64: string])[]} files written into the folder that is open
 */
exports.run = async function run(suite, files) {
  for (const [path, base64] of files) await write(path, base64);
  const complaint = await runAll(mocha, suite.timeLimit, (counts) => print(suite.reportMark, JSON.stringify(counts)));
  if (complaint === undefined) return;
  print(suite.mark, complaint);
  throw new Error(complaint);
};

/**
 * @param {string} path
 * @param {string} base64
 */
async function write(path, base64) {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open');
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, path), bytes);
}

/**
 * @param {string} mark
 * @param {string} text
 */
function print(mark, text) {
  for (const line of text.split('\n')) console.log(mark + line);
}

/**
 * What Node's `util.format` does with what mocha's reporters hand over.
 * @param {readonly unknown[]} args
 */
function format([pattern = '', ...values]) {
  const rest = [...values];
  const filled = String(pattern).replaceAll(/%([sd%])/g, (_, kind) => (kind === '%' ? '%' : String(rest.shift())));
  return [filled, ...rest].join(' ');
}
