// A suite inside the node extension host of code-server: a browser opens the workbench, which starts the host and tells how the suite ended.
import { EventEmitter, once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { launchBrowser } from './browser.mjs';
import { remoteUri, startCodeServer, workbenchUrl } from './code-server.mjs';

/** Printed by the workbench, which then waits for ever. */
const noHost = 'No extension host found that can launch the test runner';

/** What the reporter's lines begin with: they come mixed with the extension host's own. */
const mark = 'T| ';

/**
 * @param {import('./run-suite.mjs').HostRun} run
 * @returns {Promise<number>} the exit code; 124 when the time ran out
 * @throws {Error} when the server or the browser does not start, or ends by itself
 */
export async function runInCodeServer(run) {
  const server = await startCodeServer({
    vsixes: run.vsix === undefined ? [] : [run.vsix],
    settings: run.settings,
    env: { ...run.env, HOST_SUITE: JSON.stringify({ ...run.suite, mark }) },
    trust: run.trust,
    isDriven: true,
  });
  try {
    const browser = await launchBrowser(server.folder);
    try {
      return await runInPage(await browser.newPage(), server, run);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./code-server.mjs').CodeServer} server
 * @param {import('./run-suite.mjs').HostRun} run
 */
async function runInPage(page, server, run) {
  const { ended, said } = await listen(page);
  const limit = new AbortController();
  const timedOut = delay(run.timeLimit * 1000, undefined, { signal: limit.signal }).then(() => {
    console.error(`After ${run.timeLimit} s the suite had not ended.\n${lastWords(said, server)}`);
    return 124;
  });
  timedOut.catch(() => {}); // aborted below
  try {
    await page.goto(suiteUrl(server, run), { timeout: 120_000 });
    return await Promise.race([ended, server.crashed, timedOut]);
  } catch (error) {
    console.error(lastWords(said, server));
    throw error;
  } finally {
    limit.abort();
  }
}

/**
 * @param {import('./code-server.mjs').CodeServer} server
 * @param {import('./run-suite.mjs').HostRun} run
 */
function suiteUrl(server, { workspace, developmentPath, testsPath }) {
  return workbenchUrl(server, {
    folder: workspace,
    payload: [
      ['extensionDevelopmentPath', remoteUri(server, developmentPath)],
      ['extensionTestsPath', remoteUri(server, testsPath)],
      ['skipWelcome', 'true'],
    ],
  });
}

/**
 * Prints what the suite reports and keeps the rest for when it is needed. `ended` resolves to the suite's exit code.
 * @param {import('playwright-core').Page} page
 */
async function listen(page) {
  /** @type {string[]} */
  const said = [];
  const run = new EventEmitter();
  const ended = once(run, 'end').then(([code]) => Number(code));
  ended.catch(() => {}); // it may fail while the page still loads
  run.on('error', () => {}); // one was enough
  page.on('crash', () => run.emit('error', new Error('The page crashed')));
  page.on('console', (message) => {
    said.push(message.text());
    if (message.text().includes(noHost)) run.emit('error', new Error(`${noHost}: is the extension there?`));
  });
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => run.emit('end', code));
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _type, /** @type {readonly unknown[]} */ args) => printReport(args),
  );
  return { ended, said };
}

/**
 * What a host without native modules complains of is no concern of the suite.
 * @param {readonly unknown[]} args of console.log in the extension host
 */
function printReport([line]) {
  if (typeof line === 'string' && line.startsWith(mark)) console.log(line.slice(mark.length));
}

/**
 * @param {readonly string[]} said
 * @param {import('./code-server.mjs').CodeServer} server
 */
function lastWords(said, server) {
  const workbench = said.filter((line) => !/spdlog|bindings file/.test(line)).slice(-20);
  return ['The workbench said last:', ...workbench, 'The server said last:', ...server.log().slice(-20)].join('\n');
}
