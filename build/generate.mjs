// Writes the files that are made from the source and kept in the repository. `--check` writes nothing and tells which are out of date.
import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clientTexts } from './client-texts.mjs';
import { ruleDocumentation } from './rule-documentation.mjs';
import { root } from './run.mjs';

const { workspaceSchema } = await load('server/src/core/workspace/schema.ts');
const { devicesSchema } = await load('server/src/core/workspace/device-schema.ts');
const { profileSchema } = await load('server/src/core/profile/schema.ts');
// Before the rest, which needs it.
write('server/src/core/rules/documentation.ts', ruleDocumentation());
const { documentedRules } = await load('server/src/core/rules/documented-rules.ts');
const { ruleIndex, rulePage } = await load('server/src/cli/explain/rule-page.ts');

const rules = documentedRules();

/** @type {Readonly<Record<string, string>>} */
const generated = {
  'schemas/scep-profiles.schema.json': `${JSON.stringify(workspaceSchema(), null, 2)}\n`,
  'schemas/scep-profile.schema.json': `${JSON.stringify(profileSchema(), null, 2)}\n`,
  'schemas/scep-devices.schema.json': `${JSON.stringify(devicesSchema(), null, 2)}\n`,
  'l10n/bundle.l10n.json': `${JSON.stringify(await clientTexts(), null, 2)}\n`,
  'docs/rules/README.md': ruleIndex(rules),
  ...Object.fromEntries(
    rules.map((/** @type {{ id: string }} */ rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
  ),
};

for (const [path, text] of Object.entries(generated)) write(path, text);

/**
 * Only where it differs; or tells that it does.
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (process.argv.includes('--check')) {
    console.error(`${path} is out of date: npm run generate`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`${path} written`);
  }
}

/**
 * Imports a module of the source.
 * @param {string} path
 */
async function load(path) {
  const { outputFiles } = await build({
    entryPoints: [join(root, path)],
    bundle: true,
    write: false,
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${path} could not be bundled`);
  return import(`data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`);
}
