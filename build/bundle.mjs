// Bundles what is shipped. Nothing of node_modules is needed beside the files made here.
import { build } from 'esbuild';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/** Some libraries are CommonJS and call `require` for Node's own modules, which an ES module has to be given. */
const requireForEsm =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // jsonc-parser's other build hides its own modules from a bundler.
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * The extension is CommonJS, as VS Code loads it; its language client is a file of its own, loaded when it is wanted.
 * @type {readonly ({ entry: string, out: string } & import('esbuild').BuildOptions)[]}
 */
const bundles = [
  {
    entry: 'server/src/cli/bin.ts',
    out: 'cli.mjs',
    format: 'esm',
    banner: { js: `#!/usr/bin/env node\n${requireForEsm}` },
  },
  { entry: 'server/src/lsp/bin.ts', out: 'server.cjs', format: 'cjs' },
  { entry: 'client/src/node.ts', out: 'client.cjs', format: 'cjs', external: ['vscode'] },
  { entry: 'client/src/language-client.ts', out: 'language-client.cjs', format: 'cjs', external: ['vscode'] },
  { entry: 'client/src/preview/previews.ts', out: 'preview-panel.cjs', format: 'cjs', external: ['vscode'] },
  // With its style sheet beside it.
  {
    entry: 'client/src/view/main.ts',
    out: 'preview/preview.js',
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
  },
];

export async function bundle({ sourcemap = false } = {}) {
  await Promise.all(
    bundles.map(({ entry, out, ...options }) =>
      build({ ...common, ...options, sourcemap, entryPoints: [join(root, entry)], outfile: join(root, 'dist', out) }),
    ),
  );
  chmodSync(join(root, 'dist', 'cli.mjs'), 0o755);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await bundle({ sourcemap: process.argv.includes('--sourcemap') });
