import { defineConfig } from 'vitest/config';

/** Apart from the others: these run editors that come from the system, not from npm. */
export default defineConfig({
  test: {
    include: ['test/editors/*.editor.ts'],
    testTimeout: 240_000,
    allowOnly: false,
  },
});
