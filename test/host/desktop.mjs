// A suite inside desktop VS Code, through @vscode/test-electron: VSCODE_EXECUTABLE names one, else it is downloaded (VSCODE_VERSION, or the newest).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { untilInterrupted } from './lifetime.mjs';
import { outsideEnvironment, quietSettings, withoutSteering } from './quiet.mjs';

const cachePath = join(import.meta.dirname, 'node_modules', '.vscode-test');

/**
 * @param {import('./run-suite.mjs').HostRun} run
 * @returns {Promise<number>} the exit code; 124 when the time ran out
 * @throws {Error} when VS Code cannot be downloaded, started or installed into
 */
export async function runOnDesktop(run) {
  if (run.trust === 'restricted') throw new Error('Desktop VS Code runs extension tests in trusted workspaces only.');
  const { runTests, TestRunFailedError } = await import('@vscode/test-electron');
  const vscodeExecutablePath = await desktopExecutable();
  const profile = writeDesktopProfile(run.folder, run.settings);
  if (run.vsix !== undefined) await installInto(profile, run.vsix, vscodeExecutablePath);
  const tests = runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: run.developmentPath,
    extensionTestsPath: run.testsPath,
    extensionTestsEnv: {
      .../** @type {Record<string, string | undefined>} */ (withoutSteering()),
      ...run.env,
      HOST_SUITE: JSON.stringify({ ...run.suite, mark: '' }),
    },
    launchArgs: [run.workspace, ...profile],
  }).catch((error) => {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  });
  const limit = new AbortController();
  const timedOut = delay(run.timeLimit * 1000, undefined, { signal: limit.signal }).then(() => endVSCode(run, tests));
  timedOut.catch(() => {}); // aborted below
  try {
    return await Promise.race([tests, timedOut]);
  } finally {
    limit.abort();
  }
}

/** The path of desktop VS Code, downloaded if need be. */
export async function desktopExecutable() {
  const { VSCODE_EXECUTABLE, VSCODE_VERSION } = process.env;
  if (VSCODE_EXECUTABLE !== undefined) return VSCODE_EXECUTABLE;
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode({ cachePath, ...(VSCODE_VERSION === undefined ? {} : { version: VSCODE_VERSION }) });
}

/**
 * A profile of its own, so that neither the user's settings nor their extensions take part.
 * @param {string} folder
 * @param {Readonly<Record<string, unknown>>} [settings]
 * @returns {string[]} the arguments that make VS Code use it
 */
export function writeDesktopProfile(folder, settings = {}) {
  const user = join(folder, 'user');
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(join(user, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  return [`--user-data-dir=${user}`, `--extensions-dir=${join(folder, 'ext')}`];
}

/**
 * `runTests` keeps the process to itself: a first interrupt makes it ask VS Code to end, a second one kill it.
 * @param {import('./run-suite.mjs').HostRun} run
 * @param {Promise<number>} tests
 */
async function endVSCode({ timeLimit }, tests) {
  console.error(`After ${timeLimit} s the suite had not ended.`);
  const ended = tests.catch(() => {});
  for (const patience of [5000, 5000]) {
    void untilInterrupted(); // or this process would end, too
    process.emit('SIGINT', 'SIGINT');
    await Promise.race([ended, delay(patience)]);
  }
  return 124;
}

/**
 * @param {readonly string[]} profile
 * @param {string} vsix
 * @param {string} executable
 */
async function installInto(profile, vsix, executable) {
  const { resolveCliPathFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const resolved = resolveCliPathFromVSCodeExecutablePath(executable);
  const cli = existsSync(resolved) ? resolved : executable;
  const isWindows = process.platform === 'win32'; // where the command is a script, which only a shell can start
  const quote = (/** @type {string} */ text) => (isWindows ? `"${text}"` : text);
  const args = ['--install-extension', vsix, '--force', ...profile].map(quote);
  const env = outsideEnvironment();
  const { status, error, stdout, stderr } = spawnSync(quote(cli), args, { env, encoding: 'utf8', shell: isWindows });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${vsix} could not be installed (${status}):\n${stdout}${stderr}`);
}
