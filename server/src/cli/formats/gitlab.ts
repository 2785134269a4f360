import type { Severity } from '../../core/rules/rule.ts';
import { printable } from '../../core/text/printable.ts';
import type { Format } from './format.ts';
import { findingKeys } from './finding-keys.ts';
import { jsonText } from './json-text.ts';
import { onOneLine, SourceLines } from './source-lines.ts';

/** A GitLab Code Quality report, https://docs.gitlab.com/ci/testing/code_quality/: one array, empty when nothing is wrong. */
export const gitlabFormat: Format = {
  write({ findings }, { textOf }) {
    const lines = new SourceLines(textOf);
    const keys = findingKeys(findings, lines);
    return jsonText(
      findings.map((finding) => {
        const { startLine, endLine } = onOneLine(finding, lines.of(finding.path));
        return {
          description: printable(finding.message),
          check_name: finding.rule,
          fingerprint: keys.get(finding),
          severity: severities[finding.severity],
          location: { path: finding.path, lines: { begin: startLine, end: endLine } },
        };
      }),
    );
  },
};

const severities: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};
