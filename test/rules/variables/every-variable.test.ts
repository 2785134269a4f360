import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../../server/src/core/analyze.ts';
import { baseProfile, profileTypeNames } from '../../support/base-profiles.ts';
import { applyEdits } from './findings.ts';

const family = new Set([
  'unknown-variable',
  'variable-braces',
  'invisible-character',
  'foreign-variable',
  'angle-variable',
]);

const brackets = fc.constantFrom('{{', '}}', '{', '}', '<<', '>>', '\\{', '\\}', '{{ ', ' }}', '${');
const names = fc.constantFrom(
  'UserName',
  'UsrName',
  'foo',
  'AAD\\_Device\\_ID',
  'naïve',
  'User\u200bName',
  '$SERIALNUMBER',
  '',
);
const texts = fc.constantFrom(',', '+', '"', '=', ' ', '-', 'CN=', '\u00a0', '\ud83d', '#');
const subjects = fc
  .array(fc.oneof(brackets, brackets, names, names, texts), { maxLength: 12 })
  .map((parts) => parts.join(''));

test('the rules are total, underline what is there, and a safe fix ends its finding', () => {
  fc.assert(
    fc.property(subjects, fc.constantFrom(...profileTypeNames), (subjectNameFormatString, type) => {
      const text = JSON.stringify(baseProfile(type, { subjectNameFormatString }));
      const { findings, failures } = analyze(text, { kind: 'json' });
      expect(failures).toEqual([]);
      for (const finding of findings.filter(({ rule }) => family.has(rule))) {
        expect(finding.span.start).toBeLessThan(finding.span.end);
        for (const fix of finding.fixes) {
          const { findings: after } = analyze(applyEdits(text, fix.edits), { kind: 'json' });
          const count = (list: typeof findings): number => list.filter(({ rule }) => rule === finding.rule).length;
          expect(count(after), fix.title).toBeLessThan(count(findings));
        }
      }
    }),
    { numRuns: 500 },
  );
});
