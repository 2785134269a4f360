import { describe } from 'vitest';
import { checkCases, newCertificates, withSan, withSubject, type Case, type ExpectedFix } from './findings.ts';

describe('variable-braces', () => {
  checkCases('variable-braces', [
    slip('blanks', '{{ UserName }}', 'has blanks inside the braces, so that Intune takes it for text'),
    slip('a blank in the name', '{{User Name}}', 'has blanks inside the braces, so that Intune takes it for text'),
    slip('single braces', '{UserName}', 'has single braces, so that Intune takes it for text'),
    slip('single braces with blanks', '{ username }', 'has single braces, so that Intune takes it for text'),
    slip('not closed', '{{UserName', 'is not closed, so that Intune takes it for text'),
    slip('half closed', '{{UserName}', 'is not closed, so that Intune takes it for text'),
    slip('half opened', '{UserName}}', 'has too few opening braces, so that Intune takes it for text'),
    slip('not opened', 'UserName}}', 'has too few opening braces, so that Intune takes it for text'),
    slip(
      'two kinds',
      '{{UserName>>',
      'opens with one kind of brackets and closes with the other, so that Intune takes it for text',
    ),
    slip('misspelt as well', '{{ UsrName }}', 'has blanks inside the braces, so that Intune takes it for text'),
    {
      name: 'backslashes from Markdown',
      example: { subject: 'CN=\\{\\{AAD\\_Device\\_ID\\}\\},O=Contoso' },
      says: [
        {
          on: '\\{\\{AAD\\_Device\\_ID\\}\\}',
          severity: 'error',
          message:
            'The backslashes in "\\{\\{AAD\\_Device\\_ID\\}\\}" come from Markdown: Intune takes them for part of the text. Write {{AAD_Device_ID}}.',
          fixed: [write('{{AAD_Device_ID}}', 'CN={{AAD_Device_ID}},O=Contoso')],
        },
      ],
    },
    {
      name: 'what follows an unclosed variable stays',
      example: { subject: 'CN={{UserName-Home,O=Contoso' },
      says: [
        {
          on: '{{UserName-Home',
          severity: 'error',
          message: /is not closed/,
          fixed: [write('{{UserName}}', 'CN={{UserName}}-Home,O=Contoso')],
        },
      ],
    },
    {
      name: 'unclosed, of a name nobody knows',
      example: { subject: 'CN={{UserName}},O={{Contoso' },
      says: [
        {
          on: '{{Contoso',
          severity: 'error',
          message: '"{{Contoso" is not closed, so that Intune takes it for text. Close the braces, or remove them.',
        },
      ],
    },
    {
      name: 'brackets too many are taken away on the way',
      example: { subject: 'CN={{{{ UserName }}},O=Contoso' },
      says: [
        {
          on: '{{ UserName }}',
          severity: 'error',
          message: /has blanks/,
          fixed: [write('{{UserName}}', 'CN={{UserName}},O=Contoso')],
        },
      ],
    },
    {
      name: 'no name at all',
      example: { subject: 'CN={{UserName}},O={{}}' },
      says: [{ on: '{{}}', severity: 'error', message: /^There is no name between the braces of "\{\{\}\}"\./ }],
    },
    {
      name: 'a translated name',
      example: { subject: 'CN={{KullanıcıAdı}}' },
      says: [
        {
          on: '{{KullanıcıAdı}}',
          severity: 'error',
          message: /variables are not translated.*such as \{\{UserName\}\}/,
        },
      ],
    },
    {
      name: 'a name in which a locale has changed letters',
      example: { subject: 'CN = {{aad_devıce_ıd}}' },
      says: [
        {
          on: '{{aad_devıce_ıd}}',
          severity: 'error',
          message: /variables are not translated.*Write \{\{AAD_Device_ID\}\}\.$/,
          fixed: [write('{{AAD_Device_ID}}', 'CN = {{AAD_Device_ID}}')],
        },
      ],
    },
    {
      name: 'a name with marks in it',
      example: { subject: 'CN={{UserName}},O={{user.company}}' },
      says: [{ on: '{{user.company}}', severity: 'error', message: /names have letters, digits and underscores only/ }],
    },
    {
      name: 'a name between hyphens is still recognised',
      example: { subject: 'CN={{device-name}}' },
      says: [
        {
          on: '{{device-name}}',
          severity: 'error',
          message: /Write \{\{DeviceName\}\}\.$/,
          fixed: [write('{{DeviceName}}', 'CN={{DeviceName}}')],
        },
      ],
    },
    {
      name: 'three braces',
      example: { subject: 'CN={{{UserName}}},O=Contoso' },
      says: [
        {
          on: '{{{UserName}}}',
          severity: 'warning',
          evidence: 'inferred',
          message:
            'Two brackets on either side make the variable; the others around {{UserName}} stay in the certificate as text.',
          fixed: [
            { title: `Write {{UserName}} ${newCertificates}`, effect: 'reissues', gives: 'CN={{UserName}},O=Contoso' },
          ],
        },
      ],
    },
    {
      name: 'three braces on one side only',
      example: { subject: 'CN={{{OnPrem_Distinguished_Name}}' },
      says: [
        {
          on: '{{{OnPrem_Distinguished_Name}}',
          severity: 'warning',
          evidence: 'inferred',
          message: /stay in the certificate as text/,
          fixed: [
            {
              title: `Write {{OnPrem_Distinguished_Name}} ${newCertificates}`,
              effect: 'reissues',
              gives: 'CN={{OnPrem_Distinguished_Name}}',
            },
          ],
        },
      ],
    },
    {
      name: 'in a profile the fix writes what Intune reads',
      example: withSan('emailAddress', '<<EmailAdress}}'),
      says: [
        {
          on: '<<EmailAdress}}',
          severity: 'error',
          message: /Write \{\{EmailAddress\}\}\.$/,
          fixed: [write('{{EmailAddress}}', '"{{EmailAddress}}"')],
        },
      ],
    },
    {
      name: 'in a subject file the notation of the author is kept',
      example: { subject: 'CN=<< UserName >>' },
      says: [
        {
          on: '<< UserName >>',
          severity: 'error',
          message: /Write <<UserName>>\.$/,
          fixed: [write('<<UserName>>', 'CN=<<UserName>>')],
        },
      ],
    },
    {
      name: "in a document that writes variables in angles, braces with blanks are the template engine's",
      example: withSubject('CN=<<UserName>>,O={{ UserName }},L={{ user.company }},S={{UserName'),
      says: [
        { on: '{{ UserName }}', severity: 'info', evidence: 'inferred', message: /has blanks/ },
        { on: '{{ user.company }}', severity: 'info', evidence: 'inferred', message: /names have letters/ },
        {
          on: '{{UserName',
          severity: 'error',
          message: /is not closed/,
          fixed: [write('{{UserName}}', 'S={{UserName}}')],
        },
      ],
    },
    ...[
      ['half a pair around something else', 'CN={{UserName}},O={Contoso},OU=Sales}},L={Device}'],
      ['angles around something else', 'CN={{UserName}},O=<<Contoso,OU=<< north >>,L=a<<b'],
      ["other products' variables", 'CN=${UserName},O={DeviceUid}'],
      ['a domain before the variable', 'CN=CONTOSO\\{{UserName}}'],
      ['a name that Intune does not know', 'CN={{Contoso}},O={{{Contoso}}}'],
    ].map(([name = '', subject = '']) => ({ name: `silent: ${name}`, example: { subject }, says: [] })),
  ]);
});

function slip(name: string, written: string, problem: string): Case {
  return {
    name,
    example: { subject: `CN=${written},O=Contoso` },
    says: [
      {
        on: written,
        severity: 'error',
        message: `"${written}" ${problem}. Write {{UserName}}.`,
        fixed: [write('{{UserName}}', 'CN={{UserName}},O=Contoso')],
      },
    ],
  };
}

function write(variable: string, gives: string): ExpectedFix {
  return { title: `Write ${variable}`, effect: 'safe', gives };
}
