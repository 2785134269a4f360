import { defineConfig } from 'vitest/config';

/** Which tests judge the room that is mutated: `run.mjs` says it, as globs below `test`. */
const tests = globsOf(process.env.MUTATION_TESTS);
if (tests.length === 0)
  throw new Error('Start this by test/mutation/run.mjs, which says which tests there are to run.');

export default defineConfig({
  test: {
    include: tests.map((glob) => `test/${glob}.test.ts`),
    exclude: [...globsOf(process.env.MUTATION_UNSUITED), '**/node_modules/**'],
    setupFiles: ['test/mutation/same-seed.ts'],
    testTimeout: 60_000,
    // Mutants are switched on while the tests run, so that nothing has to be loaded anew.
    isolate: false,
  },
});

function globsOf(value = ''): readonly string[] {
  return value.split(' ').filter((glob) => glob !== '');
}
