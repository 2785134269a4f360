import { describe } from 'vitest';
import { checkCases, newCertificates, withSan } from '../variables/findings.ts';

const device = { certificateStore: 'machine', subjectNameFormatString: 'CN={{DeviceName}}' };

describe('empty-san', () => {
  checkCases('empty-san', [
    {
      name: 'offers the usual variable of the type',
      example: withSan('emailAddress', ''),
      says: [
        {
          on: '""',
          severity: 'error',
          evidence: 'reported',
          message:
            'This subject alternative name of the type Email address has no value, and a profile with an empty one cannot be saved. Write a value, or remove the entry.',
          fixed: [{ title: 'Write {{EmailAddress}}', effect: 'safe', gives: '"name": "{{EmailAddress}}"' }],
        },
      ],
    },
    {
      name: 'puts nothing in that has to be completed by hand',
      example: withSan('userPrincipalName', '  ', device),
      says: [{ on: '"  "', severity: 'error', evidence: 'reported', message: /has no value/ }],
    },
    {
      name: 'offers the name in the domain on Windows',
      example: withSan('domainNameService', ''),
      says: [
        {
          on: '""',
          severity: 'error',
          evidence: 'reported',
          message: /has no value/,
          fixed: [
            { title: 'Write {{FullyQualifiedDomainName}}', effect: 'safe', gives: '{{FullyQualifiedDomainName}}' },
          ],
        },
      ],
    },
    ...['iosScepCertificateProfile', 'macOSScepCertificateProfile', 'androidWorkProfileScepCertificateProfile'].map(
      (type) => ({
        name: `puts no variable in that a ${type} does not have`,
        example: { type, ...withSan('domainNameService', '') },
        says: [{ on: '""', severity: 'error', evidence: 'reported', message: /has no value/ } as const],
      }),
    ),
    {
      name: 'a value of another JSON type',
      example: { profile: { customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: 1 }] } },
      says: [],
    },
    { name: 'a type that has no value', example: withSan('none', ''), says: [] },
  ]);
});

describe('san-prefix', () => {
  checkCases('san-prefix', [
    {
      name: 'in a UPN nobody can log on with it',
      example: withSan('userPrincipalName', 'CN={{UserPrincipalName}}'),
      says: [
        {
          on: 'CN=',
          severity: 'error',
          evidence: 'reported',
          message:
            '"CN=" would become part of the name in the certificate. The value of a subject alternative name is bare: its type is said beside it.',
          fixed: [
            { title: `Remove CN= ${newCertificates}`, effect: 'reissues', gives: '"name": "{{UserPrincipalName}}"' },
          ],
        },
      ],
    },
    {
      name: 'in any case and with blanks',
      example: withSan('domainNameService', 'dns = {{DeviceName}}.contoso.com'),
      says: [
        {
          on: 'dns = ',
          severity: 'warning',
          evidence: 'reported',
          message: /^"dns = " would become part/,
          fixed: [
            { title: `Remove dns = ${newCertificates}`, effect: 'reissues', gives: '"{{DeviceName}}.contoso.com"' },
          ],
        },
      ],
    },
    ...['nac=1', 'cnac+intune:///?CN={{DeviceId}}', 'urn:x:CN=a'].map((value) => ({
      name: `no key of a name: ${value}`,
      example: withSan('universalResourceIdentifier', value),
      says: [],
    })),
  ]);
});

describe('san-forbidden-character', () => {
  checkCases('san-forbidden-character', [
    {
      name: 'in a device certificate the article forbids it',
      example: withSan('domainNameService', '{{DeviceName}}|{contoso}', device),
      says: ['|{', '}'].map((on) => ({
        on,
        severity: 'error' as const,
        message: `"${on}" cannot stand in the text of a subject alternative name: { } | and ; separate names on their way to the device. For several names make several entries.`,
      })),
    },
    {
      name: 'in a user certificate it follows from how the device gets the list',
      example: withSan('emailAddress', 'a@contoso.com;b@contoso.com'),
      says: [{ on: ';', severity: 'warning', evidence: 'inferred', message: /^";" cannot stand/ }],
    },
    ...[
      ['{{EmailAddress}};', ';'],
      ['{{EmailAddress}};; ', ';;'],
      [' | {{EmailAddress}}', '|'],
    ].map(([value = '', on = '']) => ({
      name: `with nothing on its other side it can go: ${value}`,
      example: withSan('emailAddress', value),
      says: [
        {
          on,
          severity: 'warning' as const,
          evidence: 'inferred' as const,
          message: /cannot stand/,
          fixed: [
            {
              title: `Remove ${on} ${newCertificates}`,
              effect: 'reissues' as const,
              gives: '"name": "{{EmailAddress}}"',
            },
          ],
        },
      ],
    })),
    {
      name: 'alone it is no name at all',
      example: withSan('emailAddress', ';'),
      says: [{ on: ';', severity: 'warning', evidence: 'inferred', message: /cannot stand/ }],
    },
    ...['{{DeviceName', '{{{DeviceName}}}', '{DeviceSerialNumber}', '{{Device\u200bName}}', '{{ nothing known }}'].map(
      (value) => ({
        name: `braces that another rule explains: ${value}`,
        example: withSan('domainNameService', value, device),
        says: [],
      }),
    ),
  ]);
});

