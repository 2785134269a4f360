// What the pages and web workers of a browser reach of our bundles, as V8 counts it. It is asked over the devtools protocol, before a target runs its first line.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomUUID } from 'node:crypto';

const root = join(import.meta.dirname, '..', '..');

/** VS Code makes a function of an extension's file, in the web worker host; V8 counts from the beginning of what ECMAScript makes of its text. */
const wrapper = '(function anonymous(module,exports,require\n) {\n';

/**
 * Counts in a page and all that it starts, where build/coverage.mjs wants to know.
 * @param {import('playwright-core').Page} page that shows nothing yet
 * @returns {Promise<() => Promise<void>>} writes what was counted, while the page is still there, as Node does for NODE_V8_COVERAGE
 */
export async function countReached(page) {
  const { COVERAGE: folder } = process.env;
  if (folder === undefined) return () => Promise.resolve();
  const session = await page.context().newCDPSession(page);
  const target = new Target(({ id, method, params }) => {
    /** @type {Promise<object>} */
    const answer = Reflect.apply(Reflect.get(session, 'send'), session, [method, params]);
    answer.then(
      (result) => target.receive({ id, result }),
      () => target.receive({ id }),
    );
  });
  for (const method of events) session.on(method, (params) => target.receive({ method, params }));
  await target.count();
  return async () => {
    const result = (await target.take()).flatMap(asBundle);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `page-${randomUUID()}.json`), JSON.stringify({ result }));
  };
}

const events = /** @type {const} */ ([
  'Target.attachedToTarget',
  'Target.detachedFromTarget',
  'Target.receivedMessageFromTarget',
]);

/** @typedef {{ readonly startOffset: number, readonly endOffset: number, readonly count: number }} Range */
/** @typedef {{ readonly url: string, readonly functions: readonly { readonly ranges: readonly Range[] }[] }} Script */

/** @param {Script} script */
function asBundle({ url, functions, ...script }) {
  const path = /\/(dist\/(?:web|preview)\/[^?#]+\.js)/.exec(url.replaceAll('%2F', '/'))?.[1];
  if (path === undefined) return [];
  const before = url.endsWith('#vscode-extension') ? wrapper.length : 0;
  const moved = (/** @type {Range} */ range) => ({
    ...range,
    startOffset: Math.max(0, range.startOffset - before),
    endOffset: Math.max(0, range.endOffset - before),
  });
  return [
    {
      ...script,
      url: pathToFileURL(join(root, path)).href,
      functions: functions.map((each) => ({ ...each, ranges: each.ranges.map(moved) })),
    },
  ];
}

/** The browser, a page, a frame of another process, or a worker; what it starts is reached through it alone. */
class Target {
  /** @readonly */
  #post;
  #lastId = 0;
  /** @readonly @type {Map<number, (result: any) => void>} */
  #waiting = new Map();
  /** @readonly @type {Map<string, Target>} */
  #children = new Map();

  /** @param {(message: { id: number, method: string, params: object }) => void} post */
  constructor(post) {
    this.#post = post;
  }

  /** From the first line on of what it starts. */
  count() {
    void this.#send('Profiler.enable');
    void this.#send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    return this.#send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  }

  /** @returns {Promise<readonly Script[]>} of it and all that is below it */
  async take() {
    const own = this.#send('Profiler.takePreciseCoverage').then((answer) => answer?.result ?? []);
    return (await Promise.all([own, ...[...this.#children.values()].map((child) => child.take())])).flat();
  }

  /** @param {{ readonly id?: number, readonly result?: any, readonly method?: string, readonly params?: any }} message */
  receive({ id, result, method, params }) {
    if (id !== undefined) this.#waiting.get(id)?.(result);
    if (method === 'Target.attachedToTarget') this.#start(params.sessionId);
    if (method === 'Target.receivedMessageFromTarget')
      this.#children.get(params.sessionId)?.receive(JSON.parse(params.message));
    if (method === 'Target.detachedFromTarget') {
      this.#children.get(params.sessionId)?.receive({ method: 'gone' });
      this.#children.delete(params.sessionId);
    }
    if (method === 'gone') for (const resolve of this.#waiting.values()) resolve(undefined);
  }

  /** @param {string} sessionId */
  #start(sessionId) {
    const child = new Target((message) => {
      void this.#send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) });
    });
    this.#children.set(sessionId, child);
    void child.count();
    void child.#send('Runtime.runIfWaitingForDebugger');
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @returns {Promise<any>} undefined where it is refused, or has gone
   */
  #send(method, params = {}) {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#post({ id, method, params });
    });
  }
}
