import { describe } from 'vitest';
import { checkCases, newCertificates, withSan, withSubject, type Expected, type ExpectedFix } from './findings.ts';

const deviceCertificate = {
  certificateStore: 'machine',
  customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }],
};

describe('variable-place', () => {
  checkCases('variable-place', [
    {
      name: 'the SID in the subject',
      example: withSubject('CN={{UserName}},OU={{onPremisesSecurityIdentifier}}'),
      says: [
        {
          on: '{{onPremisesSecurityIdentifier}}',
          severity: 'error',
          message:
            '{{OnPremisesSecurityIdentifier}} does not work in the subject: it has a value only in a subject alternative name of the type Uniform Resource Identifier (URI).',
        },
      ],
    },
    {
      name: 'the SID in another SAN',
      example: withSan('userPrincipalName', '{{OnPremisesSecurityIdentifier}}'),
      says: [
        {
          on: '{{OnPremisesSecurityIdentifier}}',
          severity: 'error',
          message: /does not work in this subject alternative name/,
          fixed: [
            {
              title: `Change the type to Uniform Resource Identifier (URI) ${newCertificates}`,
              effect: 'reissues',
              gives: '"sanType": "universalResourceIdentifier"',
            },
          ],
        },
      ],
    },
    {
      name: 'silent: the SID in a URI',
      example: withSan('universalResourceIdentifier', '{{OnPremisesSecurityIdentifier}}'),
      says: [],
    },
    {
      name: 'silent: the SID in a SAN of no type',
      example: withSan('uri', '{{OnPremisesSecurityIdentifier}}'),
      says: [],
    },
    {
      name: "Cloud PKI's host outside of a URL",
      example: withSan('domainNameService', '{{CloudPKIFQDN}}'),
      says: [{ on: '{{CloudPKIFQDN}}', severity: 'error', message: /it has a value only in a SCEP server URL\.$/ }],
    },
    {
      name: 'other variables in a URL',
      example: withSubject('CN={{UserName}}', {
        scepServerUrls: ['https://{{CloudPKIFQDN}}/scep', 'https://ca.contoso.com/{{DeviceId}}'],
      }),
      says: [
        {
          on: '{{DeviceId}}',
          severity: 'info',
          evidence: 'inferred',
          message:
            'No document says that Intune replaces {{DeviceId}} in a SCEP server URL; the only variable it puts there is {{CloudPKIFQDN}}.',
        },
      ],
    },
  ]);
});

describe('variable-not-available', () => {
  checkCases('variable-not-available', [
    {
      name: 'a variable that a platform does not have',
      example: {
        type: 'macOSScepCertificateProfile',
        ...withSubject('CN={{UserName}},OU=<<FullyQualifiedDomainName>>'),
      },
      says: [
        {
          on: '<<FullyQualifiedDomainName>>',
          severity: 'error',
          message: 'Only domain-joined Windows devices have a FullyQualifiedDomainName.',
        },
      ],
    },
    {
      name: 'one that some devices of the platform have',
      example: withSubject('CN={{FullyQualifiedDomainName}}', deviceCertificate),
      says: [{ on: '{{FullyQualifiedDomainName}}', severity: 'info', message: /domain-joined/ }],
    },
    {
      name: 'a place where it does harm',
      example: withSubject('CN={{DeviceId}}', {
        customSubjectAlternativeNames: [
          { sanType: 'universalResourceIdentifier', name: 'IntuneDeviceId://{{DeviceId}}' },
        ],
      }),
      says: [{ on: '{{DeviceId}}', severity: 'warning', message: /sync with Intune/ }],
    },
    {
      name: 'only for one type of certificate',
      example: {
        type: 'iosScepCertificateProfile',
        profile: {
          certificateStore: 'machine',
          subjectNameFormatString: 'CN={{DeviceName}}',
          customSubjectAlternativeNames: [
            { sanType: 'universalResourceIdentifier', name: '{{OnPremisesSecurityIdentifier}}' },
          ],
        },
      },
      says: [
        { on: '{{OnPremisesSecurityIdentifier}}', severity: 'error', message: /hybrid joined Windows devices only/ },
      ],
    },
    {
      name: 'silent on other platforms',
      example: { type: 'iosScepCertificateProfile', ...withSubject('CN={{DeviceId}}') },
      says: [],
    },
    { name: 'silent without a profile', example: { subject: 'CN={{DeviceId}}' }, says: [] },
  ]);
});

