import type { ReportedFinding } from '../../report/reported-finding.ts';
import { worstFirst } from '../../core/rules/severity-ranks.ts';
import type { Format, FormatOptions } from './format.ts';
import { testSuites, type TestCase, type TestSuite } from './junit-cases.ts';
import { xmlText } from './xml-text.ts';

/**
 * Test results as Jenkins, GitLab and Azure Pipelines read them. A test is red where its findings make the command fail;
 * other findings are its output.
 */
export const junitFormat: Format = {
  write(report, { fails }) {
    const suites = testSuites(report).map((suite) => markSuite(suite, fails));
    const totals = { tests: sum(suites, 'tests'), failures: sum(suites, 'failures') };
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="scep-profiles"${counts(totals)}>`,
      ...suites.flatMap(writeSuite),
      '</testsuites>',
      '',
    ].join('\n');
  },
};

interface MarkedSuite {
  readonly path: string;
  readonly cases: readonly MarkedCase[];
  readonly tests: number;
  readonly failures: number;
}

interface MarkedCase {
  readonly name: string;
  readonly failing: readonly ReportedFinding[];
  readonly passing: readonly ReportedFinding[];
}

function markSuite({ path, cases }: TestSuite, fails: FormatOptions['fails']): MarkedSuite {
  const marked = cases.map((testCase) => markCase(testCase, fails));
  return {
    path,
    cases: marked,
    tests: marked.length,
    failures: marked.filter(({ failing }) => failing.length > 0).length,
  };
}

function markCase({ name, findings }: TestCase, fails: FormatOptions['fails']): MarkedCase {
  const worst = worstFirst(findings);
  return {
    name,
    failing: worst.filter(({ severity }) => fails(severity)),
    passing: worst.filter(({ severity }) => !fails(severity)),
  };
}

function writeSuite(suite: MarkedSuite): readonly string[] {
  const path = xmlText(suite.path);
  return [
    `  <testsuite name="${path}"${counts(suite)}>`,
    ...suite.cases.flatMap((testCase) => writeCase(testCase, path)),
    '  </testsuite>',
  ];
}

function writeCase({ name, failing, passing }: MarkedCase, path: string): readonly string[] {
  const start = `    <testcase classname="${path}" name="${xmlText(name)}" file="${path}" time="0"`;
  const [worst] = failing;
  if (!worst && passing.length === 0) return [`${start}/>`];
  return [
    `${start}>`,
    ...(worst
      ? [`      <failure type="${xmlText(worst.rule)}" message="${xmlText(worst.message)}">${lines(failing)}</failure>`]
      : []),
    ...(passing.length > 0 ? [`      <system-out>${lines(passing)}</system-out>`] : []),
    '    </testcase>',
  ];
}

function lines(findings: readonly ReportedFinding[]): string {
  return findings
    .map(({ path, startLine, startColumn, severity, rule, message, helpUri }) =>
      xmlText(`${severity} ${rule} at ${path}:${startLine}:${startColumn}: ${message} ${helpUri}`),
    )
    .join('\n');
}

function counts({ tests, failures }: { readonly tests: number; readonly failures: number }): string {
  return ` tests="${tests}" failures="${failures}" errors="0" skipped="0" time="0"`;
}

function sum(suites: readonly MarkedSuite[], what: 'tests' | 'failures'): number {
  return suites.reduce((total, suite) => total + suite[what], 0);
}
