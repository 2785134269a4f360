import { describe, expect, test } from 'vitest';
import { cloudPkiUrl } from '../../../server/src/core/facts/ndes.ts';
import type { Example, Severity } from '../../../server/src/core/rules/rule.ts';
import { checkCases, findingsOf, newCertificates } from '../variables/findings.ts';

const clientOid = '1.3.6.1.5.5.7.3.2';
const wifi = { profiles: [{ match: {}, usedFor: ['wifi'] }] };

function usages(...oids: readonly (string | null | undefined)[]): Record<string, unknown> {
  return { extendedKeyUsages: oids.map((objectIdentifier) => ({ name: 'One', objectIdentifier })) };
}

describe('which usages are told', () => {
  const mac = 'macOSScepCertificateProfile';
  const hello = { keyStorageProvider: 'usePassportForWorkKspOtherwiseFail' };
  const smartCard = '1.3.6.1.4.1.311.20.2.2';
  test.each<[string, Example, readonly Severity[]]>([
    ['missing-extended-key-usage', { profile: usages() }, ['warning']],
    ['missing-extended-key-usage', { profile: { extendedKeyUsages: null } }, ['warning']],
    ['missing-extended-key-usage', { type: 'androidScepCertificateProfile', profile: usages() }, ['info']],
    ['missing-extended-key-usage', { type: mac, profile: usages() }, []],
    ['missing-extended-key-usage', { profile: { extendedKeyUsages: undefined } }, []],
    ['missing-client-authentication', { profile: usages('1.3.6.1.5.5.7.3.1') }, ['info']],
    ['missing-client-authentication', { profile: usages('1.3.6.1.5.5.7.3.1', clientOid) }, []],
    ['missing-client-authentication', { profile: usages('1.3.6.1.5.5.7.3.1', '1.3.6.1.4.1.32473.1') }, []],
    ['missing-client-authentication', { profile: usages('1.3.6.1.5.5.7.3.3') }, []],
    ['missing-client-authentication', { profile: usages('1.3.6.1.5.5.7.3.3'), workspace: wifi }, ['warning']],
    ['missing-client-authentication', { profile: usages('2.5.29.37.0'), workspace: wifi }, []],
    ['missing-client-authentication', { type: mac, profile: usages('1.3.6.1.5.5.7.3.1'), workspace: wifi }, []],
    ['risky-extended-key-usage', { profile: usages(clientOid, '2.5.29.37.0') }, ['warning']],
    ['risky-extended-key-usage', { profile: usages(clientOid, '1.3.6.1.4.1.311.20.2.1') }, ['warning']],
    ['risky-extended-key-usage', { profile: usages(smartCard) }, ['info']],
    ['risky-extended-key-usage', { profile: { ...usages(smartCard), ...hello } }, []],
    ['risky-extended-key-usage', { type: mac, profile: usages(clientOid, '2.5.29.37.0') }, []],
    [
      'unused-extended-key-usage',
      { type: mac, profile: usages(clientOid, '2.5.29.37.0', '1.3.6.1.5.5.7.3.4') },
      ['hint', 'hint'],
    ],
    ['unused-extended-key-usage', { type: mac, profile: usages(clientOid, 'x') }, []],
    ['unused-extended-key-usage', { profile: usages(clientOid, '1.3.6.1.5.5.7.3.4') }, []],
  ])('%s %j', (rule, example, severities) => {
    expect(findingsOf(rule, example).said.map(({ severity }) => severity)).toEqual(severities);
  });
});

describe('missing-client-authentication', () => {
  const message = /usages of servers/;
  checkCases('missing-client-authentication', [
    {
      name: 'the one usage there is instead is marked',
      example: { profile: usages('1.3.6.1.5.5.7.3.1') },
      says: [{ on: '"1.3.6.1.5.5.7.3.1"', severity: 'info', message }],
    },
    {
      name: 'of several none is at fault',
      example: { profile: usages('1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.1') },
      says: [{ on: '"extendedKeyUsages"', severity: 'info', message }],
    },
  ]);
});

