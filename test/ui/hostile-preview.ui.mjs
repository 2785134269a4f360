// The page of the preview as it is shipped, in a browser, sent texts that somebody hostile wrote into every field there is:
// it draws what it draws of harmless ones, every text as a text, and neither loads nor runs anything.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { root } from '../../build/run.mjs';
import { launchBrowser } from '../host/browser.mjs';
import { makeTemporaryFolder } from '../host/lifetime.mjs';

const hostile = [
  '<img src=x onerror=harm()>',
  '"><script>harm()</script>',
  "' onclick='harm()",
  '<a href="command:workbench.action.terminal.new">x</a>',
  '[x](command:harm) ![x](https://evil.example/x.png) **x** `x`',
  '${harm()} {{constructor.constructor("harm()")()}} <!--',
  '</span></main><iframe src="https://evil.example"></iframe>',
  'javascript:harm()',
  '&lt;b&gt; &amp; &#60;',
  '\u202egnp.exe\u2066',
  'a\u200bb\u2060c\ufeff',
  '{0} {1}',
];

const temporary = makeTemporaryFolder();
/** @type {Awaited<ReturnType<typeof launchBrowser>>} */
let browser;
/** What the server answers. @type {any} */
let preview;

beforeAll(async () => {
  preview = await askServer();
  browser = await launchBrowser(temporary.path);
});

afterAll(async () => {
  await browser.close();
  temporary.remove();
});

test.each(hostile)('%j in every field is a text', async (text) => {
  const harmless = await drawn('word');
  const { outline, shown, dangers } = await drawn(text);
  expect(outline).toEqual(harmless.outline);
  expect(dangers).toEqual([]);
  // The title, the label and the findings, and more besides.
  expect(shown.split(text).length).toBeGreaterThan(10);
  expect(shown.split(text).length).toBe(harmless.shown.split('word').length);
});

test('a text that turns the direction turns no other', async () => {
  const page = await openPage();
  await page.show(withText('\u202eevil'));
  const places = await page.browserPage.locator('.device-title .muted').evaluate((element) => {
    const text = [...element.childNodes].find((node) => node.nodeName === '#text' && node.nodeValue !== '');
    if (!text) throw new Error('There is nothing about the device.');
    const left = (/** @type {number} */ offset) => {
      const range = document.createRange();
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      return range.getBoundingClientRect().left;
    };
    return [left(0), left(3)];
  });
  expect(places[0]).toBeLessThan(places[1] ?? 0);
  await page.browserPage.close();
});

/** @param {string} text in every field */
async function drawn(text) {
  const { browserPage, show, dangers } = await openPage();
  await show(withText(text));
  const told = await browserPage.evaluate(() => {
    /** @type {(node: Element | ShadowRoot) => unknown} */
    const outlineOf = (node) => [
      'tagName' in node ? node.tagName : '',
      // Where a line may be broken depends on the text.
      [...node.children].filter(({ tagName }) => tagName !== 'WBR').map(outlineOf),
      'shadowRoot' in node && node.shadowRoot ? outlineOf(node.shadowRoot) : null,
    ];
    const main = document.querySelector('main') ?? document.body;
    const all = [...document.querySelectorAll('main *')];
    return {
      outline: JSON.stringify(outlineOf(main)),
      shown: main.textContent ?? '',
      handlers: all.flatMap((element) => element.getAttributeNames().filter((name) => /^on|^href$|^src/.test(name))),
    };
  });
  await browserPage.close();
  return { ...told, dangers: [...dangers, ...told.handlers] };
}

