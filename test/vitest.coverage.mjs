import { defineConfig, mergeConfig } from 'vitest/config';
import whole from '../vitest.config.ts';

const { COVERAGE } = process.env;
if (COVERAGE === undefined) throw new Error('Start this by build/coverage.mjs, which says where coverage goes.');

/** All tests, and which lines they reach; the processes that they start tell it, too. */
export default mergeConfig(
  whole,
  defineConfig({
    test: {
      env: { NODE_V8_COVERAGE: COVERAGE },
      // They judge what is shipped, which is not what is measured here.
      exclude: ['test/bundles.test.ts', 'test/npm-package.test.ts', '**/node_modules/**'],
      coverage: {
        provider: 'v8',
        include: ['client/src/**/*.ts', 'server/src/**/*.ts'],
        reporter: ['json'],
        reportsDirectory: 'dist/coverage/unit',
        reportOnFailure: true,
      },
    },
  }),
);
