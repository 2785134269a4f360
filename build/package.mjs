// Makes the vsix from the bundles. It carries what VS Code loads and nothing else: no tool, no source, no script.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { setUpHost } from './host.mjs';
import { root } from './run.mjs';
import { setUp } from './setup.mjs';

/** Where the vsix is put. */
export const vsixPath = join(root, 'dist', 'scep-profiles.vsix');

/** What is in it beside the manifest. @type {readonly string[]} */
const shipped = JSON.parse(readFileSync(join(root, 'build', 'shipped.json'), 'utf8'));

/** Only these parts of package.json concern VS Code and its marketplace. */
const manifestKeys = [
  'name',
  'displayName',
  'description',
  'version',
  'publisher',
  'license',
  'homepage',
  'repository',
  'bugs',
  'engines',
  'categories',
  'keywords',
  'main',
  'l10n',
  'browser',
  'extensionKind',
  'capabilities',
  'activationEvents',
  'contributes',
];

/** Packages the bundles that are there. The host has to be set up: the packager is one of its tools. */
export async function packageVsix() {
  const stage = join(root, 'dist', 'vsix');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const path of shipped) cpSync(join(root, path), join(stage, path), { recursive: true });
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
  const { createVSIX } = createRequire(join(root, 'test', 'host', 'package.json'))('@vscode/vsce');
  await createVSIX({ cwd: stage, packagePath: vsixPath, dependencies: false });
}

function manifest() {
  const all = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const kept = manifestKeys.filter((key) => key in all).map((key) => [key, all[key]]);
  // npm shows package.json's own description, and resolves no placeholders.
  return { ...Object.fromEntries(kept), description: '%description%', files: shipped };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setUp();
  await setUpHost({ browser: false });
  await bundle();
  await packageVsix();
}
