// Makes the vsix from the bundles. It carries what VS Code loads and nothing else: no tool, no source, no script.
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
  'icon',
  'galleryBanner',
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

/**
 * Packages the bundles that are there. The host has to be set up: the packager is one of its tools.
 * The same files give the same bytes, whoever packages them, where and when: everybody can tell that what is published was
 * made from this source.
 */
export async function packageVsix({ stage = join(root, 'dist', 'vsix'), packagePath = vsixPath } = {}) {
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const path of shipped) cpSync(join(root, path), join(stage, path), { recursive: true });
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
  allowReading(stage);
  const { createVSIX } = createRequire(join(root, 'test', 'host', 'package.json'))('@vscode/vsce');
  // Its date is that of every file in the package, which is written there in local time.
  Object.assign(process.env, { TZ: 'UTC', SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? zipEpoch });
  await createVSIX({ cwd: stage, packagePath, dependencies: false });
}

/** 1 January 1980 in seconds, the first day that a zip can name: which day it was says nothing. */
const zipEpoch = '315532800';

/**
 * Modes are part of a package, and those of a checkout are whatever its owner lets others do.
 * @param {string} folder
 */
function allowReading(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
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