describe('malformed-extended-key-usage', () => {
  checkCases('malformed-extended-key-usage', [
    {
      name: 'numbers that are no object identifier',
      example: { profile: usages(clientOid, '7.01.4') },
      says: [
        {
          on: '"7.01.4"',
          severity: 'warning',
          evidence: 'inferred',
          message:
            '"7.01.4" is no object identifier: that is numbers with dots, the first 0 to 2, none with a leading zero, such as 1.3.6.1.5.5.7.3.2.',
        },
      ],
    },
    {
      name: 'a name in its place',
      example: { profile: usages('clientAuth') },
      says: [
        {
          on: '"clientAuth"',
          severity: 'warning',
          evidence: 'inferred',
          message: /^"clientAuth" is no object identifier/,
          fixed: [{ title: `Write ${clientOid}`, effect: 'safe', gives: `"objectIdentifier": "${clientOid}"` }],
        },
      ],
    },
    {
      name: 'nothing, beside a name that says it',
      example: { profile: { extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: null }] } },
      says: [
        {
          on: 'null',
          severity: 'warning',
          evidence: 'inferred',
          message: /^This extended key usage has no object identifier\./,
          fixed: [{ title: `Write ${clientOid}`, effect: 'safe', gives: `"objectIdentifier": "${clientOid}"` }],
        },
      ],
    },
    ...['1.3.6.1.5.5.7.3', '1.3.6.1.5.5.7', '2.5.29.37'].map((oid) => ({
      name: `the beginning of a usage: ${oid}`,
      example: { profile: { extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: oid }] } },
      says: [
        {
          on: `"${oid}"`,
          severity: 'warning' as const,
          evidence: 'inferred' as const,
          message: /is no usage itself: usages are registered below it/,
          fixed: [
            { title: `Write ${clientOid} ${newCertificates}`, effect: 'reissues' as const, gives: `"${clientOid}"` },
          ],
        },
      ],
    })),
    {
      name: 'a full stop too many',
      example: { profile: usages(`${clientOid}.`) },
      says: [
        {
          on: `"${clientOid}."`,
          severity: 'warning',
          evidence: 'inferred',
          message: /is no object identifier/,
          fixed: [{ title: `Write ${clientOid}`, effect: 'safe', gives: `"${clientOid}"` }],
        },
      ],
    },
    {
      name: 'a value of another JSON type is told elsewhere',
      example: { profile: { extendedKeyUsages: [{ objectIdentifier: 1 }] } },
      says: [],
    },
  ]);
});

describe('refused-extended-key-usage', () => {
  const cloud = { scepServerUrls: [cloudPkiUrl.example] };
  const described = {
    authorities: { cloud: { kind: 'cloudPki', extendedKeyUsages: [clientOid] } },
    servers: [{ urls: [cloudPkiUrl.example], authority: 'cloud' }],
  };
  checkCases('refused-extended-key-usage', [
    {
      name: 'Any Purpose at Cloud PKI, also on a Mac',
      example: { type: 'macOSScepCertificateProfile', profile: { ...usages(clientOid, '2.5.29.37.0'), ...cloud } },
      says: [
        {
          on: '"2.5.29.37.0"',
          severity: 'error',
          message: 'Cloud PKI does not support Any Purpose; every other EKU has to be one that the issuing CA has.',
        },
      ],
    },
    {
      name: 'a usage that the issuing CA was not made with',
      example: {
        profile: { ...usages(clientOid, '1.3.6.1.5.5.7.3.4'), keyUsage: 'digitalSignature', ...cloud },
        workspace: described,
      },
      says: [
        {
          on: '"1.3.6.1.5.5.7.3.4"',
          severity: 'error',
          message: /^Secure Email is not one of the usages of the issuing CA "cloud"\. Cloud PKI does not support/,
        },
      ],
    },
    {
      name: 'other authorities issue what their template says',
      example: {
        profile: usages(clientOid, '1.3.6.1.5.5.7.3.3'),
        workspace: {
          authorities: { corp: { kind: 'adcs', extendedKeyUsages: [clientOid] } },
          servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
        },
      },
      says: [],
    },
  ]);

  test('the other rules about the same usage are silent', () => {
    const example: Example = {
      type: 'macOSScepCertificateProfile',
      profile: { ...usages(clientOid, '2.5.29.37.0'), ...cloud },
    };
    expect(findingsOf('unused-extended-key-usage', example).said).toEqual([]);
  });
});