describe('malformed-san', () => {
  const noAddress = (type: string, what: string) => ({
    name: `no @ in a ${what}`,
    example: withSan(type, 'some-name'),
    says: [
      {
        on: 'some-name',
        severity: 'warning' as const,
        evidence: 'reported' as const,
        message: `There is no @ in this ${what}. Write name@domain${what === 'user principal name' ? ', such as {{DeviceName}}@contoso.com' : ''}.`,
      },
    ],
  });
  checkCases('malformed-san', [
    noAddress('userPrincipalName', 'user principal name'),
    noAddress('emailAddress', 'mail address'),
    ...[
      ['userPrincipalName', '{{UserPrincipalName}}'],
      ['userPrincipalName', '<<UserPrincipalName>>'],
      ['userPrincipalName', '{{UserName}}'],
      ['userPrincipalName', '{{costCentre}}'],
      ['emailAddress', '{{FullyQualifiedDomainName}}User1@Contoso.com'],
      ['domainNameService', '*.{{DeviceName}}.contoso.com'],
      ['universalResourceIdentifier', 'ID:Microsoft Endpoint Manager:GUID:{{DeviceId}}'],
      ['universalResourceIdentifier', '{{DeviceId}}'],
      ['universalResourceIdentifier', '{{DeviceId}}/a:b'],
      ['userPrincipalName', '{{DeviceName}}@contoso.com'],
      ['userPrincipalName', '{{UserName}}@contoso.com'],
      ['userPrincipalName', 'a{{costCentre}}b'],
      ['domainNameService', '{{DeviceName}}.contoso.com'],
      ['domainNameService', '{{costCentre}}'],
      ['domainNameService', '   '],
    ].map(([type = '', value = '']) => ({
      name: `right or not known: ${value}`,
      example: withSan(type, value),
      says: [],
    })),
    {
      name: 'no @, and none from a variable either',
      example: withSan('userPrincipalName', '{{DeviceName}}'),
      says: [
        {
          on: '{{DeviceName}}',
          severity: 'warning',
          evidence: 'reported',
          message:
            'There is no @ in this user principal name, and none in what its variables give. Write name@domain, such as {{DeviceName}}@contoso.com.',
        },
      ],
    },
    {
      name: 'an @ too many',
      example: withSan('emailAddress', '{{UserPrincipalName}}@contoso.com'),
      says: [
        {
          on: '{{UserPrincipalName}}@contoso.com',
          severity: 'warning',
          evidence: 'inferred',
          message: 'This mail address gets more than one @: the value of {{UserPrincipalName}} has one already.',
        },
      ],
    },
    {
      name: 'an @ too many, of two variables',
      example: withSan('userPrincipalName', '{{UserPrincipalName}}@{{EmailAddress}}{{UserName}}'),
      says: [
        {
          on: '{{UserPrincipalName}}@{{EmailAddress}}{{UserName}}',
          severity: 'warning',
          evidence: 'inferred',
          message:
            'This user principal name gets more than one @: the value of {{UserPrincipalName}} and {{EmailAddress}} has one already.',
        },
      ],
    },
    {
      name: 'in each stretch of text the first that is no host name',
      example: withSan('domainNameService', 'a/b/c_{{DeviceName}}:443'),
      says: ['/', ':'].map((on) => ({ on, severity: 'warning' as const, message: /does not belong in a DNS name/ })),
    },
    ...[' {{DeviceName}}.contoso.com', '{{DeviceName}}.contoso.com ', ' pc.contoso.com '].map((value) => ({
      name: `blanks around a host name are told once: ${JSON.stringify(value)}`,
      example: withSan('domainNameService', value),
      says: [
        {
          on: value,
          severity: 'warning' as const,
          evidence: 'inferred' as const,
          message: /^The blank at the beginning or end/,
          fixed: [
            {
              title: `Remove the blanks ${newCertificates}`,
              effect: 'reissues' as const,
              gives: `"name": "${value.trim()}"`,
            },
          ],
        },
      ],
    })),
    ...[
      ['https://{{DeviceName}}.contoso.com', '/', 'warning'],
      ['{{DeviceName}}@contoso.com', '@', 'warning'],
      ['{{DeviceName}} .contoso.com', ' ', 'warning'],
      ['{{DeviceName}}_1.contoso.com', '_', 'info'],
    ].map(([value = '', on = '', severity]) => ({
      name: `no host name: ${value}`,
      example: withSan('domainNameService', value),
      says: [
        {
          on,
          severity: severity === 'info' ? ('info' as const) : ('warning' as const),
          message: `"${on}" does not belong in a DNS name: it is a host name, of letters, digits, hyphens and dots, without a scheme or a path.`,
        },
      ],
    })),
    {
      name: 'a variable that brings an @ into a host name',
      example: withSan('domainNameService', '{{UserPrincipalName}}'),
      says: [
        {
          on: '{{UserPrincipalName}}',
          severity: 'info',
          evidence: 'inferred',
          message: 'The value of {{UserPrincipalName}} has an @, which no DNS name has.',
        },
      ],
    },
    ...['/a:{{DeviceId}}', '?a:b', '#a:b', 'a/b:c'].map((value) => ({
      name: `a colon that ends no scheme: ${value}`,
      example: withSan('universalResourceIdentifier', value),
      says: [{ on: value, severity: 'warning' as const, message: /^A URI begins with its scheme/ }],
    })),
    {
      name: 'no scheme',
      example: withSan('universalResourceIdentifier', 'device-{{DeviceId}}'),
      says: [{ on: 'device-{{DeviceId}}', severity: 'warning', message: /^A URI begins with its scheme and a colon/ }],
    },
    {
      name: 'blanks around a value',
      example: withSan('userPrincipalName', ' {{UserPrincipalName}}'),
      says: [
        {
          on: ' {{UserPrincipalName}}',
          severity: 'warning',
          evidence: 'inferred',
          message: 'The blank at the beginning or end becomes part of the name in the certificate.',
          fixed: [
            {
              title: `Remove the blanks ${newCertificates}`,
              effect: 'reissues',
              gives: '"name": "{{UserPrincipalName}}"',
            },
          ],
        },
      ],
    },
    {
      name: 'another cause is told alone',
      example: withSan('userPrincipalName', '{{OnPremisesSecurityIdentifier}}'),
      says: [],
    },
  ]);
});

