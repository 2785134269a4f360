// Runs the suites inside a real VS Code: from the folder, from the packaged vsix, in a browser, and where there is nothing to do.
import { build } from 'esbuild';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { runSuite, usesDesktop } from '../test/host/run-suite.mjs';
import { vsixPath } from './package.mjs';
import { root } from './run.mjs';

const compiled = join(root, 'dist', 'e2e');
const samples = join(root, 'test', 'sample-workspace');

/**
 * Every file of test/e2e with what it needs that only Node has, and the folder it runs in. One that needs nothing runs in
 * the browser, too.
 * @type {Readonly<Record<string, { readonly needs: readonly 'git'[], readonly folder: 'samples' | 'nothing' | 'untouched samples' | 'tenants' | 'repository' | 'samples without git' }>>}
 */
const all = {
  editor: { needs: [], folder: 'samples' },
  comparisons: { needs: [], folder: 'samples' },
  preview: { needs: [], folder: 'samples' },
  'side-view': { needs: [], folder: 'samples' },
  'new-files': { needs: [], folder: 'samples' },
  workspace: { needs: [], folder: 'untouched samples' },
  folders: { needs: [], folder: 'tenants' },
  review: { needs: ['git'], folder: 'repository' },
  'review-refused': { needs: [], folder: 'samples without git' },
  quiet: { needs: [], folder: 'nothing' },
  walkthrough: { needs: [], folder: 'nothing' },
};
const nothing = quietWorkspace();
const tenants = twoTenants();

/** @typedef {import('../test/host/run-suite.mjs').SuiteOptions} SuiteOptions */
/** @type {readonly (Pick<SuiteOptions, 'extension' | 'specs' | 'workspace' | 'workspaceFile' | 'trust' | 'host' | 'files' | 'coverage' | 'lastCommand'> & { readonly name: string })[]} */
const suites = [
  {
    name: 'the extension in its folder',
    extension: { development: root },
    specs: specsFor('samples', 'node'),
    workspace: samples,
  },
  {
    name: 'the installed vsix',
    extension: { vsix: vsixPath },
    specs: specsFor('samples', 'node'),
    workspace: samples,
  },
  {
    name: 'profiles that are not open',
    extension: { vsix: vsixPath },
    specs: specsFor('untouched samples', 'node'),
    workspace: samples,
  },
  {
    name: 'a workspace of several folders',
    extension: { vsix: vsixPath },
    specs: specsFor('tenants', 'node'),
    workspace: tenants,
    workspaceFile: 'tenants.code-workspace',
  },
  { name: 'a repository', extension: { vsix: vsixPath }, specs: specsFor('repository', 'node'), workspace: samples },
  {
    name: 'a folder without profiles',
    extension: { vsix: vsixPath },
    specs: specsFor('nothing', 'node'),
    workspace: nothing,
  },
  // Only code-server can be told to open a folder so, and only its workbench is in a browser.
  ...(usesDesktop() ? [] : [restricted(), ...web()]),
];

checkSpecs();
for (const [name, { needs }] of Object.entries(all))
  if (needs.length > 0) console.log(`-- ${name} is not for a browser: it needs ${needs.join(' and ')}`);
await compile();
const total = { passed: 0, failures: /** @type {string[]} */ ([]), second: /** @type {string[]} */ ([]) };
/** While working: only the suites whose name has this in it. */
const [wanted = ''] = process.argv.slice(2);
const waiting = measured(suites).filter(({ name }) => name.includes(wanted));
/** Most of a suite is waiting for VS Code, which waits for timers of its own. A window on a desktop wants to be in front. */
const atATime = usesDesktop() || process.env['COVERAGE'] !== undefined ? 1 : 2;
await Promise.all(Array.from({ length: atATime }, runWaiting));
writeFileSync(join(root, 'dist', 'editor-results.json'), JSON.stringify(total));
process.exitCode = total.failures.length === 0 ? 0 : 1;

/** Takes one suite after the other of those that wait. What failed is run again. */
async function runWaiting() {
  for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) {
    const { name } = suite;
    const first = await attempt(suite);
    const last = first.failures.length === 0 ? first : await attempt(suite, ', the second attempt');
    const named = (/** @type {string} */ test) => `${name}: ${test}`;
    total.passed += last.passed;
    total.failures.push(...last.failures.map(named));
    if (last !== first && last.failures.length === 0) total.second.push(...first.failures.map(named));
  }
}

/**
 * A whole suite in a VS Code of its own. What it reports is printed in one piece, as another one runs beside it.
 * @param {(typeof suites)[number]} suite
 * @param {string} [remark]
 * @returns {Promise<{ readonly passed: number, readonly failures: readonly string[] }>}
 */
async function attempt({ name, specs, ...options }, remark = '') {
  /** @type {string[]} */
  const lines = [];
  const print = atATime === 1 ? console.log : (/** @type {string} */ line) => void lines.push(line);
  print(`\n-- ${name}${remark}`);
  try {
    return await runSuite({
      ...options,
      print,
      specs: specs.map((spec) => join(compiled, `${spec}.e2e.cjs`)),
      timeLimit: 300,
      testTimeLimit: 120,
    });
  } catch (error) {
    // The browser may crash, and the server not start.
    print(inspect(error));
    return { passed: 0, failures: [String(error)] };
  } finally {
    if (lines.length > 0) console.log(lines.join('\n'));
  }
}

