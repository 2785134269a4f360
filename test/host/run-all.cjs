// Runs what mocha has loaded and counts it, in either extension host; nothing of Node is in here.

/** @typedef {{ passed: number, failed: number, pending: number, running?: string }} Counts */

/**
 * @param {Pick<import('mocha'), 'run'>} mocha
 * @param {number} timeLimit in seconds
 * @param {(counts: Counts) => void} report called once, at the end
 * @returns {Promise<string | undefined>} what is wrong with the run, if anything
 */
exports.runAll = function runAll(mocha, timeLimit, report) {
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      const { passes: passed = 0, pending = 0 } = runner.stats ?? {};
      finish({ passed, failed, pending });
      if (failed > 0) resolve(`${failed} of ${passed + failed} tests failed`);
      else resolve(passed === 0 ? 'No test was run' : undefined);
    });
    const limit = setTimeout(() => {
      const { passes: passed = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      const running = runner.currentRunnable?.fullTitle() ?? 'nothing';
      finish({ passed, failed: failures + 1, pending, running });
      resolve(`After ${timeLimit} s this was still running: ${running}`);
    }, timeLimit * 1000);

    /** @param {Counts} counts */
    function finish(counts) {
      clearTimeout(limit);
      report(counts);
    }
  });
};
