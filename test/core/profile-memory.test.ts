import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import type { AnalysisSettings } from '../../server/src/core/analysis.ts';
import { ProfileMemory } from '../../server/src/core/profile-memory.ts';
import { baseProfile, profileTypeNames } from '../support/base-profiles.ts';
import { workspaceOf } from '../support/examples.ts';

const settings: AnalysisSettings = { kind: 'json', now: '2026-11-24', reportsJsonSyntax: true };

/** A mistake of the subject, of the validity, of a property, and of a URL: problems with fixes and related places. */
const faulty = {
  ...baseProfile('windows81SCEPCertificateProfile'),
  subjectNameFormatString: 'CN={{UserNme}},UID=x\\, y',
  certificateValidityPeriodValue: 5,
  keySize: 'size1234',
  scepServerUrls: ['http://ndes.contoso.com/certsrv/mscep/mscep.dll'],
};

const text = JSON.stringify(
  { value: [faulty, ...profileTypeNames.map((name) => baseProfile(name)), { ...faulty, nested: faulty }] },
  null,
  1,
);

test('a document that is typed in has the findings of one that was never seen before', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(4),
    insert: fc.constantFrom('', 'x', '"', '{', '}', '{{', '},{', ',', '\\', '\n', '//', '/*', '<<UserName>>'),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const memory = new ProfileMemory();
      let current = text;
      analyze(current, { ...settings, memory });
      for (const { at, remove, insert } of edits) {
        const start = Math.floor(at * current.length);
        current = current.slice(0, start) + insert + current.slice(start + remove);
        expect(analyze(current, { ...settings, memory }).findings).toEqual(analyze(current, settings).findings);
      }
    }),
    { numRuns: 150 },
  );
});

test('other settings are asked anew', () => {
  const memory = new ProfileMemory();
  expect(analyze(text, { ...settings, memory }).findings.length).toBeGreaterThan(5);
  const workspace = workspaceOf({ rules: { 'unknown-variable': 'off' } });
  const findings = analyze(text, { ...settings, memory, workspace }).findings;
  expect(findings).toEqual(analyze(text, { ...settings, workspace }).findings);
  expect(findings.map(({ rule }) => rule)).not.toContain('unknown-variable');
});

test('a profile that only moved is not checked again', () => {
  const memory = new ProfileMemory();
  const [before] = analyze(text, { ...settings, memory }).findings;
  const [after] = analyze(`\n\n${text}`, { ...settings, memory }).findings;
  expect(after?.span.start).toBe((before?.span.start ?? 0) + 2);
  expect(after?.evidence).toBe(before?.evidence);
});
