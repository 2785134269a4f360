// Runs the suites inside a real VS Code: from the folder, from the packaged vsix, and where there is nothing to do.
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runSuite, usesDesktop } from '../test/host/run-suite.mjs';
import { vsixPath } from './package.mjs';
import { root } from './run.mjs';

const compiled = join(root, 'dist', 'e2e');
const samples = join(root, 'test', 'sample-workspace');

/** @type {readonly (Pick<import('../test/host/run-suite.mjs').SuiteOptions, 'extension' | 'specs' | 'workspace' | 'trust'> & { readonly name: string })[]} */
const suites = [
  {
    name: 'the extension in its folder',
    extension: { development: root },
    specs: ['editor', 'preview', 'side-view', 'new-files'],
    workspace: samples,
  },
  {
    name: 'the installed vsix',
    extension: { vsix: vsixPath },
    specs: ['editor', 'preview', 'side-view', 'new-files'],
    workspace: samples,
  },
  {
    name: 'a folder without profiles',
    extension: { vsix: vsixPath },
    specs: ['quiet', 'walkthrough'],
    workspace: quietWorkspace(),
  },
  ...(usesDesktop() ? [] : [restricted()]),
];

await compile();
const total = { passed: 0, failed: 0 };
for (const { name, extension, specs, workspace, trust } of suites) {
  console.log(`\n-- ${name}`);
  const { code, passed, failed } = await runSuite({
    extension,
    specs: specs.map((spec) => join(compiled, `${spec}.e2e.cjs`)),
    workspace,
    ...(trust === undefined ? {} : { trust }),
    timeLimit: 300,
    testTimeLimit: 60,
  });
  total.passed += passed;
  total.failed += code === 0 ? failed : Math.max(failed, 1);
}
writeFileSync(join(root, 'dist', 'editor-results.json'), JSON.stringify(total));
process.exitCode = total.failed === 0 ? 0 : 1;

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
 * Where nothing of the workspace may be run. Only code-server can be told to open a folder so.
 * @returns {(typeof suites)[number]}
 */
function restricted() {
  const name = 'a workspace that is not trusted';
  return { name, extension: { development: root }, specs: ['preview'], workspace: samples, trust: 'restricted' };
}

/** Made here, as a file that holds nothing for us would be one of the samples otherwise. */
function quietWorkspace() {
  const folder = join(root, 'dist', 'quiet-workspace');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'other.json'), '{ "displayName": "no profile" }\n');
  return folder;
}
