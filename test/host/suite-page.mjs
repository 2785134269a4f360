// The page of a workbench in which a suite runs: prints what the suite reports, and knows how it ended.
import { EventEmitter, once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { launchBrowser } from './browser.mjs';

/** Printed by the workbench, which then waits for ever. */
const noHost = 'No extension host found that can launch the test runner';

/** What the reporter's lines begin with: they come mixed with the extension host's own. */
export const mark = 'T| ';

/** The same for the counts, from a host that can write no file. */
export const reportMark = 'R| ';

/**
 * Opens the workbench and waits for the suite in it.
 * @param {import('./code-server.mjs').CodeServer} server
 * @param {import('./run-suite.mjs').HostRun} run
 * @param {{ readonly url: string, readonly prepare?: (page: import('playwright-core').Page) => Promise<void> }} options `prepare` is done before the workbench is loaded
 * @returns {Promise<number>} the exit code; 124 when the time ran out
 * @throws {Error} when the browser does not start, or ends by itself
 */
export async function runSuiteInBrowser(server, run, { url, prepare }) {
  const browser = await launchBrowser(server.folder);
  try {
    const page = await browser.newPage();
    const { ended, said } = await listen(page, run);
    await prepare?.(page);
    return await untilEnded(page, server, { ...run, url, ended, said });
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./code-server.mjs').CodeServer} server
 * @param {Pick<import('./run-suite.mjs').HostRun, 'timeLimit' | 'print'> & { url: string, ended: Promise<number>, said: readonly string[] }} run
 */
async function untilEnded(page, server, { url, timeLimit, print, ended, said }) {
  const limit = new AbortController();
  const timedOut = delay(timeLimit * 1000, undefined, { signal: limit.signal }).then(() => {
    print(`After ${timeLimit} s the suite had not ended.\n${lastWords(said, server)}`);
    return 124;
  });
  timedOut.catch(() => {}); // aborted below
  try {
    await page.goto(url, { timeout: 120_000 });
    return await Promise.race([ended, server.crashed, timedOut]);
  } catch (error) {
    print(lastWords(said, server));
    throw error;
  } finally {
    limit.abort();
  }
}

/**
 * Prints what the suite reports and keeps the rest for when it is needed. `ended` resolves to the suite's exit code.
 * @param {import('playwright-core').Page} page
 * @param {import('./run-suite.mjs').HostRun} run
 */
async function listen(page, { suite: { report }, print }) {
  /** @type {string[]} */
  const said = [];
  const events = new EventEmitter();
  const ended = once(events, 'end').then(([code]) => Number(code));
  ended.catch(() => {}); // it may fail while the page still loads
  events.on('error', () => {}); // one was enough
  page.on('crash', () => events.emit('error', new Error('The page crashed')));
  page.on('console', (message) => {
    said.push(message.text());
    if (message.text().includes(noHost)) events.emit('error', new Error(`${noHost}: is the extension there?`));
  });
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => events.emit('end', code));
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _type, /** @type {readonly unknown[]} */ args) => takeLine(args, print, report),
  );
  return { ended, said };
}

/**
 * What a host without native modules complains of is no concern of the suite.
 * @param {readonly unknown[]} args of console.log in the extension host
 * @param {(line: string) => void} print
 * @param {string} report the file for the counts
 */
function takeLine([line], print, report) {
  if (typeof line !== 'string') return;
  if (line.startsWith(mark)) print(line.slice(mark.length));
  if (line.startsWith(reportMark)) writeFileSync(report, line.slice(reportMark.length));
}

/**
 * @param {readonly string[]} said
 * @param {import('./code-server.mjs').CodeServer} server
 */
function lastWords(said, server) {
  const workbench = said.filter((line) => !/spdlog|bindings file/.test(line)).slice(-20);
  return ['The workbench said last:', ...workbench, 'The server said last:', ...server.log().slice(-20)].join('\n');
}
