import { describe, expect, test } from 'vitest';
import type { Example } from '../../../server/src/core/rules/rule.ts';
import { findingsOf } from '../variables/findings.ts';

const usage = (objectIdentifier: string) => ({ name: 'One', objectIdentifier });
const dns = (name: string) => ({ sanType: 'domainNameService', name });

describe('too-many-entries', () => {
  test.each<[string, Example, readonly RegExp[]]>([
    [
      'usages',
      {
        profile: { extendedKeyUsages: Array.from({ length: 502 }, (_, index) => usage(`1.3.6.1.5.5.7.3.2.${index}`)) },
      },
      [/^"extendedKeyUsages" .* has 502 entries, and Graph takes 500\.$/],
    ],
    [
      'names',
      {
        profile: {
          customSubjectAlternativeNames: Array.from({ length: 501 }, (_, index) =>
            dns(`{{DeviceName}}.site${index}.contoso.com`),
          ),
        },
      },
      [/ has 501 entries, and Graph takes 500\.$/],
    ],
    [
      'as many as there can be',
      { profile: { extendedKeyUsages: Array.from({ length: 500 }, (_, index) => usage(`1.2.${index}`)) } },
      [],
    ],
  ])('%s', (_name, example, messages) => {
    const { said } = findingsOf('too-many-entries', example);
    expect(said.map(({ message }) => message)).toEqual(messages.map((message) => expect.stringMatching(message)));
  });
});

describe('duplicate-entry', () => {
  test.each<[string, Example, readonly string[]]>([
    [
      'in the middle',
      {
        profile: { customSubjectAlternativeNames: [dns('a.contoso.com'), dns('A.contoso.com'), dns('b.contoso.com')] },
      },
      ['reissues'],
    ],
    [
      'a URI counts its letters',
      {
        profile: {
          customSubjectAlternativeNames: ['urn:a', 'urn:A'].map((name) => ({
            sanType: 'universalResourceIdentifier',
            name,
          })),
        },
      },
      [],
    ],
    [
      'three usages',
      { profile: { extendedKeyUsages: ['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.2'].map(usage) } },
      ['reissues', 'reissues'],
    ],
    [
      'URLs',
      { profile: { scepServerUrls: ['https://a.contoso.com/scep', 'https://A.contoso.com:443/scep/'] } },
      ['safe'],
    ],
  ])('%s', (_name, example, effects) => {
    const { text, said } = findingsOf('duplicate-entry', example);
    expect(said.map(({ fixes }) => fixes[0]?.effect)).toEqual(effects);
    for (const { fixes } of said) {
      const after = fixes[0]?.document ?? '';
      expect(after.length).toBeLessThan(text.length);
      expect(() => JSON.parse(after)).not.toThrow();
    }
  });
});
