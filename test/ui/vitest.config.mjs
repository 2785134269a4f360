import { defineConfig } from 'vitest/config';

/** Apart from the others: these open a real VS Code in a browser, one after the other. */
export default defineConfig({
  test: {
    include: ['test/ui/*.ui.mjs'],
    setupFiles: ['test/ui/one-story.mjs'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Limits, not waits: a busy machine is slow.
    expect: { poll: { timeout: 60_000, interval: 100 } },
    fileParallelism: false,
    allowOnly: false,
  },
});
