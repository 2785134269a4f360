import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import type { Analysis, DocumentKind } from '../../server/src/core/analysis.ts';
import { rules } from '../../server/src/core/rules/rules.ts';
import { decodeBytes } from '../../server/src/core/text/bytes.ts';
import type { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { baseProfile, profileTypeNames } from '../support/base-profiles.ts';
import { richWorkspace as workspace } from '../support/corpus.ts';
import { exampleText, workspaceOf } from '../support/examples.ts';

/** Everything that has to hold for any text at all. */
function check(text: string, kind: DocumentKind, withWorkspace: Workspace | undefined): Analysis {
  const analysis = analyze(text, {
    kind,
    now: '2026-11-24',
    reportsJsonSyntax: true,
    ...(withWorkspace ? { workspace: withWorkspace } : {}),
  });
  expect(analysis.failures).toEqual([]);
  for (const { span, fixes, related } of analysis.findings) {
    const spans = [
      span,
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
      ...related.filter(({ path }) => path === undefined).map((place) => place.span),
    ];
    for (const { start, end } of spans) {
      expect(0 <= start && start <= end && end <= text.length, `span ${start}-${end} of ${text.length}`).toBe(true);
      for (const offset of [start, end]) expect(splitsSurrogatePair(text, offset), `offset ${offset}`).toBe(false);
    }
  }
  const subjects = [...analysis.subjects, ...analysis.profiles.flatMap(({ subject }) => (subject ? [subject] : []))];
  for (const { subject } of subjects) {
    expect(subject.tokens.map(({ span }) => subject.text.slice(span.start, span.end)).join('')).toBe(subject.text);
  }
  return analysis;
}

function splitsSurrogatePair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
}

const samples = join(import.meta.dirname, '..', 'sample-workspace');
const fixtures = [
  ...readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|scepsubject)$/.test(file))
    .map((file) => [file, decodeBytes(readFileSync(join(samples, file))).text] as const),
  ...profileTypeNames.map((type) => [type, JSON.stringify(baseProfile(type), null, 1)] as const),
];

describe('analyze is total', () => {
  test.each(fixtures)('every prefix of %s', (file, text) => {
    const kind = file.endsWith('.scepsubject') ? 'scepsubject' : 'json';
    expect(text.length).toBeGreaterThan(50);
    for (let end = 0; end <= text.length; end += 1) check(text.slice(0, end), kind, workspace);
  });

  const fragments = [
    '{{UserName}}',
    '{{',
    '}}',
    '<<',
    '>>',
    '<<DeviceName>>',
    '{{ IMEI }}',
    '{UserName}',
    '{{User\u200bName}}',
    'CN=',
    'O=',
    'UID=',
    'SN=',
    'OID.1.2.3=',
    'C=USA',
    ',',
    ';',
    '+',
    '=',
    '"',
    '""',
    '#',
    '#0F',
    '\\',
    '\\,',
    ' ',
    '\t',
    '\n',
    '\r',
    '\0',
    'é',
    '漢',
    '😀',
    '\ud83d',
    '\ude00',
    '\u202e',
    '$SERIALNUMBER',
    '%SerialNumber%',
    '，',
    '“',
  ];
  const awkward = fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
    .map((parts) => parts.join(''));

  test('100,000 random subjects, alone', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(awkward, { minLength: 100, maxLength: 100 }),
        (lines) => void check(lines.join('\n'), 'scepsubject', undefined),
      ),
      { numRuns: 1000 },
    );
  });

  test('random subjects, SANs and URLs in profiles of every type, on devices', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(
        awkward,
        awkward,
        awkward,
        fc.constantFrom(...profileTypeNames),
        fc.constantFrom('user', 'machine', 'x'),
        (subject, san, url, type, store) => {
          const profile = baseProfile(type, {
            subjectNameFormatString: subject,
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: san }],
            scepServerUrls: [url, 'https://ndes.contoso.com/certsrv/mscep/mscep.dll'],
            certificateStore: store,
          });
          check(JSON.stringify(profile), 'json', workspace);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('random JSON around a profile', { timeout: 300_000 }, () => {
    const type = '"@odata.type":"#microsoft.graph.windows81SCEPCertificateProfile"';
    const piece = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\u00',
        '//',
        '/*',
        '*/',
        'null',
        '1e999',
        `{${type}`,
        type,
        '"subjectNameFormatString":"CN=',
      ),
      fc.json(),
      awkward,
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 15 }),
        (pieces) => void check(`{${type},${pieces.join('')}`, 'json', workspace),
      ),
      { numRuns: 3000 },
    );
  });
});

describe('analyze is silent', () => {
  const silent = [
    '',
    '{}',
    '[]',
    'null',
    '"#microsoft.graph.windows81SCEPCertificateProfile"',
    '{ broken',
    '{"@odata.type":"#microsoft.graph.windows81TrustedRootCertificate","displayName":1}',
    '{"@odata.type":{"displayName":"#microsoft.graph.windows81SCEPCertificateProfile"}}',
    '{"@odata.type":"#microsoft.graph.windows99SCEPCertificateProfile","keySize":"x"}',
    '{"@odata.type":"#microsoft.graph.iosPkcsCertificateProfile","keySize":"x"}',
  ];
  test.each(silent)('about %s', (text) => {
    expect(check(text, 'json', workspace)).toMatchObject({ profiles: [], findings: [] });
  });

  test('about a severity set to off, and a rule silenced by a comment with a reason', () => {
    const text = exampleText({ profile: { subjectNameFormatString: 'CN=x,UID=y' } });
    const findings = (settings: Partial<Parameters<typeof analyze>[1]>, changed = text): string[] =>
      analyze(changed, { kind: 'json', ...settings }).findings.map(({ rule }) => rule);
    expect(findings({})).toEqual(['static-common-name', 'unknown-attribute']);
    expect(findings({ workspace: workspaceOf({ rules: { 'static-common-name': 'off' } }) })).toEqual([
      'unknown-attribute',
    ]);
    const line = /^.*"subjectNameFormatString"/m.exec(text)?.[0] ?? '';
    expect(line).not.toBe('');
    expect(
      findings({}, text.replace(line, `// scep-profiles-ignore unknown-attribute: our CA wants it\n${line}`)),
    ).toEqual(['static-common-name']);
    expect(findings({}, text.replace(line, `// scep-profiles-ignore unknown-attribute:\n${line}`))).toEqual([
      'ineffective-ignore',
      'static-common-name',
      'unknown-attribute',
    ]);
  });

  test('beyond a hundred findings of one rule', () => {
    const text = 'CN={{UserName}},UID=x\n'.repeat(150);
    const { findings } = check(text, 'scepsubject', undefined);
    expect(findings).toHaveLength(100);
    expect(findings.at(-1)?.message).toMatch(/\(and 50 more\)$/);
    expect(rules.length).toBeGreaterThan(20);
  });
});
