import { defineConfig } from 'vitest/config';

/** Apart from the others: these open a real VS Code in a browser, one after the other. */
export default defineConfig({
  test: {
    include: ['test/ui/*.ui.mjs'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    allowOnly: false,
  },
});