describe('certificates for mail', () => {
  const mail = { keyUsage: 'digitalSignature', ...usages('1.3.6.1.5.5.7.3.4') };
  const address = { customSubjectAlternativeNames: [{ sanType: 'emailAddress', name: '{{EmailAddress}}' }] };
  const partner = {
    authorities: { partner: { kind: 'other' } },
    servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'partner' }],
  };
  test.each<[string, Example, readonly string[]]>([
    ['missing-mail-address', { profile: mail }, ['reissues']],
    ['missing-mail-address', { profile: { ...mail, ...address } }, []],
    [
      'missing-mail-address',
      { profile: { ...mail, subjectNameFormatString: 'CN={{UserName}},Email={{EmailAddress}}' } },
      [],
    ],
    [
      'missing-mail-address',
      { type: 'androidScepCertificateProfile', profile: { ...mail, subjectAlternativeNameType: 'emailAddress' } },
      [],
    ],
    ['missing-mail-address', { type: 'iosScepCertificateProfile', profile: mail }, []],
    ['mail-encryption-key', { profile: { ...mail, ...address, keyUsage: 'keyEncipherment' } }, ['none']],
    ['mail-encryption-key', { profile: { ...mail, ...address } }, []],
    ['missing-mail-names', { profile: { ...mail, ...address }, workspace: partner }, ['none']],
    [
      'missing-mail-names',
      {
        profile: {
          ...mail,
          ...address,
          subjectNameFormatString: 'CN={{UserName}},GivenName={{GivenName}},SN={{SurName}}',
        },
        workspace: partner,
      },
      [],
    ],
    ['missing-mail-names', { profile: { ...mail, ...address } }, []],
  ])('%s %j', (rule, example, effects) => {
    expect(findingsOf(rule, example).said.map(({ fixes }) => fixes[0]?.effect ?? 'none')).toEqual(effects);
  });
});

describe('extended-key-usage-name', () => {
  checkCases('extended-key-usage-name', [
    {
      name: 'the name of another usage',
      example: {
        profile: {
          extendedKeyUsages: [
            { name: 'client authentication', objectIdentifier: '1.3.6.1.5.5.7.3.1' },
            { name: 'Client Authentication', objectIdentifier: clientOid },
          ],
        },
      },
      says: [
        {
          on: '"client authentication"',
          severity: 'hint',
          evidence: 'inferred',
          message:
            '"client authentication" is 1.3.6.1.5.5.7.3.2, and "1.3.6.1.5.5.7.3.1" is Server Authentication. The certificate gets the object identifier.',
          // What the name stands for is there already.
          fixed: [
            {
              title: `Write "Server Authentication" ${newCertificates}`,
              effect: 'reissues',
              gives: '"name": "Server Authentication"',
            },
          ],
        },
      ],
    },
    {
      name: 'either may have been meant',
      example: { profile: { extendedKeyUsages: [{ name: 'Secure Email', objectIdentifier: clientOid }] } },
      says: [
        {
          on: '"Secure Email"',
          severity: 'hint',
          evidence: 'inferred',
          message: /is Client Authentication/,
          fixed: [
            {
              title: `Write "Client Authentication" ${newCertificates}`,
              effect: 'reissues',
              gives: '"name": "Client Authentication"',
            },
            {
              title: `Write "1.3.6.1.5.5.7.3.4" ${newCertificates}`,
              effect: 'reissues',
              gives: '"objectIdentifier": "1.3.6.1.5.5.7.3.4"',
            },
          ],
        },
      ],
    },
    {
      name: 'a usage without a name of its own',
      example: {
        profile: {
          extendedKeyUsages: [
            { name: 'Client Authentication', objectIdentifier: '1.3.6.1.4.1.32473.1' },
            { name: 'Client Authentication', objectIdentifier: clientOid },
          ],
        },
      },
      says: [{ on: '"Client Authentication"', severity: 'hint', evidence: 'inferred', message: /is another usage/ }],
    },
  ]);
});
