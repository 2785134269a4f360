import { expect, test } from 'vitest';

type Status = 'passed' | 'failed' | 'skipped';
type Report = { readonly testResults: readonly ReturnType<typeof file>[] };
type Counts = { readonly passed: number; readonly failures: readonly string[]; readonly second: readonly string[] };

/** The tools of `build/` are JavaScript, whose types these tests do not see. */
const { countBothAttempts, countTests, failedFiles }: Attempts = await import(
  new URL('../../build/attempts.mjs', import.meta.url).href
);

interface Attempts {
  readonly countTests: (report: Report) => Counts;
  readonly failedFiles: (report: Report) => readonly string[];
  readonly countBothAttempts: (first: Report | undefined, again: Report) => Counts;
}

/** A file of Vitest's report with its tests, which are called by their numbers. */
function file(name: string, ...statuses: readonly Status[]) {
  const isGood = statuses.length > 0 && statuses.every((status) => status === 'passed');
  const tests = statuses.map((status, index) => ({ fullName: `${name} ${index + 1}`, status }));
  return { name, status: isGood ? 'passed' : 'failed', assertionResults: tests };
}

test('a test that was left out, a file that cannot be loaded and a run of nothing have failed', () => {
  expect(countTests({ testResults: [file('a', 'passed', 'skipped'), file('b')] })).toEqual({
    passed: 1,
    failures: ['a 2', 'b'],
    second: [],
  });
  expect(countTests({ testResults: [] }).failures).toEqual(['nothing was run']);
});

test('what failed only once is told by its name, without what was left out because of it', () => {
  const first = { testResults: [file('a', 'passed'), file('b', 'passed', 'failed', 'skipped'), file('c')] };
  expect(failedFiles(first)).toEqual(['b', 'c']);
  const again = { testResults: [file('b', 'passed', 'passed', 'passed'), file('c', 'passed')] };
  expect(countBothAttempts(first, again)).toEqual({ passed: 5, failures: [], second: ['b 2', 'c'] });
});

test('what fails a second time has failed, and so has what fails only then', () => {
  const first = { testResults: [file('a', 'failed', 'skipped'), file('b', 'failed')] };
  const again = { testResults: [file('a', 'passed', 'failed'), file('b', 'passed')] };
  expect(countBothAttempts(first, again)).toEqual({ passed: 2, failures: ['a 2'], second: ['b 1'] });
});

test('a first attempt that broke off is told of, too', () => {
  const again = { testResults: [file('a', 'passed')] };
  expect(countBothAttempts(undefined, again)).toEqual({ passed: 1, failures: [], second: ['the run itself'] });
});
