// `npm run bench [NAME...]`: measures beside our peers, all in one run; --write puts what was measured into docs/performance.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle } from '../build/bundle.mjs';
import { installOnce, npm } from '../build/install-once.mjs';
import { setUpHost } from '../build/host.mjs';
import { packageVsix } from '../build/package.mjs';
import { root } from '../build/run.mjs';
import { writeTables } from './page.mjs';

const benchmarks = ['analyze', 'growth', 'servers', 'reading', 'folders', 'names', 'sizes'];
const page = join(root, 'docs', 'performance.md');
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = asked.filter((name) => !benchmarks.includes(name));
if (unknown.length > 0) throw new Error(`No benchmark ${unknown.join(', ')}; there are ${benchmarks.join(', ')}.`);

await installOnce({
  name: 'the peers of the benchmarks',
  folder: import.meta.dirname,
  install: () => npm(['ci', '--ignore-scripts'], import.meta.dirname),
});
await bundle();
await setUpHost({ browser: false });
await packageVsix();
const folder = mkdtempSync(join(tmpdir(), 'scep-profiles-bench-'));
try {
  const bench = await makeBench();
  /** @type {import('./page.mjs').Measured[]} */
  const all = [];
  for (const name of asked.length > 0 ? asked : benchmarks) {
    console.log(`Measuring ${name}`);
    const { run } = await import(`./benchmarks/${name}.mjs`);
    const rows = await run(bench);
    console.table(rows);
    all.push({ name, how: how(), rows });
  }
  if (process.argv.includes('--write')) await writeTables(page, all);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {Promise<import('./rows.mjs').Bench>} */
async function makeBench() {
  const cli = join(root, 'dist', 'cli.mjs');
  const engine = join(folder, 'engine.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'engine.ts')],
    outfile: engine,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return {
    engine: await import(pathToFileURL(engine).href),
    schema: JSON.parse(execFileSync(process.execPath, [cli, 'schema', 'profile'], { encoding: 'utf8' })),
    cli,
    folder,
  };
}

/** The machine, how busy it was, and the day. */
function how() {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${process.platform}`;
  const load = loadavg()[0]?.toFixed(0);
  return `Measured on ${new Date().toISOString().slice(0, 10)} on ${machine}, at a load of ${load}.`;
}
