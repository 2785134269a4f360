import { describe } from 'vitest';
import { checkCases, newCertificates, withSan, withSubject } from './findings.ts';

describe('angle-variable', () => {
  checkCases('angle-variable', [
    {
      name: 'in the subject and in a SAN of a profile',
      example: {
        profile: {
          subjectNameFormatString: 'CN=<<username>>,O=<<Contoso>>',
          customSubjectAlternativeNames: [{ sanType: 'emailAddress', name: '<<EmailAddress>>' }],
        },
      },
      says: [
        {
          on: '<<username>>',
          severity: 'warning',
          message:
            'Intune would send <<username>> literally: it replaces variables in double curly brackets only. Write {{UserName}}, or convert the file before it reaches Intune.',
          fixed: [{ title: 'Write {{UserName}}', effect: 'safe', gives: 'CN={{UserName}},O=<<Contoso>>' }],
        },
        {
          on: '<<EmailAddress>>',
          severity: 'warning',
          message: /^Intune would send <<EmailAddress>> literally/,
          fixed: [{ title: 'Write {{EmailAddress}}', effect: 'safe', gives: '"{{EmailAddress}}"' }],
        },
      ],
    },
    {
      name: 'a name that is nearly one',
      example: withSubject('CN=<<AAD_DeviceID>>'),
      says: [
        {
          on: '<<AAD_DeviceID>>',
          severity: 'warning',
          message: /Write \{\{AAD_Device_ID\}\}, or convert/,
          fixed: [{ title: 'Write {{AAD_Device_ID}}', effect: 'safe', gives: 'CN={{AAD_Device_ID}}' }],
        },
      ],
    },
    { name: 'silent in a subject file', example: { subject: 'CN=<<UserName>>' }, says: [] },
    {
      name: 'silent where it is switched off',
      example: { ...withSubject('CN=<<UserName>>'), workspace: { rules: { 'angle-variable': 'off' } } },
      says: [],
    },
  ]);
});

describe('foreign-variable', () => {
  checkCases('foreign-variable', [
    {
      name: 'Workspace ONE',
      example: { subject: 'CN={EnrollmentUser},O=Contoso' },
      says: [
        {
          on: '{EnrollmentUser}',
          severity: 'error',
          evidence: 'reported',
          message:
            '{EnrollmentUser} is a lookup value of Workspace ONE UEM. In Intune it is {{UserName}}. As it is, Intune takes it for text.',
          fixed: [{ title: 'Write {{UserName}}', effect: 'safe', gives: 'CN={{UserName}},O=Contoso' }],
        },
      ],
    },
    {
      name: 'Workspace ONE, without an equal in Intune',
      example: { subject: 'CN={DeviceUuid}' },
      says: [
        {
          on: '{DeviceUuid}',
          severity: 'error',
          evidence: 'reported',
          message: /^\{DeviceUuid\} is a lookup value of Workspace ONE UEM\. Intune has no variable for it\./,
        },
      ],
    },
    {
      name: 'Apple, without an equal in Intune',
      example: { subject: 'CN=Mac %HardwareUUID%' },
      says: [
        {
          on: '%HardwareUUID%',
          severity: 'error',
          evidence: 'reported',
          message: /Intune has no variable for it\. As it is/,
        },
      ],
    },
    {
      name: 'Fleet, in a SAN',
      example: withSan('universalResourceIdentifier', 'serial:$FLEET_VAR_HOST_HARDWARE_SERIAL'),
      says: [
        {
          on: '$FLEET_VAR_HOST_HARDWARE_SERIAL',
          severity: 'error',
          evidence: 'reported',
          message: /variable of Fleet\. In Intune it is \{\{SerialNumber\}\}/,
          fixed: [{ title: 'Write {{SerialNumber}}', effect: 'safe', gives: '"serial:{{SerialNumber}}"' }],
        },
      ],
    },
    {
      name: 'the longer of two names that begin alike',
      example: { subject: 'CN=$FLEET_VAR_HOST_END_USER_IDP_USERNAME_LOCAL_PART' },
      says: [
        {
          on: '$FLEET_VAR_HOST_END_USER_IDP_USERNAME_LOCAL_PART',
          severity: 'error',
          evidence: 'reported',
          message: /\{\{UserName\}\}/,
          fixed: [{ title: 'Write {{UserName}}', effect: 'safe', gives: 'CN={{UserName}}' }],
        },
      ],
    },
    ...(
      [
        ['$username', 'Jamf Pro', 'UserName', 'inferred', 'warning'],
        ['$USERNAME', 'Jamf Pro', 'UserName', 'inferred', 'warning'],
        ['%UserName%', 'IBM MaaS360', 'UserName', 'reported', 'error'],
        ['%DEVICENAME%', 'SOTI MobiControl', 'DeviceName', 'reported', 'error'],
      ] as const
    ).map(([written, product, variable, evidence, severity]) => ({
      name: `${written} is of ${product}`,
      example: { subject: `CN=${written},O=Contoso` },
      says: [
        {
          on: written,
          severity,
          evidence,
          message: new RegExp(`variable of ${product}\\. In Intune it is \\{\\{${variable}\\}\\}`),
          fixed: [{ title: `Write {{${variable}}}`, effect: 'safe' as const, gives: `CN={{${variable}}},O=Contoso` }],
        },
      ],
    })),
    {
      name: "Intune's name in the notation of a shell",
      example: withSubject('CN=${UserName},O=${company}'),
      says: [
        {
          on: '${UserName}',
          severity: 'info',
          evidence: 'inferred',
          message:
            "Intune's own notation is {{UserName}}; it takes ${UserName} for text. That is fine if a template engine replaces it before the profile reaches Intune.",
          fixed: [
            {
              title: `Write {{UserName}} ${newCertificates}`,
              effect: 'reissues',
              gives: 'CN={{UserName}},O=${company}',
            },
          ],
        },
      ],
    },
    ...[
      ['a longer name', 'CN={{UserName}},OU=$SERIALNUMBERS $EMAIL$'],
      ["a name of Intune's own in single braces", 'CN={EmailAddress}'],
      ['in double braces it is an unknown variable', 'CN={{EnrollmentUser}}'],
    ].map(([name = '', subject = '']) => ({ name: `silent: ${name}`, example: { subject }, says: [] })),
    {
      name: 'silent in a URL',
      example: withSubject('CN={{UserName}}', { scepServerUrls: ['https://ndes.contoso.com/%SerialNumber%'] }),
      says: [],
    },
  ]);
});