/** A page as the extension makes it, with a policy that is as strict. What is loaded or run beyond our own is written down. */
async function openPage() {
  const browserPage = await browser.newPage();
  /** @type {string[]} */
  const dangers = [];
  const bundle = (/** @type {string} */ name) => readFileSync(join(root, 'dist', 'preview', name), 'utf8');
  await browserPage.exposeFunction('harm', () => dangers.push('a text was run'));
  browserPage.on('dialog', (dialog) => dangers.push(dialog.message()));
  browserPage.on('console', (message) => dangers.push(message.text()));
  browserPage.on('pageerror', (error) => dangers.push(error.message));
  await browserPage.route('**', (route) => {
    const { pathname, host } = new URL(route.request().url());
    const body = { '/': html, '/preview.js': bundle('preview.js'), '/preview.css': bundle('preview.css') }[pathname];
    if (host !== 'preview.test' || body === undefined) dangers.push(route.request().url());
    const types = { '/preview.js': 'text/javascript', '/preview.css': 'text/css' };
    return route.fulfill({ body: body ?? '', contentType: Reflect.get(types, pathname) ?? 'text/html' });
  });
  await browserPage.goto('http://preview.test/');
  const show = async (/** @type {unknown} */ content) => {
    await browserPage.evaluate((data) => window.postMessage(data, '*'), { kind: 'show', content });
    await browserPage.locator('main h1').waitFor();
    await browserPage.evaluate(untilDrawn);
  };
  return { browserPage, show, dangers };
}

/** Runs in the page: the elements of a library draw themselves a moment later, some of them because of others. */
async function untilDrawn() {
  for (let before = -1, now = 0; now !== before;) {
    const elements = [...document.querySelectorAll('main *')];
    await Promise.all(elements.map((element) => Reflect.get(element, 'updateComplete')));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    before = now;
    now = elements.reduce((sum, element) => sum + 1 + (element.shadowRoot?.querySelectorAll('*').length ?? 0), 0);
  }
}

const html = `<!DOCTYPE html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'nonce-a'" />
    <link rel="stylesheet" href="preview.css" />
  </head>
  <body>
    <main id="view"></main>
    <script nonce="a">window.acquireVsCodeApi = () => ({ postMessage() {}, setState() {}, getState() {} });</script>
    <script type="module" nonce="a" src="preview.js"></script>
  </body>
</html>`;

/** Words that decide what is drawn; all other strings are texts. */
const deciding = new Set(['state', 'mark', 'severity', 'evidence', 'kind', 'uri']);

/** @param {string} text */
function withText(text) {
  const answer = {
    ok: true,
    fits: false,
    headline: '',
    remarks: [''],
    differences: [{ message: '', expected: 'a', actual: 'b' }],
  };
  return mapTexts(
    {
      file: 'a.json',
      preview: {
        ...preview,
        compared: { title: 'b', note: '', rows: [{ label: 'c', selected: 'd', other: 'e', isEqual: false }] },
      },
      remembered: { uri: 'file:///a.json', position: { line: 0, character: 0 }, device: null, compareWith: null },
      cursor: null,
      canReadHead: true,
      verified: { name: 'a.cer', answer },
    },
    (own) => `${own}${text}`,
  );
}

/**
 * @param {any} value
 * @param {(text: string) => string} change
 * @returns {any}
 */
function mapTexts(value, change) {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    deciding.has(key) && typeof each === 'string' ? each : mapTexts(each, change),
  ]);
  return Object.fromEntries(entries);
}

/** The preview of a sample, as the built server makes it. */
async function askServer() {
  const path = join(root, 'test', 'sample-workspace', 'profiles', 'windows-user-wifi.json');
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.mjs'), 'lsp', '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const rootUri = new URL(`file://${join(root, 'test', 'sample-workspace')}`).toString();
  const uri = new URL(`file://${path}`).toString();
  await connection.sendRequest('initialize', { processId: null, rootUri, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri, languageId: 'json', version: 1, text: readFileSync(path, 'utf8') };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const answer = await connection.sendRequest('scepProfiles/preview', { uri, position: { line: 2, character: 5 } });
  child.kill();
  expect(answer).toMatchObject({ selected: { subject: expect.anything() } });
  return answer;
}
