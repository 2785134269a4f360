import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/core/analyze.ts';
import { baseProfile, profileTypeNames } from '../../support/base-profiles.ts';
import { checkCases } from '../variables/findings.ts';

const settings = { kind: 'json', now: '2026-11-24', reportsJsonSyntax: true } as const;

describe('a document that breaks off', () => {
  test.each(profileTypeNames)('%s: that is all there is to say, wherever it does', (type) => {
    const text = JSON.stringify({ value: [baseProfile(type)] }, null, 1);
    for (let length = 0; length < text.length; length += 1) {
      const { findings } = analyze(text.slice(0, length), settings);
      const others = findings.filter(({ rule }) => rule !== 'json-syntax');
      expect(others, text.slice(Math.max(0, length - 40), length)).toEqual([]);
    }
  });

  test('what is whole is still looked at', () => {
    const text = JSON.stringify(
      baseProfile('windows81SCEPCertificateProfile', {
        subjectNameFormatString: 'CN={{UserNmae}}',
        extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: '' }],
      }),
    );
    const { findings } = analyze(text.slice(0, text.indexOf('"renewalThreshold')), settings);
    expect(findings.map(({ rule }) => rule)).toEqual([
      'unknown-variable',
      'malformed-extended-key-usage',
      'json-syntax',
    ]);
  });
});

const head = '"@odata.type": "#microsoft.graph.windows81SCEPCertificateProfile"';

describe('duplicate-property', () => {
  const message =
    /^"keySize" is in this object already\. Programs that read the file may take the first value or the last/;
  checkCases('duplicate-property', [
    {
      name: 'two values',
      example: { document: `{ ${head}, "keySize": "size2048", "keySize": "size4096" }` },
      says: [{ on: '"keySize"', severity: 'warning', message }],
    },
    {
      name: 'the same value twice',
      example: { document: `{ ${head}, "keySize": "size2048", "keySize": "size2048" }` },
      says: [
        {
          on: '"keySize"',
          severity: 'warning',
          message,
          fixed: [{ title: 'Remove it', effect: 'safe', gives: `{ ${head}, "keySize": "size2048" }` }],
        },
      ],
    },
    {
      name: 'in an entry of a list',
      example: {
        document: `{ ${head}, "extendedKeyUsages": [{ "name": "a", "objectIdentifier": "1.3.6.1.5.5.7.3.2", "name": "b" }] }`,
      },
      says: [{ on: '"name"', severity: 'warning', message: /^"name" is in this object already/ }],
    },
    {
      name: 'elsewhere in the document it is none of ours',
      example: { document: `[{ "a": 1, "a": 2 }, { ${head} }]` },
      says: [],
    },
  ]);
});

describe('missing-display-name', () => {
  const message = '"displayName" ("Name") is empty. Give the profile a name.';
  checkCases('missing-display-name', [
    { name: 'null', example: { profile: { displayName: null } }, says: [{ on: 'null', severity: 'error', message }] },
    {
      name: 'blanks',
      example: { profile: { displayName: '  ' } },
      says: [{ on: '"  "', severity: 'warning', evidence: 'inferred', message }],
    },
    { name: 'not there, as in a part of a profile', example: { profile: { displayName: undefined } }, says: [] },
  ]);
});
