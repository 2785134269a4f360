import { describe, expect, test } from 'vitest';
import type { Example } from '../../../server/src/core/rules/rule.ts';
import { checkCases, findingsOf, type Case } from './findings.ts';

const ada = { userPrincipalName: 'ada@contoso.com', mail: 'ada@contoso.com', department: 'Sales' };
const office = [
  { label: 'Front desk PC', operatingSystem: 'Windows', deviceName: 'PC-1', imei: '', user: ada },
  {
    label: 'Kiosk 1',
    operatingSystem: 'Windows',
    deviceName: 'KIOSK-1',
    imei: null,
    serialNumber: '0042',
    userId: '',
    userPrincipalName: '',
  },
  {
    label: 'Field laptop',
    operatingSystem: 'Windows',
    deviceName: 'LT-2',
    imei: '356938035643809',
    user: { ...ada, mail: 'jörg@contoso.com', department: 'Research, North' },
  },
  { label: 'Phone', operatingSystem: 'iOS', deviceName: 'Phone', imei: '', user: ada },
];

const noSan = { customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }] };

describe('empty-variable', () => {
  checkCases('empty-variable', [
    {
      name: 'counts and names the devices that fit the profile, once for each place',
      example: onDevices(office, { subjectNameFormatString: 'CN={{UserName}},OU={{IMEI}}+L={{imei}}' }),
      says: ['{{IMEI}}', '{{imei}}'].map((on) => ({
        on,
        severity: 'warning' as const,
        message:
          '{{IMEI}} is empty on 2 of 3 devices (Front desk PC, Kiosk 1): the profile fails there, because a device needs a value for every variable. Use another variable, or leave these devices out.',
      })),
    },
    {
      name: 'in a SAN',
      example: onDevices([office[0]], {
        customSubjectAlternativeNames: [
          { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
          { sanType: 'domainNameService', name: 'imei-{{IMEI}}' },
        ],
      }),
      says: [
        { on: '{{IMEI}}', severity: 'warning', message: /^\{\{IMEI\}\} is empty on 1 of 1 device \(Front desk PC\):/ },
      ],
    },
    {
      name: 'names three devices and counts the rest',
      example: onDevices(
        ['A', 'B', 'C', 'D', 'E'].map((label) => Object.assign({}, office[0], { label })),
        { subjectNameFormatString: 'CN={{IMEI}}' },
      ),
      says: [
        {
          on: '{{IMEI}}',
          severity: 'warning',
          message: /^\{\{IMEI\}\} is empty on 5 of 5 devices \(A, B, C and 2 more\):/,
        },
      ],
    },
    {
      name: 'a fixed format of the subject',
      example: onDevices([office[0]], { subjectNameFormat: 'commonNameAsIMEI', subjectNameFormatString: undefined }),
      says: [{ on: '"commonNameAsIMEI"', severity: 'warning', message: /is empty on 1 of 1 device/ }],
    },
    {
      name: 'a SID the certificate may go without',
      example: onDevices([{ ...office[0], user: { ...ada, onPremisesSecurityIdentifier: null } }], {
        customSubjectAlternativeNames: [
          { sanType: 'universalResourceIdentifier', name: '{{OnPremisesSecurityIdentifier}}' },
        ],
      }),
      says: [
        {
          on: '{{OnPremisesSecurityIdentifier}}',
          severity: 'warning',
          message:
            '{{OnPremisesSecurityIdentifier}} is empty on 1 of 1 device (Front desk PC): the certificate goes without it there.',
        },
      ],
    },
    silent('a value that the sample does not have', onDevices([office[0]], { subjectNameFormatString: 'CN={{MEID}}' })),
    silent('a device of another platform', onDevices([office[3]], { subjectNameFormatString: 'CN={{IMEI}}' })),
  ]);
});

describe('no-user-on-device', () => {
  checkCases('no-user-on-device', [
    {
      name: 'a user certificate on a kiosk',
      example: onDevices(office, { certificateStore: 'user' }),
      says: [
        {
          on: '"user"',
          severity: 'warning',
          message:
            'There is no user on 1 of 3 devices (Kiosk 1), so no user certificate is issued there. Give these devices a profile for device certificates.',
        },
      ],
    },
    silent(
      'a device certificate',
      onDevices(office, { certificateStore: 'machine', subjectNameFormatString: 'CN={{DeviceName}}', ...noSan }),
    ),
  ]);

  test('that its variables are empty goes without saying', () => {
    expect(findingsOf('empty-variable', onDevices([office[1]], {})).said).toEqual([]);
  });
});

describe('structure-changed-by-value', () => {
  checkCases('structure-changed-by-value', [
    {
      name: 'a comma, with both outcomes',
      example: onDevices(office, { subjectNameFormatString: 'CN={{UserName}},OU={{Department}},O=Contoso' }),
      says: [
        {
          on: '{{Department}}',
          severity: 'warning',
          message:
            /^On 1 of 3 devices \(Field laptop\): The value of \{\{Department\}\} holds a comma.*As rendered: .*As meant: .*"Research, North"/,
        },
      ],
    },
    {
      name: 'shown for the first of several',
      example: onDevices([office[2], { ...office[2], label: 'Other laptop' }], {
        subjectNameFormatString: 'CN={{Department}}',
      }),
      says: [
        {
          on: '{{Department}}',
          severity: 'warning',
          message: /^On 2 of 2 devices \(Field laptop, Other laptop\), shown for Field laptop: /,
        },
      ],
    },
    silent('in quotes', onDevices(office, { subjectNameFormatString: 'CN={{UserName}},OU="{{Department}}"' })),
  ]);
});

describe('rendered-syntax', () => {
  checkCases('rendered-syntax', [
    {
      name: 'a letter that an e-mail address cannot hold',
      example: onDevices(office, { subjectNameFormatString: 'CN={{UserName}},E={{EmailAddress}}' }),
      says: [
        {
          on: '{{EmailAddress}}',
          severity: 'warning',
          message: /^On 1 of 3 devices \(Field laptop\): Windows reads no name in this.*IA5String/,
        },
      ],
    },
    {
      name: 'no promise where the device does not use CertStrToName',
      example: {
        type: 'iosScepCertificateProfile',
        ...onDevices([{ ...office[2], operatingSystem: 'iOS' }], {
          subjectNameFormatString: 'CN={{UserName}},E={{EmailAddress}}',
        }),
      },
      says: [{ on: '{{EmailAddress}}', severity: 'info', evidence: 'inferred', message: /no promise/ }],
    },
    silent(
      'a format that is wrong by itself',
      onDevices(office, { subjectNameFormatString: 'CN={{UserName}},X={{DeviceName}}' }),
    ),
    silent(
      'a value that changed the structure',
      onDevices(office, { subjectNameFormatString: 'CN={{UserName}},OU={{Department}}' }),
    ),
    {
      name: 'not for the devices whose value changed the structure',
      example: onDevices(
        [
          { ...office[2], label: 'Both' },
          { ...office[2], label: 'Only the letter', user: { ...ada, mail: 'jörg@contoso.com' } },
        ],
        {
          subjectNameFormatString: 'CN={{UserName}},E={{EmailAddress}},OU={{Department}}',
        },
      ),
      says: [{ on: '{{EmailAddress}}', severity: 'warning', message: /^On 1 of 2 devices \(Only the letter\)/ }],
    },
    silent('a variable alone', onDevices(office, { subjectNameFormatString: '{{DeviceName}}' })),
  ]);
});

describe('value-too-long', () => {
  const longName = { ...office[0], label: 'Long name', deviceName: 'x'.repeat(60) };
  const subject = { subjectNameFormatString: 'CN=PC {{DeviceName}}.corp,O=Contoso' };

  checkCases('value-too-long', [
    {
      name: 'the longest of the devices',
      example: onDevices([office[0], longName, { ...longName, label: 'Longer', deviceName: 'x'.repeat(62) }], subject),
      says: [
        {
          on: 'CN=PC {{DeviceName}}.corp',
          severity: 'warning',
          message:
            'CN is too long on 2 of 3 devices (Long name, Longer): up to 70 characters, and AD CS takes 64 at most. Use a shorter variable or less text around it.',
        },
      ],
    },
    {
      name: 'at a CA that checks lengths',
      example: onDevices([longName], subject, atAuthority({ kind: 'adcs' })),
      says: [{ on: 'CN=PC {{DeviceName}}.corp', severity: 'warning', message: /too long on 1 of 1 device/ }],
    },
    silent(
      'at a CA that was told not to',
      onDevices([longName], subject, atAuthority({ kind: 'adcs', lengthLimits: false })),
    ),
    silent('at a CA whose limits nobody knows', onDevices([longName], subject, atAuthority({ kind: 'scepman' }))),
    silent('with Cloud PKI', onDevices([longName], { ...subject, scepServerUrls: ['https://{{CloudPKIFQDN}}/scep'] })),
  ]);
});

test.each(['empty-variable', 'no-user-on-device', 'structure-changed-by-value', 'rendered-syntax', 'value-too-long'])(
  '%s says nothing without devices of the user',
  (rule) => {
    const example = onDevices(undefined, {
      subjectNameFormatString: 'CN={{IMEI}},E={{EmailAddress}},OU={{Department}}',
    });
    expect(findingsOf(rule, example).said).toEqual([]);
  },
);

/** The server of the sample profile belongs to `authority`. */
function atAuthority(authority: object): object {
  return { authorities: { ca: authority }, servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'ca' }] };
}

function silent(name: string, example: Example): Case {
  return { name: `silent: ${name}`, example, says: [] };
}

/** A profile and the devices that its workspace file describes. */
function onDevices(
  devices: readonly unknown[] | undefined,
  profile: Readonly<Record<string, unknown>>,
  more: object = {},
): Example {
  return { profile, workspace: { ...(devices ? { devices: { fleet: devices } } : {}), ...more } };
}
