// What came of tests, and of a second attempt at those that drive programs of others: what failed once is told, not hidden.

/**
 * Tests by their names; `second` are those that passed at the second attempt only.
 * @typedef {{ readonly passed: number, readonly failures: readonly string[], readonly second: readonly string[] }} Counts
 */

/**
 * What Vitest's JSON reporter writes, as far as it is read here.
 * @typedef {{ readonly fullName: string, readonly status: string }} Test
 * @typedef {{ readonly name: string, readonly status: string, readonly assertionResults: readonly Test[] }} TestFile
 * @typedef {{ readonly testResults: readonly TestFile[] }} Report
 */

/** @type {Counts} */
export const nothing = Object.freeze({ passed: 0, failures: [], second: [] });

/**
 * A test that was left out counts as failed, and so do a file that could not be loaded and a run without any.
 * @param {Report} report
 * @returns {Counts}
 */
export function countTests({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const bad = tests.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName);
  const unloaded = testResults.filter((file) => !isGood(file) && file.assertionResults.length === 0);
  const failures = [...bad, ...unloaded.map(({ name }) => name)];
  const passed = tests.length - bad.length;
  return { ...nothing, passed, failures: passed + failures.length === 0 ? ['nothing was run'] : failures };
}

/**
 * The files to run once more, each as a whole: its tests build upon each other, and what was opened for them is open anew.
 * @param {Report} report
 */
export function failedFiles({ testResults }) {
  return testResults.filter((file) => !isGood(file)).map(({ name }) => name);
}

/**
 * The files that were run again count as they were then.
 * @param {Report | undefined} first undefined where it broke off
 * @param {Report} again of `failedFiles(first)`; of all where there are none
 * @returns {Counts}
 */
export function countBothAttempts(first = { testResults: [] }, again) {
  const names = new Set(again.testResults.map(({ name }) => name));
  const kept = first.testResults.filter(({ name }) => !names.has(name));
  const counts = countTests({ testResults: [...kept, ...again.testResults] });
  const good = new Set(again.testResults.filter(isGood).map(({ name }) => name));
  const second = first.testResults.filter((file) => !isGood(file) && good.has(file.name)).flatMap(failedIn);
  return { ...counts, second: second.length + counts.failures.length === 0 ? ['the run itself'] : second };
}

/** @param {TestFile} file */
function isGood({ status, assertionResults }) {
  return status === 'passed' && assertionResults.every((test) => test.status === 'passed');
}

/** Without the tests that were left out because of another. @param {TestFile} file */
function failedIn({ name, assertionResults }) {
  const failed = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  return failed.length === 0 ? [name] : failed;
}
