// Writes the files that are made from the source and kept in the repository. `--check` writes nothing and tells which are out of date.
import { build } from 'esbuild';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const { workspaceSchema } = await load('server/src/core/workspace/schema.ts');

const generated = { 'schemas/scep-profiles.schema.json': `${JSON.stringify(workspaceSchema(), null, 2)}\n` };

for (const [path, text] of Object.entries(generated)) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is out of date: npm run generate`);
    process.exitCode = 1;
  } else {
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
