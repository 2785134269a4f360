import { describe, expect, test } from 'vitest';
import type { Example } from '../../../server/src/core/rules/rule.ts';
import { checkCases, findingsOf, newCertificates } from '../variables/findings.ts';

const directory = { profiles: [{ match: {}, usedFor: ['activeDirectory'] }] };
const upn = { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' };
const sid = { sanType: 'universalResourceIdentifier', name: '{{OnPremisesSecurityIdentifier}}' };
const device = { certificateStore: 'machine', subjectNameFormatString: 'CN={{DeviceName}}' };
const dns = { sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' };

describe('missing-sid', () => {
  checkCases('missing-sid', [
    {
      name: 'a user certificate',
      example: { workspace: directory },
      says: [
        {
          on: JSON.stringify([upn], null, 2).replaceAll('\n', '\n  '),
          severity: 'info',
          message:
            'These certificates authenticate to Active Directory and have no SID. Add {{OnPremisesSecurityIdentifier}} as a URI, or domain controllers that enforce strong mapping refuse them.',
          fixed: [
            {
              title: `Add {{OnPremisesSecurityIdentifier}} as Uniform Resource Identifier (URI) ${newCertificates}`,
              effect: 'reissues',
              gives: JSON.stringify(sid),
            },
          ],
        },
      ],
    },
    {
      name: 'a device certificate on Windows',
      example: { profile: { ...device, customSubjectAlternativeNames: [dns] }, workspace: directory },
      says: [
        {
          on: JSON.stringify([dns], null, 2).replaceAll('\n', '\n  '),
          severity: 'info',
          message: /hybrid joined has an account in Active Directory\. Add/,
          fixed: [
            {
              title: `Add {{OnPremisesSecurityIdentifier}} as Uniform Resource Identifier (URI) ${newCertificates}`,
              effect: 'reissues',
              gives: JSON.stringify(sid),
            },
          ],
        },
      ],
    },
    {
      name: 'a list that is still empty',
      example: { profile: { customSubjectAlternativeNames: [] }, workspace: directory },
      says: [
        {
          on: '[]',
          severity: 'info',
          message: /have no SID/,
          fixed: [
            {
              title: `Add {{OnPremisesSecurityIdentifier}} as Uniform Resource Identifier (URI) ${newCertificates}`,
              effect: 'reissues',
              gives: `[${JSON.stringify(sid)}]`,
            },
          ],
        },
      ],
    },
    ...silent([
      [
        'a device certificate elsewhere: there is no account',
        {
          type: 'iosScepCertificateProfile',
          profile: { ...device, customSubjectAlternativeNames: [dns] },
          workspace: directory,
        },
      ],
      ['Android: the sources disagree', { type: 'androidWorkProfileScepCertificateProfile', workspace: directory }],
      ['another use', { workspace: { profiles: [{ match: {}, usedFor: ['wifi', 'printing'] }] } }],
    ]),
  ]);
});

describe('missing-directory-name', () => {
  checkCases('missing-directory-name', [
    {
      name: 'a user is found by the UPN',
      example: { profile: { customSubjectAlternativeNames: [dns, sid] }, workspace: directory },
      says: [
        {
          on: JSON.stringify([dns, sid], null, 2).replaceAll('\n', '\n  '),
          severity: 'info',
          message:
            'These certificates authenticate to Active Directory, and no subject alternative name says for which account. Add one of the type User principal name (UPN).',
          fixed: [
            {
              title: `Add {{UserPrincipalName}} as User principal name (UPN) ${newCertificates}`,
              effect: 'reissues',
              gives: JSON.stringify(upn),
            },
          ],
        },
      ],
    },
    ...silent([
      [
        'a computer by its DNS name too',
        { profile: { ...device, customSubjectAlternativeNames: [dns, sid] }, workspace: directory },
      ],
      [
        'a type that is misspelt may be the one',
        {
          profile: { customSubjectAlternativeNames: [{ sanType: 'upn', name: '{{UserPrincipalName}}' }, sid] },
          workspace: directory,
        },
      ],
    ]),
  ]);
});

describe('missing-san', () => {
  test.each([
    ['androidWorkProfileScepCertificateProfile', { customSubjectAlternativeNames: [] }, ['[]']],
    ['androidForWorkScepCertificateProfile', { customSubjectAlternativeNames: null }, ['null']],
    [
      'androidDeviceOwnerScepCertificateProfile',
      { customSubjectAlternativeNames: undefined },
      ['"#microsoft.graph.androidDeviceOwnerScepCertificateProfile"'],
    ],
    [
      'androidWorkProfileScepCertificateProfile',
      { customSubjectAlternativeNames: [], subjectAlternativeNameType: 'userPrincipalName' },
      [],
    ],
    ['androidWorkProfileScepCertificateProfile', { customSubjectAlternativeNames: [1] }, []],
    ['androidScepCertificateProfile', { subjectAlternativeNameType: 'none' }, []],
    ['aospDeviceOwnerScepCertificateProfile', { customSubjectAlternativeNames: [] }, []],
    ['iosScepCertificateProfile', { customSubjectAlternativeNames: [] }, []],
  ])('%s %j', (type, profile, on) => {
    expect(findingsOf('missing-san', { type, profile }).said.map((said) => said.on)).toEqual(on);
  });
});

describe('old and odd types', () => {
  test.each<[string, Example, readonly string[]]>([
    [
      'legacy-san',
      { profile: { subjectAlternativeNameType: 'emailAddress,userPrincipalName' } },
      ['"emailAddress,userPrincipalName"'],
    ],
    ['legacy-san', { type: 'androidScepCertificateProfile' }, []],
    [
      'san-type-not-offered',
      { profile: { customSubjectAlternativeNames: [upn, { sanType: 'none', name: 'x' }] } },
      ['"none"'],
    ],
  ])('%s %j', (rule, example, on) => {
    expect(findingsOf(rule, example).said.map((said) => said.on)).toEqual(on);
  });
});

function silent(cases: readonly (readonly [string, Example])[]) {
  return cases.map(([name, example]) => ({ name, example, says: [] }));
}
