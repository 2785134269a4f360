// Shows the extension to a person: in desktop VS Code where there is one, else in code-server, to be opened in a browser.
import { spawn } from 'node:child_process';
import { startCodeServer, workbenchUrl } from './code-server.mjs';
import { findCommand } from './commands.mjs';
import { desktopExecutable, writeDesktopProfile } from './desktop.mjs';
import { atExit, makeTemporaryFolder, untilInterrupted } from './lifetime.mjs';
import { outsideEnvironment } from './quiet.mjs';

/**
 * @typedef {object} ServeOptions
 * @property {string} development the extension's folder
 * @property {string} [vsix] the packaged extension, which code-server installs instead
 * @property {string} folder to open, itself, not a copy
 * @property {string} [file] absolute, shown at once
 * @property {number} [port] of code-server; any free one unless named
 */

/**
 * The `code` of a desktop VS Code on PATH that can open a window here. In a remote terminal `code` speaks to a window elsewhere.
 * @returns {string | undefined}
 */
function findDesktop() {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI, WSL_DISTRO_NAME } = process.env;
  if (VSCODE_IPC_HOOK_CLI !== undefined || WSL_DISTRO_NAME !== undefined) return undefined;
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined) return undefined;
  return findCommand(['code']);
}

/**
 * Opens the folder with the extension. Returns at once where `code` opened a window, else after Ctrl+C or when the window is closed.
 * @param {ServeOptions} options
 * @throws {Error} when nothing can be started
 */
export async function serve(options) {
  const code = findDesktop();
  if (code !== undefined) await openDesktop(code, options);
  else if (process.platform === 'linux') await serveInBrowser(options);
  else await openDownloaded(options);
}

/** @param {ServeOptions} options */
async function serveInBrowser({ development, vsix, folder, file, port = 0 }) {
  const server = await startCodeServer({
    ...(vsix === undefined ? { extensionFolders: [development] } : { vsixes: [vsix] }),
    port,
  });
  const interrupted = untilInterrupted();
  console.log(
    `\nVS Code with the extension, for this machine only:\n\n  ${workbenchUrl(server, { folder, ...(file === undefined ? {} : { file }) })}\n`,
  );
  console.log('Ctrl+C stops it.');
  try {
    await Promise.race([interrupted, server.crashed]);
  } finally {
    await server.stop();
  }
}

/**
 * @param {string} code
 * @param {ServeOptions} options
 */
async function openDesktop(code, { development, folder, file }) {
  const status = await run(code, windowArguments({ development, folder, file }));
  if (status !== 0) throw new Error(`${code} ended with ${status}`);
  console.log('VS Code opens a window with the extension.');
}

/**
 * Without `code` on PATH: the VS Code of the tests, with a profile of its own.
 * @param {ServeOptions} options
 */
async function openDownloaded(options) {
  const temporary = makeTemporaryFolder();
  try {
    console.log('VS Code opens a window with the extension. Close it, or press Ctrl+C, to stop.');
    await run(await desktopExecutable(), [...windowArguments(options), ...writeDesktopProfile(temporary.path)]);
  } finally {
    temporary.remove();
  }
}

/** @param {Pick<ServeOptions, 'development' | 'folder' | 'file'>} options */
function windowArguments({ development, folder, file }) {
  return ['--new-window', `--extensionDevelopmentPath=${development}`, folder, ...(file === undefined ? [] : [file])];
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const isScript = process.platform === 'win32' && !program.toLowerCase().endsWith('.exe'); // which only a shell can start
    const [command = program, ...rest] = [program, ...args].map((part) => (isScript ? `"${part}"` : part));
    const child = spawn(command, rest, { env: outsideEnvironment(), stdio: 'inherit', shell: isScript });
    atExit(() => child.kill());
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
