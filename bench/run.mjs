// `npm run bench [NAME...]`: measures beside our peers, all in one run; --write puts the table into docs/performance.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle } from '../build/bundle.mjs';
import { installOnce, npm } from '../build/install-once.mjs';
import { setUpHost } from '../build/host.mjs';
import { packageVsix } from '../build/package.mjs';
import { root } from '../build/run.mjs';

const benchmarks = ['analyze', 'growth', 'servers', 'folders', 'names', 'sizes'];
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
  /** @type {import('./rows.mjs').Row[]} */
  const rows = [];
  for (const name of asked.length > 0 ? asked : benchmarks) {
    console.log(`Measuring ${name}`);
    const { run } = await import(`./benchmarks/${name}.mjs`);
    const measured = await run(bench);
    console.table(measured);
    rows.push(...measured);
  }
  if (process.argv.includes('--write')) writePage(rows);
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

/** @param {readonly import('./rows.mjs').Row[]} rows */
function writePage(rows) {
  const [before, , after] = readFileSync(page, 'utf8').split(/<!-- (?:begin|end) of the table -->\n/);
  if (before === undefined || after === undefined) throw new Error(`${page} has no place for the table.`);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${process.platform}`;
  const cells = rows.map((row) => [
    row.what,
    row.against,
    row.ours,
    row.theirs,
    row.result,
    row.goal,
    row.isMet ? 'yes' : 'no',
  ]);
  const head = ['What', 'Against', 'Ours', 'Theirs', 'Result', 'Goal', 'Reached'];
  const table = [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
  writeFileSync(
    page,
    `${before}<!-- begin of the table -->\n\nMeasured on ${machine}.\n\n${table}\n\n<!-- end of the table -->\n${after}`,
  );
}
