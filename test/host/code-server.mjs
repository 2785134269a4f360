// Starts code-server: VS Code's own server and workbench, installed from npm, for a browser to open.
import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { atExit, makeTemporaryFolder } from './lifetime.mjs';
import { entry, hostNode, install, profileArguments, serverEnvironment, writeProfile } from './code-server-profile.mjs';
import { collectLog, endGroup, killGroup } from './process-group.mjs';

/**
 * @typedef {object} CodeServerOptions
 * @property {readonly string[]} [vsixes] vsix files to install
 * @property {readonly string[]} [extensionFolders] unpacked extensions to install, by a link
 * @property {Readonly<Record<string, unknown>>} [settings] user settings, on top of those that keep the workbench quiet
 * @property {Readonly<Record<string, string>>} [env] on top of this process's own environment
 * @property {number} [port] 0, which is the default, takes a free one
 * @property {'trusted' | 'restricted'} [trust] of the workspace; `trusted` unless told otherwise
 * @property {boolean} [isDriven] whether a script drives the workbench: then `window.driver` is there and extension tests are allowed
 */

/**
 * @typedef {object} CodeServer
 * @property {string} authority host and port
 * @property {string} folder temporary; gone after `stop`
 * @property {() => readonly string[]} log the last lines the server wrote
 * @property {Promise<never>} crashed rejects when the server ends by itself
 * @property {() => Promise<void>} stop ends the server and everything it started
 */

const startSeconds = 60;

/**
 * Resolves when the server answers.
 * @param {CodeServerOptions} [options]
 * @returns {Promise<CodeServer>}
 * @throws {Error} when it cannot be installed into or does not start; with the server's last lines
 */
export async function startCodeServer(options = {}) {
  const temporary = makeTemporaryFolder();
  const folder = temporary.path;
  writeProfile(folder, options);
  const env = serverEnvironment(folder, options.env ?? {});
  for (const vsix of options.vsixes ?? []) install(vsix, folder, env);
  const child = spawn(hostNode(), [entry, ...serverArguments(folder, options)], {
    cwd: folder,
    env,
    detached: true, // a process group of its own, to be ended as one
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killNow = atExit(() => killGroup(child));
  const log = collectLog(child);
  const stop = async () => {
    isStopping = true;
    await endGroup(child);
    killNow();
    temporary.remove();
  };
  let isStopping = false;
  /** @type {Promise<never>} */
  const crashed = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (!isStopping) reject(new Error(`code-server ended by itself (${code ?? signal}):\n${log().join('\n')}`));
    });
  });
  crashed.catch(() => {}); // whoever waits for something races against it; nobody may be waiting
  try {
    const authority = await Promise.race([crashed, untilReady(log)]);
    return { authority, folder, log, crashed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The address that opens a folder, or a workspace of several, in the server's workbench.
 * @param {CodeServer} server
 * @param {object} options
 * @param {string} options.folder or a `.code-workspace` file
 * @param {string} [options.file] shown at once
 * @param {readonly (readonly [string, string])[]} [options.payload] what else the workbench is to know
 */
export function workbenchUrl(server, { folder, file, payload = [] }) {
  const opened = file === undefined ? [] : [['openFile', remoteUri(server, file)]];
  const query = new URLSearchParams(folder.endsWith('.code-workspace') ? { workspace: folder } : { folder });
  if (opened.length + payload.length > 0) query.set('payload', JSON.stringify([...opened, ...payload]));
  return `http://${server.authority}/?${String(query).replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
}

/**
 * How the workbench names a file of the server.
 * @param {Pick<CodeServer, 'authority'>} server
 * @param {string} path
 */
export function remoteUri(server, path) {
  return `vscode-remote://${server.authority}${pathToFileURL(path).pathname}`;
}

/**
 * @param {string} folder
 * @param {CodeServerOptions} options
 */
function serverArguments(folder, { port = 0, trust = 'trusted', isDriven = false }) {
  return [
    `--bind-addr=127.0.0.1:${port}`,
    '--auth=none',
    ...profileArguments(folder),
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
    ...(trust === 'trusted' ? ['--disable-workspace-trust'] : []),
    ...(isDriven ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
}

/**
 * Resolves to the authority. The port stands in the log, so that nobody can take it between choosing and listening.
 * @param {() => readonly string[]} log
 */
async function untilReady(log) {
  const limit = Date.now() + startSeconds * 1000;
  while (Date.now() < limit) {
    const authority = /HTTP server listening on http:\/\/([\d.]+:\d+)/.exec(log().join('\n'))?.[1];
    if (authority !== undefined && (await isHealthy(authority))) return authority;
    await delay(25);
  }
  throw new Error(`code-server did not answer within ${startSeconds} s:\n${log().join('\n')}`);
}

/** @param {string} authority */
async function isHealthy(authority) {
  try {
    return (await fetch(`http://${authority}/healthz`)).ok;
  } catch {
    return false;
  }
}
