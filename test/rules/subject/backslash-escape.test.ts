import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/core/analyze.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { applyEdits } from '../variables/findings.ts';

const settings = { now: '2026-11-24', reportsJsonSyntax: true } as const;

/** What is written behind `CN={{UserName}},`, what the fix makes of it, and whether it is known to fail. */
const refused: readonly (readonly [string, string])[] = [
  ['O=a\\,b', 'O="a,b"'],
  ['O=Smith\\, Jane\\, Dr', 'O="Smith, Jane, Dr"'],
  ['O=Smith\\, Jane\\, Dr,C=DE', 'O="Smith, Jane, Dr",C=DE'],
  ['O=\\"Contoso\\, Inc\\"', 'O="Contoso, Inc"'],
  ['O=\\"Contoso, Inc\\",C=DE', 'O="Contoso, Inc",C=DE'],
  ['O="Contoso\\, Inc"', 'O="Contoso, Inc"'],
  ['O="The \\"best\\"",C=DE', 'O="The ""best""",C=DE'],
  ['O="a\\"b"', 'O="a""b"'],
  ['O=Research \\+ Development', 'O="Research + Development"'],
  ['O=a\\;b\\;c', 'O="a;b;c"'],
  ['O=a\\=b', 'O="a=b"'],
];

const kept: readonly (readonly [string, string])[] = [
  ['O=\\"x\\"', 'O="x"'],
  ['O=a\\\\b', 'O=a\\b'],
  ['O=\\#1', 'O="#1"'],
  ['O=a \\<b\\>', 'O=a <b>'],
];

describe('the document after the fix', () => {
  test.each([...refused.map(errorCase), ...kept.map(warningCase)])(
    '$written',
    ({ written, meant, severity, effect }) => {
      const before = `CN={{UserName}},${written}`;
      const after = `CN={{UserName}},${meant}`;
      expect(fixed(`${before}\n`, 'scepsubject', { severity, effect })).toBe(`${after}\n`);
      expect(fixed(profileWith(before), 'json', { severity, effect })).toBe(profileWith(after));
    },
  );

  test.each([...refused, ...kept])('%s: nothing is left to say', (_written, meant) => {
    const { findings } = analyze(`CN={{UserName}},${meant}\n`, { ...settings, kind: 'scepsubject' });
    expect(findings).toEqual([]);
  });
});

function errorCase([written, meant]: readonly [string, string]) {
  return { written, meant, severity: 'error', effect: 'safe' } as const;
}

function warningCase([written, meant]: readonly [string, string]) {
  return { written, meant, severity: 'warning', effect: 'reissues' } as const;
}

function profileWith(subjectNameFormatString: string): string {
  return JSON.stringify(baseProfile('windows81SCEPCertificateProfile', { subjectNameFormatString }), null, 2);
}

/** The text after the one fix of the one finding there is. */
function fixed(
  text: string,
  kind: 'json' | 'scepsubject',
  expected: { readonly severity: Finding['severity']; readonly effect: 'safe' | 'reissues' },
): string {
  const { findings } = analyze(text, { ...settings, kind });
  expect(findings).toMatchObject([
    { rule: 'backslash-escape', severity: expected.severity, fixes: [{ effect: expected.effect }] },
  ]);
  return applyEdits(text, findings[0]?.fixes[0]?.edits ?? []);
}
