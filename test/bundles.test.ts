import { spawnSync } from 'node:child_process';
import { builtinModules } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import shipped from '../build/shipped.json' with { type: 'json' };
import { documentedRules } from '../server/src/core/rules/documented-rules.ts';
import manifest from '../package.json' with { type: 'json' };
import { makeCertificate, makeKey } from './certificate/made-by-openssl.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
if (!existsSync(join(dist, 'metafiles.json'))) throw new Error('the bundles are missing: npm run build');
const metafiles: readonly Metafile[] = JSON.parse(readFileSync(join(dist, 'metafiles.json'), 'utf8'));

/** What a bundle reads at its start, in bytes, and what only when something asks for it. */
const starts: readonly {
  readonly entry: string;
  readonly packages: readonly string[];
  readonly bytes: number;
  readonly laterBytes: number;
}[] = JSON.parse(readFileSync(join(dist, 'starts.json'), 'utf8'));

const bundles = metafiles.flatMap(({ inputs, outputs }) =>
  Object.entries(outputs)
    .filter(([path]) => /\.[cm]?js$/.test(path))
    .map(([path, output]) => ({ name: path.replace(/^dist\//, ''), inputs, output })),
);

/** What SECURITY.md grants, and to whom: Node's sockets to vscode-jsonrpc, which lets an editor choose them for its transport. */
const granted = [{ module: 'net', to: /node_modules\/vscode-jsonrpc\// }];

/** Modules that reach a network, or run code that is not in the bundle. */
const dangerous = new Set([
  'cluster',
  'dgram',
  'dns',
  'dns/promises',
  'http',
  'http2',
  'https',
  'inspector',
  'inspector/promises',
  'net',
  'repl',
  'tls',
  'vm',
  'wasi',
]);

/** The same without a module: what a program finds in every JavaScript engine, or in a browser. */
const dangerousCode = [
  /(?<![\w$.])fetch\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
  /(?<![\w$.])importScripts\(/,
  /(?<![\w$.])eval\(/,
  // reflect-metadata asks for the global object in this way where there is no better one.
  /(?<![\w$.])Function\((?!"return this;"\)\(\))/,
];

describe('what is shipped', () => {
  test('are the bundles that are looked at here', () => {
    const names = bundles.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['cli.mjs', 'web/client.js', 'web/server.js']));
    for (const path of shipped.filter((part) => /^dist\/.*\.[cm]?js$/.test(part)))
      expect(names).toContain(path.replace(/^dist\//, ''));
  });

  test.each(bundles)('$name needs nothing but Node and VS Code beside it', ({ output }) => {
    const outside = output.imports.filter(({ external }) => external).map(({ path }) => path.replace(/^node:/, ''));
    expect(outside.filter((path) => path !== 'vscode' && !builtinModules.includes(path))).toEqual([]);
  });

  test.each(bundles.filter(({ name }) => name.startsWith('web/')))('$name has nothing of Node', (bundle) => {
    const outside = bundle.output.imports.filter(({ external }) => external).map(({ path }) => path);
    expect([...new Set(outside)]).toEqual(bundle.name === 'web/client.js' ? ['vscode'] : []);
    // The name esbuild gives what a package says it does without in a browser.
    expect(Object.keys(bundle.inputs).filter((path) => path.startsWith('(disabled)'))).toEqual([]);
  });

  test.each(bundles)('$name reaches no network and runs no code from elsewhere', ({ name, inputs }) => {
    const asked = Object.entries(inputs).flatMap(([path, { imports }]) =>
      imports
        .map((each) => ({ module: each.path.replace(/^node:/, ''), by: path }))
        .filter(({ module }) => dangerous.has(module)),
    );
    const refused = asked.filter(
      ({ module, by }) => !granted.some((grant) => grant.module === module && grant.to.test(by)),
    );
    expect(refused).toEqual([]);
    const text = readFileSync(join(dist, name), 'utf8');
    for (const code of dangerousCode) expect(code.exec(text)?.[0], `${name}: ${code.source}`).toBeUndefined();
  });

  test('a grant that nobody uses any more is taken back', () => {
    const users = metafiles.flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([by, { imports }]) => imports.map(({ path }) => ({ by, module: path }))),
    );
    for (const grant of granted)
      expect(users.some(({ by, module }) => module === grant.module && grant.to.test(by))).toBe(true);
  });

  test.each([
    ['fetch("https://x")', true],
    ['a.fetch(x)', false],
    ['new WebSocket(u)', true],
    ['eval(x)', true],
    ['new Function("x")', true],
    ['Function("return this;")()', false],
    ['isFunction(x)', false],
  ])('the search finds what it should: %s', (text, isFound) => {
    expect(dangerousCode.some((code) => code.test(text))).toBe(isFound);
  });
});

describe('what is read at the start', () => {
  test.each([
    { entry: 'dist/server.mjs', most: 750_000 },
    { entry: 'dist/cli.mjs', most: 100_000 },
  ])('$entry leaves for later what only some ask for', ({ entry, most }) => {
    const start = starts.find((each) => each.entry === entry);
    if (!start) throw new Error(`${entry} is not bundled`);
    const { packages, bytes, laterBytes } = start;
    expect(packages.filter((name) => /^@peculiar\/|^tsyringe$|^ignore$|^simple-git$/.test(name))).toEqual([]);
    expect(bytes).toBeLessThan(most);
    expect(laterBytes).toBeGreaterThan(300_000);
  });

  test('no server carries what is written about the rules', () => {
    const servers = bundles.filter(({ name }) => name.startsWith('server') || name === 'web/server.js');
    expect(servers.length).toBeGreaterThan(5);
    const text = servers.map(({ name }) => readFileSync(join(dist, name), 'utf8')).join('\n');
    const carried = documentedRules().filter(({ why }) => text.includes(why));
    // What is the text of a fact is there with the fact.
    expect(carried.map(({ id }) => id)).toEqual(['validity-exceeds-maximum']);
  });

  test('the parts go with their entry', () => {
    expect(shipped).toEqual(expect.arrayContaining(['dist/server', 'dist/server.mjs']));
    expect(manifest.files).toEqual(expect.arrayContaining(['dist/cli', 'dist/cli.mjs']));
  });
});

/** Of a library that has to be loaded in the right order, which a bundler may change. */
test('the bundled command line reads certificates', () => {
  const folder = temporaryFolder({
    'scep-profiles.json': '{ "authorities": { "old": { "kind": "adcs", "certificate": "ca.der" } } }',
    'ca.der': makeCertificate({ subject: ['CN=No CA'], key: makeKey() }),
  });
  const { stdout, stderr } = spawnSync(process.execPath, [join(dist, 'cli.mjs'), 'check', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout, stderr).toContain('workspace-certificate');
});

describe('third-party notices', () => {
  const sections = readFileSync(join(dist, 'third-party-notices.txt'), 'utf8').split(/\n={80}\n/);
  const packages = new Set(
    metafiles.flatMap(({ inputs }) =>
      Object.keys(inputs).flatMap((input) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
    ),
  );

  test('packages were found', () => {
    expect([...packages]).toEqual(expect.arrayContaining(['chevrotain', '@peculiar/x509', 'vscode-jsonrpc']));
  });

  test.each([...packages].sort())('%s has its licence in it', (name) => {
    const [title = '', ...text] = sections.find((section) => section.startsWith(`${name} `))?.split('\n\n') ?? [];
    expect(title).toMatch(/ \d\S* \(.+\)$/);
    expect(text.join('\n\n').length).toBeGreaterThan(200);
  });

  test('go with the extension and with the npm package', () => {
    expect(shipped).toContain('dist/third-party-notices.txt');
    expect(manifest.files).toContain('dist/third-party-notices.txt');
  });
});
