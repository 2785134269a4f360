// Bundles what is shipped. Nothing of node_modules is needed beside the files made here.
import { build } from 'esbuild';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { partsOf } from './parts.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { root } from './run.mjs';

/** Some libraries are CommonJS and call `require` for Node's own modules, which an ES module has to be given. */
const requireForEsm =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/**
 * tsyringe (of @peculiar/x509) throws where this is not there before it. In a part that several share, the order in which
 * our own files import things counts for nothing, so it has to be in that file itself.
 * @type {import('esbuild').Plugin}
 */
const reflectFirst = {
  name: 'reflect-metadata before tsyringe',
  setup(plugins) {
    plugins.onLoad({ filter: /[\\/]tsyringe[\\/]dist[\\/]esm5[\\/]index\.js$/ }, ({ path }) => ({
      contents: `import 'reflect-metadata';\n${readFileSync(path, 'utf8')}`,
    }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  plugins: [reflectFirst],
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // jsonc-parser's other build hides its own modules from a bundler.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  alias: {
    // `debug` (of simple-git) would load it from any node_modules around.
    'supports-color': join(root, 'build', 'absent.cjs'),
    // The protocol wants it in a version of its own, which says the same.
    'vscode-languageserver-types': join(root, 'node_modules', 'vscode-languageserver-types', 'lib', 'esm', 'main.js'),
  },
  logLevel: 'warning',
  metafile: true,
  absWorkingDir: root,
};

/** @satisfies {import('esbuild').BuildOptions} */
const browser = /** @type {const} */ ({ platform: 'browser', target: 'es2023' });

/**
 * What `import()` asks for is not read before it is wanted: such parts lie in a folder beside the file, named like it.
 * @type {import('esbuild').BuildOptions}
 */
const inParts = { format: 'esm', splitting: true, banner: { js: requireForEsm } };

/**
 * The extension is CommonJS, as VS Code loads it; its language client is a file of its own, loaded when it is wanted.
 * @type {readonly ({ entry: string, out: string } & import('esbuild').BuildOptions)[]}
 */
const bundles = [
  { entry: 'server/src/cli/bin.ts', out: 'cli.mjs', ...inParts },
  { entry: 'server/src/lsp/bin.ts', out: 'server.mjs', ...inParts },
  { entry: 'client/src/node.ts', out: 'client.cjs', format: 'cjs', external: ['vscode'] },
  { entry: 'client/src/node-language-client.ts', out: 'language-client.cjs', format: 'cjs', external: ['vscode'] },
  { entry: 'client/src/preview/previews.ts', out: 'preview-panel.cjs', format: 'cjs', external: ['vscode'] },
  { entry: 'client/src/review/reviews.ts', out: 'reviews.cjs', format: 'cjs', external: ['vscode'] },
  // In a browser nothing can be loaded later: the extension is one file, and the server another one.
  { entry: 'client/src/browser/main.ts', out: 'web/client.js', format: 'cjs', external: ['vscode'], ...browser },
  { entry: 'server/src/browser/worker.ts', out: 'web/server.js', format: 'iife', ...browser },
  // With its style sheet beside it.
  {
    entry: 'client/src/view/main.ts',
    out: 'preview/preview.js',
    format: 'esm',
    ...browser,
  },
];

export async function bundle({ sourcemap = false, minify = true } = {}) {
  // Parts are named by what is in them: those of an earlier build would stay.
  for (const { out } of bundles)
    rmSync(join(root, 'dist', parse(out).dir, parse(out).name), { recursive: true, force: true });
  const metafiles = await Promise.all(
    bundles.map(async ({ entry, out, ...options }) => {
      const { metafile } = await build({ ...common, ...options, ...placesOf(entry, out), sourcemap, minify });
      if (!metafile) throw new Error(`esbuild does not say what is in ${out}.`);
      return metafile;
    }),
  );
  chmodSync(join(root, 'dist', 'cli.mjs'), 0o755);
  writeFileSync(join(root, 'dist', 'third-party-notices.txt'), thirdPartyNotices(metafiles));
  // What went into each bundle and what it still imports, for the tests.
  writeFileSync(join(root, 'dist', 'metafiles.json'), JSON.stringify(metafiles));
  writeFileSync(
    join(root, 'dist', 'starts.json'),
    JSON.stringify(bundles.map(({ out }) => partsOf(metafiles, `dist/${out}`))),
  );
}

/**
 * @param {string} entry
 * @param {string} out within `dist`
 * @returns {import('esbuild').BuildOptions}
 */
function placesOf(entry, out) {
  const { dir, name, ext } = parse(out);
  return {
    entryPoints: [{ in: join(root, entry), out: join(dir, name) }],
    outdir: join(root, 'dist'),
    outExtension: { '.js': ext },
    chunkNames: join(dir, name, '[name]-[hash]'),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await bundle({ sourcemap: process.argv.includes('--sourcemap') });