/**
 * @param {(typeof all)[string]['folder']} folder
 * @param {'node' | 'web'} host
 */
function specsFor(folder, host) {
  return Object.entries(all)
    .filter(([, spec]) => spec.folder === folder && (host === 'node' || spec.needs.length === 0))
    .map(([name]) => name);
}

/**
 * Where build/coverage.mjs wants to know what is reached: the suites of processes that can tell it, with the bundles that
 * are in the folder. The server tells it when it is ended in good order.
 * @param {typeof suites} planned
 */
function measured(planned) {
  const { COVERAGE: coverage } = process.env;
  if (coverage === undefined) return planned;
  const extension = { development: root };
  return planned
    .filter(({ name, host }) => host !== 'web' && name !== 'the installed vsix')
    .map((suite) => ({ ...suite, extension, coverage, lastCommand: 'scepProfiles.restart' }));
}

/** No file is forgotten. */
function checkSpecs() {
  const ending = '.e2e.ts';
  const files = readdirSync(join(root, 'test', 'e2e')).filter((file) => file.endsWith(ending));
  for (const spec of files.map((file) => file.slice(0, -ending.length)))
    if (!(spec in all)) throw new Error(`build/editor-tests.mjs does not say what test/e2e/${spec}${ending} needs.`);
}

async function compile() {
  rmSync(compiled, { recursive: true, force: true });
  await build({
    entryPoints: [
      ...new Set(suites.flatMap(({ specs }) => specs.map((spec) => join(root, 'test', 'e2e', `${spec}.e2e.ts`)))),
    ],
    outdir: compiled,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/**
 * Where nothing of the workspace may be run.
 * @returns {(typeof suites)[number]}
 */
function restricted() {
  const name = 'a workspace that is not trusted';
  const specs = ['preview', ...specsFor('samples without git', 'node')];
  return { name, extension: { development: root }, specs, workspace: samples, trust: 'restricted' };
}

/**
 * Client and server in web workers: on the files of a server, and on files that are nowhere but in memory.
 * @returns {typeof suites}
 */
function web() {
  const host = /** @type {const} */ ('web');
  const extension = { vsix: vsixPath };
  const specs = [...specsFor('samples', host), ...specsFor('samples without git', host)];
  return [
    { name: 'a browser, with the files of a server', host, extension, specs, workspace: samples },
    {
      name: 'a browser, with files in memory, not trusted',
      host,
      extension,
      specs,
      workspace: samples,
      files: 'memory',
      trust: 'restricted',
    },
    {
      name: 'a browser, with profiles that are not open',
      host,
      extension,
      specs: specsFor('untouched samples', host),
      workspace: samples,
    },
    {
      name: 'a browser, with profiles in memory that are not open',
      host,
      extension,
      specs: specsFor('untouched samples', host),
      workspace: samples,
      files: 'memory',
    },
    {
      name: 'a browser, with several folders',
      host,
      extension,
      specs: specsFor('tenants', host),
      workspace: tenants,
      workspaceFile: 'tenants.code-workspace',
    },
    {
      name: 'a browser, in a folder without profiles',
      host,
      extension,
      specs: specsFor('nothing', host),
      workspace: nothing,
      files: 'memory',
    },
  ];
}

/** Made here, as a file that holds nothing for us would be one of the samples otherwise. */
function quietWorkspace() {
  const folder = join(root, 'dist', 'quiet-workspace');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'other.json'), '{ "displayName": "no profile" }\n');
  return folder;
}

/** Two folders whose files are called the same; only one of them has the trusted certificate profile. */
function twoTenants() {
  const folder = join(root, 'dist', 'two-tenants');
  rmSync(folder, { recursive: true, force: true });
  const wifi = JSON.stringify({
    '@odata.type': '#microsoft.graph.windows81SCEPCertificateProfile',
    displayName: 'WIN - User - Wi-Fi',
    subjectNameFormat: 'custom',
    subjectNameFormatString: 'CN={{UserNme}}',
    'rootCertificate@odata.bind':
      "https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('7f8c2f1e-1111-4c0a-9d51-0a6f0d1c2b3a')",
  });
  const certificate = JSON.stringify({
    '@odata.type': '#microsoft.graph.windows81TrustedRootCertificate',
    id: '7f8c2f1e-1111-4c0a-9d51-0a6f0d1c2b3a',
    displayName: 'Contoso Root CA',
  });
  const files = {
    'production/scep-profiles.json': '{}',
    'production/profiles/wifi.json': wifi,
    'production/profiles/root.json': certificate,
    'test/scep-profiles.json': '{ "rules": { "unknown-variable": "hint" } }',
    'test/profiles/wifi.json': wifi,
    'test/profiles/other.json': certificate.replace('7f8c2f1e', '5a5a5a5a'),
    'tenants.code-workspace': '{ "folders": [{ "path": "production" }, { "path": "test" }] }',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
