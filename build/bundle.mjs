// Bundles what is shipped. Nothing of node_modules is needed beside the files made here.
import { build } from 'esbuild';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** Some libraries are CommonJS and call `require` for Node's own modules, which an ES module has to be given. */
const requireForEsm =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

await build({
  entryPoints: [join(root, 'server/src/cli/bin.ts')],
  outfile: join(root, 'dist/cli.mjs'),
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  minify: true,
  keepNames: true,
  sourcemap: process.argv.includes('--sourcemap'),
  legalComments: 'linked',
  banner: { js: `#!/usr/bin/env node\n${requireForEsm}` },
  logLevel: 'warning',
});
chmodSync(join(root, 'dist/cli.mjs'), 0o755);
