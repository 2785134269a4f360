// The campaigns of this folder for longer than a test run has time: `npm run fuzz -- --minutes 10` tries each property for
// ten minutes and says how often. What follows is for Vitest: `npm run fuzz -- --minutes 10 test/fuzz/service`.
import { parseArgs } from 'node:util';
import { runNode } from '../../build/run.mjs';

const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
  allowPositionals: true,
});
if (!(Number(values.minutes) > 0)) throw new Error(`--minutes ${values.minutes} is no number above 0`);
const chosen = positionals.length > 0 ? positionals : ['test/fuzz'];
process.exitCode = await runNode(
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=verbose', '--no-file-parallelism', ...chosen],
  {
    env: {
      ...process.env,
      FUZZ_MINUTES: values.minutes,
      ...(values.seed === undefined ? {} : { FUZZ_SEED: values.seed }),
    },
  },
);
