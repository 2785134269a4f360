// Runs what mocha has loaded and counts it, in either extension host; nothing of Node is in here.

/** What failed, by its full title. @typedef {{ passed: number, failures: readonly string[] }} Counts */

/**
 * @param {Pick<import('mocha'), 'run'>} mocha
 * @param {number} timeLimit in seconds
 * @param {(counts: Counts) => void} report called once, at the end
 * @returns {Promise<string | undefined>} what is wrong with the run, if anything
 */
exports.runAll = function runAll(mocha, timeLimit, report) {
  return new Promise((resolve) => {
    /** @type {string[]} */
    const failures = [];
    const runner = mocha.run(() => {
      const { passes: passed = 0 } = runner.stats ?? {};
      finish({ passed, failures });
      if (failures.length > 0) resolve(`${failures.length} of ${passed + failures.length} tests failed`);
      else resolve(passed === 0 ? 'No test was run' : undefined);
    });
    // Hooks fail, too.
    runner.on('fail', (test) => failures.push(test.fullTitle()));
    const limit = setTimeout(() => {
      const running = runner.currentRunnable?.fullTitle() ?? 'nothing';
      finish({ passed: runner.stats?.passes ?? 0, failures: [...failures, `${running} (still running)`] });
      resolve(`After ${timeLimit} s this was still running: ${running}`);
    }, timeLimit * 1000);

    /** @param {Counts} counts */
    function finish(counts) {
      clearTimeout(limit);
      report(counts);
    }
  });
};
