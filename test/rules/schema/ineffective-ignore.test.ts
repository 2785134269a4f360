import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/core/analyze.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';

function found(text: string, kind: 'json' | 'scepsubject'): readonly Finding[] {
  return analyze(text, { kind, reportsJsonSyntax: true }).findings.filter(({ rule }) => rule === 'ineffective-ignore');
}

function inProfile(comment: string): string {
  return `{\n  ${comment}\n  "@odata.type": "#microsoft.graph.windows81SCEPCertificateProfile", "displayName": "A"\n}`;
}

describe('a comment that silences nothing', () => {
  test.each([
    ['a misspelt rule', '// scep-profiles-ignore unknown-variabel: why', 'Did you mean "unknown-variable"?'],
    ['another case', '// scep-profiles-ignore Unknown-Variable: why', 'There is no rule "Unknown-Variable"'],
    ['no reason', '// scep-profiles-ignore unknown-variable', 'it gives no reason'],
    ['nothing behind the colon', '/* scep-profiles-ignore unknown-variable: */', 'it gives no reason'],
    ['no rule', '// scep-profiles-ignore', 'it names no rule'],
    ['no rule, but a reason', '/* scep-profiles-ignore: why */', 'it names no rule'],
  ])('%s', (_, comment, message) => {
    expect(found(inProfile(comment), 'json')).toEqual([
      expect.objectContaining({ severity: 'warning', message: expect.stringContaining(message) }),
    ]);
  });

  test('in a subject file, with the fix', () => {
    const text = '# scep-profiles-ignore static-common-nam: one for all\nCN=Kiosk\n';
    const [finding] = found(text, 'scepsubject');
    const [edit] = finding?.fixes[0]?.edits ?? [];
    expect(text.slice(edit?.span.start, edit?.span.end)).toBe('static-common-nam');
    expect(edit?.newText).toBe('static-common-name');
  });

  test.each([
    ['one that does', '// scep-profiles-ignore unknown-variable: why'],
    ['one in a block', '/* scep-profiles-ignore unknown-variable: why */'],
    ['words about it', '// see scep-profiles-ignore in the README'],
    ['another word', '// scep-profiles-ignored'],
  ])('is not %s', (_, comment) => expect(found(inProfile(comment), 'json')).toEqual([]));

  test('is nothing to say of in a file without a profile', () => {
    expect(found('{ /* scep-profiles-ignore x */ "a": 1 }', 'json')).toEqual([]);
  });
});
