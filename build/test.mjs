// `npm test`: sets up what is missing and runs everything. A step that cannot run is a failure, never a skip.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './run.mjs';
import { setUp } from './setup.mjs';

const results = join(root, 'dist', 'test-results.json');

const steps = [
  { name: 'types', run: () => runNode(['node_modules/typescript/bin/tsc', '--build']) },
  {
    name: 'format',
    run: () => runNode(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
  },
  { name: 'lint', run: () => runNode(['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']) },
  { name: 'bundle', run: () => runNode(['build/bundle.mjs']) },
  {
    name: 'unit, walls, catalogue, property and command line tests',
    run: () =>
      runNode([
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${results}`,
      ]),
  },
];

await setUp();
mkdirSync(join(root, 'dist'), { recursive: true });
rmSync(results, { force: true });

let passed = 0;
let failed = 0;
for (const step of steps) {
  const start = Date.now();
  console.log(`\n== ${step.name}`);
  const code = await step.run();
  console.log(
    `== ${step.name}: ${code === 0 ? 'ok' : `failed with ${code}`} (${((Date.now() - start) / 1000).toFixed(1)} s)`,
  );
  if (code === 0) passed++;
  else failed++;
}

const tests = countTests();
console.log(`\n${passed + tests.passed} passed, ${failed + tests.failed} failed`);
process.exitCode = failed + tests.failed === 0 ? 0 : 1;

/** A run that left no report behind, or that ran nothing, is a failure of its own. */
function countTests() {
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'));
    if (report.numTotalTests === 0 || report.numPendingTests > 0) return { passed: report.numPassedTests, failed: 1 };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
