import { describe } from 'vitest';
import { checkCases, newCertificates, withSan, withSubject } from './findings.ts';

const remove = { title: `Remove the invisible character ${newCertificates}`, effect: 'reissues' } as const;

describe('invisible-character', () => {
  checkCases('invisible-character', [
    {
      name: 'the zero width space of the article',
      example: withSubject('CN={{AzureADDeviceId\u200b}}'),
      says: [
        {
          on: '{{AzureADDeviceId\u200b}}',
          severity: 'error',
          message:
            'This variable holds an invisible character, zero width space (U+200B), so that Intune does not recognise it. Write {{AzureADDeviceId}}.',
          fixed: [{ title: 'Write {{AzureADDeviceId}}', effect: 'safe', gives: 'CN={{AzureADDeviceId}}' }],
        },
      ],
    },
    {
      name: 'written as an escape of JSON',
      example: {
        document:
          '{"@odata.type":"#microsoft.graph.iosScepCertificateProfile","subjectNameFormatString":"CN={{User\\u00a0Name\\u200B}}"}',
      },
      says: [
        {
          on: '{{User\\u00a0Name\\u200B}}',
          severity: 'error',
          message: /no-break space \(U\+00A0\), zero width space \(U\+200B\)/,
          fixed: [{ title: 'Write {{UserName}}', effect: 'safe', gives: '"CN={{UserName}}"' }],
        },
      ],
    },
    {
      name: 'in a variable that nobody knows',
      example: { subject: 'CN={{UserName}},O={{Contoso\u2060}}' },
      says: [{ on: '{{Contoso\u2060}}', severity: 'error', message: /word joiner \(U\+2060\).* Remove it\.$/ }],
    },
    {
      name: 'in a variable in angles',
      example: { subject: 'CN=<<UserName\u200b>>' },
      says: [
        {
          on: '<<UserName\u200b>>',
          severity: 'error',
          message: /Write <<UserName>>\.$/,
          fixed: [{ title: 'Write <<UserName>>', effect: 'safe', gives: 'CN=<<UserName>>' }],
        },
      ],
    },
    {
      name: 'a no-break space in text becomes an ordinary one',
      example: { subject: 'CN={{UserName}},O=Contoso\u00a0Ltd' },
      says: [
        {
          on: '\u00a0',
          severity: 'warning',
          evidence: 'inferred',
          message:
            'An invisible character stands here, no-break space (U+00A0): it becomes part of the certificate, and nothing that is typed by hand matches it.',
          fixed: [{ title: `Write an ordinary space ${newCertificates}`, effect: 'reissues', gives: 'O=Contoso Ltd' }],
        },
      ],
    },
    {
      name: 'a run of them is one finding',
      example: withSan('userPrincipalName', '{{UserPrincipalName}}\u200e\ufeff\u200e'),
      says: [
        {
          on: '\u200e\ufeff\u200e',
          severity: 'warning',
          evidence: 'inferred',
          message: /left-to-right mark \(U\+200E\), byte order mark \(U\+FEFF\)/,
          fixed: [{ ...remove, gives: '"{{UserPrincipalName}}"' }],
        },
      ],
    },
    {
      name: 'in an attribute type the whole subject is rejected',
      example: { subject: 'CN={{UserName}},\u200bO=Contoso' },
      says: [
        {
          on: '\u200b',
          severity: 'error',
          message: /CertStrToName rejects the whole subject for it\.$/,
          fixed: [{ ...remove, gives: 'CN={{UserName}},O=Contoso' }],
        },
      ],
    },
    {
      name: 'in a value of ASCII characters too',
      example: { subject: 'CN={{UserName}},C=D\u00adE' },
      says: [{ on: '\u00ad', severity: 'error', message: /soft hyphen/, fixed: [{ ...remove, gives: 'C=DE' }] }],
    },
    {
      name: 'in a URL no certificate depends on it',
      example: withSubject('CN={{UserName}}', {
        scepServerUrls: ['https://ndes.contoso.com/certsrv\u200b/mscep/mscep.dll'],
      }),
      says: [
        {
          on: '\u200b',
          severity: 'warning',
          evidence: 'inferred',
          message: /it becomes part of the address that devices ask for\.$/,
          fixed: [
            { title: 'Remove the invisible character', effect: 'safe', gives: 'contoso.com/certsrv/mscep/mscep.dll' },
          ],
        },
      ],
    },
    {
      name: 'silent: letters that need a joiner, and ideographic spaces',
      example: { subject: 'CN={{UserName}},O=می\u200cخواهم,OU=👩\u200d💻,L=東京\u3000支店' },
      says: [],
    },
    {
      name: 'a joiner between ASCII letters joins nothing',
      example: { subject: 'CN={{UserName}},O=Con\u200dtoso' },
      says: [
        {
          on: '\u200d',
          severity: 'warning',
          evidence: 'inferred',
          message: /zero width joiner/,
          fixed: [{ ...remove, gives: 'O=Contoso' }],
        },
      ],
    },
  ]);
});
