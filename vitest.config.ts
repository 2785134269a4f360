import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A property test that finds something prints its seed; the default of 5 s is too short for it on a busy machine.
    testTimeout: 60_000,
    // What is polled for comes soon; of a busy machine the default of one second asks too much.
    expect: { poll: { timeout: 20_000 } },
    // On two cores, as CI has them, the default is one worker: one core would have nothing to do.
    maxWorkers: '100%',
    allowOnly: false,
  },
});
