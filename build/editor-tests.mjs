// Runs the suites inside a real VS Code: from the folder, from the packaged vsix, and where there is nothing to do.
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runSuite } from '../test/host/run-suite.mjs';
import { vsixPath } from './package.mjs';
import { root } from './run.mjs';

const compiled = join(root, 'dist', 'e2e');
const samples = join(root, 'test', 'sample-workspace');

const suites = [
  { name: 'the extension in its folder', extension: { development: root }, spec: 'editor', workspace: samples },
  { name: 'the installed vsix', extension: { vsix: vsixPath }, spec: 'editor', workspace: samples },
  { name: 'a folder without profiles', extension: { vsix: vsixPath }, spec: 'quiet', workspace: quietWorkspace() },
];

await compile();
const total = { passed: 0, failed: 0 };
for (const { name, extension, spec, workspace } of suites) {
  console.log(`\n-- ${name}`);
  const { code, passed, failed } = await runSuite({
    extension,
    specs: [join(compiled, `${spec}.e2e.cjs`)],
    workspace,
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
    entryPoints: [...new Set(suites.map(({ spec }) => join(root, 'test', 'e2e', `${spec}.e2e.ts`)))],
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

/** Made here, as a file that holds nothing for us would be one of the samples otherwise. */
function quietWorkspace() {
  const folder = join(root, 'dist', 'quiet-workspace');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'other.json'), '{ "displayName": "no profile" }\n');
  return folder;
}