describe('sid-tag', () => {
  checkCases('sid-tag', [
    {
      name: 'typed in front of the variable',
      example: withSan(
        'universalResourceIdentifier',
        'TAG:microsoft.com,2022-09-14:sid:{{OnPremisesSecurityIdentifier}}',
      ),
      says: [
        {
          on: 'TAG:microsoft.com,2022-09-14:sid:',
          severity: 'warning',
          evidence: 'inferred',
          message:
            'Intune puts tag:microsoft.com,2022-09-14:sid: in front of the SID itself, so "TAG:microsoft.com,2022-09-14:sid:" would stand there as well. Write the variable alone.',
          fixed: [
            {
              title: `Remove the tag ${newCertificates}`,
              effect: 'reissues',
              gives: '"name": "{{OnPremisesSecurityIdentifier}}"',
            },
          ],
        },
      ],
    },
    {
      name: 'a SID that somebody typed whole',
      example: withSan('universalResourceIdentifier', 'tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-1104'),
      says: [],
    },
  ]);
});

describe('non-ascii-san', () => {
  const phones = [
    { label: 'Ada', operatingSystem: 'Windows', deviceName: 'ADA-PC', user: { userPrincipalName: 'ada@contoso.com' } },
    {
      label: 'Zoë',
      operatingSystem: 'Windows',
      deviceName: 'Zoë’s PC',
      user: { userPrincipalName: 'zoe@contoso.com' },
    },
  ];
  checkCases('non-ascii-san', [
    {
      name: 'the text itself',
      example: withSan('domainNameService', '{{DeviceName}}.köln.example'),
      says: [
        {
          on: 'ö',
          severity: 'warning',
          message:
            '"ö" is no ASCII character, and a subject alternative name of the type DNS holds ASCII only. Write a domain in its xn-- form.',
        },
      ],
    },
    {
      name: 'values on devices of one’s own',
      example: {
        ...withSan('domainNameService', '{{DeviceName}}.contoso.com'),
        workspace: { devices: { office: phones } },
      },
      says: [
        {
          on: '{{DeviceName}}',
          severity: 'warning',
          message:
            '{{DeviceName}} has characters beyond ASCII on 1 of 2 devices (Zoë), and a subject alternative name of the type DNS holds ASCII only.',
        },
      ],
    },
    {
      name: 'a user principal name holds any character',
      example: {
        ...withSan('userPrincipalName', '{{DeviceName}}@köln.example'),
        workspace: { devices: { office: phones } },
      },
      says: [],
    },
    {
      name: 'an invisible character is told alone',
      example: withSan('domainNameService', 'a\u00a0.contoso.com'),
      says: [],
    },
    { name: 'a variable of a translation is told alone', example: withSan('domainNameService', '{{naïve}}'), says: [] },
  ]);
});
