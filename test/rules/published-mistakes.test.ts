import { describe, expect, test } from 'vitest';
import type { Example } from '../../server/src/core/rules/rule.ts';
import { analyzeExample } from '../support/examples.ts';

// What published examples get wrong, each of them in a profile of our own. A finding of every rule that is named, and of
// no other that is more than a hint.

const mistakes: readonly (readonly [string, Example, readonly string[]])[] = [
  [
    'Microsoft365DSC: five years',
    { profile: { certificateValidityPeriodScale: 'years', certificateValidityPeriodValue: 5 } },
    ['validity-exceeds-maximum'],
  ],
  [
    'a Terraform provider: what is no object identifier',
    {
      profile: {
        extendedKeyUsages: [
          { name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' },
          { name: 'Ours', objectIdentifier: '7.01.4' },
        ],
      },
    },
    ['malformed-extended-key-usage'],
  ],
  [
    'a Terraform provider: Any Purpose',
    {
      profile: {
        extendedKeyUsages: [
          { name: 'Any Purpose', objectIdentifier: '2.5.29.37.0' },
          { name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' },
        ],
      },
    },
    ['risky-extended-key-usage'],
  ],
  [
    'a Terraform provider: names that are none',
    {
      profile: {
        customSubjectAlternativeNames: [
          { sanType: 'emailAddress', name: 'some-mail' },
          { sanType: 'userPrincipalName', name: 'some-upn' },
          { sanType: 'universalResourceIdentifier', name: 'some-uri' },
        ],
      },
    },
    ['malformed-san', 'malformed-san', 'malformed-san'],
  ],
  [
    'a Terraform provider: a URL without a path',
    { profile: { scepServerUrls: ['https://scep.contoso.com'] } },
    ['wrong-url-path'],
  ],
  [
    'a Terraform provider: a variable that there is not',
    { profile: { subjectNameFormatString: 'CN={{UserName}},O={{Organization}}' } },
    ['unknown-variable'],
  ],
  [
    'an article of 2020: msecp.dll',
    { profile: { scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep/msecp.dll'] } },
    ['wrong-url-path'],
  ],
  [
    'an article about Windows Hello for Business: CN= in a UPN',
    {
      profile: {
        customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: 'CN={{UserPrincipalName}}' }],
      },
    },
    ['san-prefix'],
  ],
  [
    'an article of 2020: SearchableDeviceKey',
    { profile: { subjectNameFormatString: 'CN={{SearchableDeviceKey}}' } },
    ['unknown-variable'],
  ],
  [
    'the current article: a user variable in a device certificate',
    {
      profile: {
        certificateStore: 'machine',
        subjectNameFormatString: 'CN={{DeviceName}}',
        customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{UserName}}-Home' }],
      },
    },
    ['user-variable-in-device-certificate'],
  ],
  [
    'the current article: a host name before a mail address',
    {
      profile: {
        certificateStore: 'machine',
        subjectNameFormatString: 'CN={{DeviceName}}',
        customSubjectAlternativeNames: [
          { sanType: 'emailAddress', name: '{{FullyQualifiedDomainName}}User1@Contoso.com' },
        ],
      },
    },
    ['variable-not-available'],
  ],
  [
    'a translation of the article: the full stop of the sentence',
    { profile: { subjectNameFormatString: 'CN={{OnPrem_Distinguished_Name}}.' } },
    ['trailing-full-stop'],
  ],
  [
    'the article of 2024: the tag in front of the SID',
    {
      profile: {
        customSubjectAlternativeNames: [
          { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
          {
            sanType: 'universalResourceIdentifier',
            name: 'tag:microsoft.com,2022-09-14:sid:{{OnPremisesSecurityIdentifier}}',
          },
        ],
      },
    },
    ['sid-tag'],
  ],
];

describe('published mistakes are caught', () => {
  test.each(mistakes)('%s', (_name, example, expected) => {
    const { findings, failures } = analyzeExample(example);
    expect(failures).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule)).toEqual(expected);
  });
});