describe('variable-as-key', () => {
  checkCases('variable-as-key', [
    {
      name: 'each of them',
      example: withSubject('{{UserName}}=Contoso,CN={{UserName}},<<DeviceName>>=x'),
      says: ['{{UserName}}', '<<DeviceName>>'].map((on) => ({
        on,
        severity: 'error' as const,
        message: `${on} stands before "=", where the attribute type belongs. Write one there, such as CN, and the variable behind the "=".`,
      })),
    },
    { name: 'silent in values', example: { subject: 'CN={{UserName}}={{DeviceName}},{{UserName}}' }, says: [] },
  ]);
});

describe('user-variable-in-device-certificate', () => {
  checkCases('user-variable-in-device-certificate', [
    {
      name: 'in the subject and in a SAN',
      example: {
        profile: {
          certificateStore: 'machine',
          subjectNameFormatString: 'CN={{UserName}},OU={{DeviceName}}',
          customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '<<UserPrincipalName>>' }],
        },
      },
      says: [
        aboutTheUser('{{UserName}}', [
          instead('{{AAD_Device_ID}}', 'CN={{AAD_Device_ID}},OU'),
          instead('{{DeviceName}}', 'CN={{DeviceName}},OU'),
        ]),
        aboutTheUser('<<UserPrincipalName>>', []),
      ],
    },
    {
      name: 'in the place of another attribute no device variable is offered',
      example: withSubject('CN={{DeviceName}},E={{EmailAddress}}', deviceCertificate),
      says: [aboutTheUser('{{EmailAddress}}', [])],
    },
    ...(
      [
        ['domainNameService', '{{UserName}}.contoso.com', ['{{DeviceName}}', '"{{DeviceName}}.contoso.com"']],
        ['userPrincipalName', '{{UserName}}@contoso.com', ['{{DeviceName}}', '"{{DeviceName}}@contoso.com"']],
        ['universalResourceIdentifier', 'id:{{UserName}}', ['{{AAD_Device_ID}}', '"id:{{AAD_Device_ID}}"']],
        ['emailAddress', '{{UserName}}@contoso.com', undefined],
      ] as const
    ).map(([sanType, name, offered]) => ({
      name: `in a name of the type ${sanType}`,
      example: {
        profile: {
          certificateStore: 'machine',
          subjectNameFormatString: 'CN={{DeviceName}}',
          customSubjectAlternativeNames: [{ sanType, name }],
        },
      },
      says: [aboutTheUser('{{UserName}}', offered ? [instead(offered[0], offered[1])] : [])],
    })),
    { name: 'silent: variables of the device', example: withSubject('CN={{DeviceName}}', deviceCertificate), says: [] },
    {
      name: 'silent: the store is not known',
      example: withSubject('CN={{UserName}}', { certificateStore: undefined }),
      says: [],
    },
    { name: 'silent: a user certificate', example: withSubject('CN={{UserName}},OU={{DeviceName}}'), says: [] },
  ]);
});

function aboutTheUser(on: string, others: readonly ExpectedFix[]): Expected {
  return {
    on,
    severity: 'error',
    message: `${on} is about the user, and a device certificate can hold attributes of the device only. Use a variable of the device, or make it a user certificate.`,
    fixed: [
      {
        title: `Make it a user certificate ${newCertificates}`,
        effect: 'reissues',
        gives: '"certificateStore": "user"',
      },
      ...others,
    ],
  };
}

function instead(variable: string, gives: string): ExpectedFix {
  return { title: `Write ${variable} ${newCertificates}`, effect: 'reissues', gives };
}
