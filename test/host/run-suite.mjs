// Runs a mocha suite inside a real VS Code: the one entry for every host.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInCodeServer } from './code-server-suite.mjs';
import { runOnDesktop } from './desktop.mjs';
import { copyWorkspace, makeTemporaryFolder } from './lifetime.mjs';
import { runInWebWorker } from './web/web-suite.mjs';

/**
 * What is tested: the extension in a folder, or a vsix, installed into a VS Code that has nothing else.
 * @typedef {{ readonly development: string } | { readonly vsix: string }} Extension
 */

/**
 * @typedef {object} SuiteOptions
 * @property {Extension} extension
 * @property {readonly string[]} specs absolute paths or globs of CommonJS files that use mocha's `describe` and `it`
 * @property {string} workspace the folder to open; a copy of it is opened
 * @property {string} [workspaceFile] the `.code-workspace` file in it to open instead
 * @property {number} [timeLimit] of the tests, in seconds; 120
 * @property {number} [testTimeLimit] of one test, in seconds; 30
 * @property {string} [grep] only the tests whose title matches
 * @property {string} [coverage] the folder for V8's coverage files
 * @property {string} [lastCommand] of VS Code, executed before coverage is written
 * @property {Readonly<Record<string, unknown>>} [settings] user settings
 * @property {Readonly<Record<string, string>>} [env] for the extension host
 * @property {'trusted' | 'restricted'} [trust] of the workspace; `restricted` only in code-server
 * @property {'node' | 'web'} [host] the kind of extension host; `web`, which is a web worker, only in code-server and for a vsix
 * @property {'disk' | 'memory'} [files] where the workspace is; `memory` only in the web host
 * @property {(line: string) => void} [print] takes what the suite reports, instead of this terminal; not with desktop VS Code
 */

/**
 * How many tests passed, and which failed, by their full titles. A run that went wrong otherwise has failures, too.
 * @typedef {import('./run-all.cjs').Counts} SuiteResult
 */

/**
 * What a host needs to know of a run. It resolves to its exit code.
 * @typedef {object} HostRun
 * @property {string} folder temporary
 * @property {string} workspace
 * @property {string} developmentPath
 * @property {string} testsPath
 * @property {string | undefined} vsix
 * @property {Readonly<Record<string, unknown>>} settings
 * @property {Readonly<Record<string, string>>} env
 * @property {Omit<import('./suite-runner.cjs').SuiteOptions, 'mark'>} suite for suite-runner.cjs, in the environment variable HOST_SUITE
 * @property {'trusted' | 'restricted'} trust
 * @property {'disk' | 'memory'} files
 * @property {number} timeLimit in seconds; when the host must have ended
 * @property {(line: string) => void} print
 */

/** Desktop VS Code where it is asked for, and where code-server does not run. */
export function usesDesktop() {
  const { VSCODE_EXECUTABLE, VSCODE_VERSION } = process.env;
  return process.platform !== 'linux' || VSCODE_EXECUTABLE !== undefined || VSCODE_VERSION !== undefined;
}

/**
 * Runs the suite; the reporter's lines go to this terminal unless told otherwise.
 * @param {SuiteOptions} options
 * @returns {Promise<SuiteResult>}
 * @throws {Error} when there is no host, or it does not start
 */
export async function runSuite(options) {
  const temporary = makeTemporaryFolder();
  try {
    const report = join(temporary.path, 'report.json');
    const run = hostRun(options, temporary.path, report);
    const code = await hostOf(options)(run);
    return readResult(code, report);
  } finally {
    temporary.remove();
  }
}

/** @param {SuiteOptions} options */
function hostOf({ host }) {
  if (host === 'web') return runInWebWorker;
  return usesDesktop() ? runOnDesktop : runInCodeServer;
}

/**
 * @param {SuiteOptions} options
 * @param {string} folder
 * @param {string} report
 * @returns {HostRun}
 */
function hostRun(options, folder, report) {
  const { extension, specs, timeLimit = 120, testTimeLimit = 30, grep, coverage, lastCommand } = options;
  return {
    folder,
    workspace: join(copyWorkspace(options.workspace, folder), options.workspaceFile ?? ''),
    developmentPath: 'development' in extension ? extension.development : join(import.meta.dirname, 'driver'),
    testsPath: join(import.meta.dirname, 'suite-runner.cjs'),
    vsix: 'vsix' in extension ? extension.vsix : undefined,
    settings: options.settings ?? {},
    env: { ...options.env, ...(coverage === undefined ? {} : { NODE_V8_COVERAGE: coverage }) },
    suite: {
      specs,
      report,
      color: canColor(),
      timeLimit,
      testTimeLimit,
      ...(grep === undefined ? {} : { grep }),
      ...(lastCommand === undefined ? {} : { lastCommand }),
    },
    trust: options.trust ?? 'trusted',
    files: options.files ?? 'disk',
    print: options.print ?? console.log,
    timeLimit: timeLimit + 60, // the suite has its own limit and can say more; this one is for a host that does not start or is blocked
  };
}

function canColor() {
  return process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
}

/**
 * A run that left no report has failed, whatever its exit code.
 * @param {number} code 124 when the time ran out
 * @param {string} report
 * @returns {SuiteResult}
 */
function readResult(code, report) {
  if (!existsSync(report)) return { passed: 0, failures: [`no report (${code})`] };
  /** @type {SuiteResult} */
  const { passed, failures } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed, failures: code !== 0 && failures.length === 0 ? [`ended with ${code}`] : failures };
}
