import { describe } from 'vitest';
import { baseProfile } from '../../support/base-profiles.ts';
import { checkCases, withSan, withSubject, type ExpectedFix, newCertificates } from './findings.ts';

describe('unknown-variable', () => {
  checkCases('unknown-variable', [
    {
      name: 'a misspelt name is answered by the nearest variable',
      example: withSubject('CN={{UsrName}},O=Contoso'),
      says: [
        {
          on: '{{UsrName}}',
          severity: 'error',
          message: 'Intune has no variable "UsrName". Did you mean {{UserName}}?',
          fixed: [write('{{UserName}}', 'CN={{UserName}},O=Contoso')],
        },
      ],
    },
    {
      name: 'two letters of a long name may be wrong',
      example: withSubject('CN={{noPremisesSamAccountName}}'),
      says: [
        {
          on: '{{noPremisesSamAccountName}}',
          severity: 'error',
          message: /Did you mean \{\{OnPremisesSamAccountName\}\}\?$/,
          fixed: [write('{{OnPremisesSamAccountName}}', 'CN={{OnPremisesSamAccountName}}')],
        },
      ],
    },
    {
      name: 'a name as near to two variables gets no fix',
      example: withSubject('CN={{MEI}},OU={{xMEID}},O={{IMEID}}'),
      says: [
        { on: '{{MEI}}', severity: 'error', message: /^Intune has no variable "MEI"\. Use one that it documents/ },
        {
          on: '{{xMEID}}',
          severity: 'error',
          message: /Did you mean \{\{MEID\}\}\?$/,
          fixed: [write('{{MEID}}', 'OU={{MEID}}')],
        },
        {
          on: '{{IMEID}}',
          severity: 'error',
          message: /Did you mean \{\{IMEI\}\} or \{\{MEID\}\}\?$/,
        },
      ],
    },
    {
      name: 'a name that resembles nothing',
      example: withSubject('CN={{UserName}},O={{owner_id}}'),
      says: [
        {
          on: '{{owner_id}}',
          severity: 'error',
          message: 'Intune has no variable "owner_id". Use one that it documents, or text without braces.',
        },
      ],
    },
    {
      name: 'a token of another Intune feature',
      example: withSan('emailAddress', '{{mail}}'),
      says: [
        {
          on: '{{mail}}',
          severity: 'error',
          message: /app configuration policies.*\{\{EmailAddress\}\}\.$/,
          fixed: [write('{{EmailAddress}}', '"{{EmailAddress}}"')],
        },
      ],
    },
    {
      name: 'a name the documentation had by mistake',
      example: withSubject('CN={{SearchableDeviceKey}}'),
      says: [
        {
          on: '{{SearchableDeviceKey}}',
          severity: 'error',
          message: /^Intune has no variable "SearchableDeviceKey"\. The documentation once had it/,
        },
      ],
    },
    {
      name: 'blanks do not make an unknown name better',
      example: withSubject('CN={{UserName}},O={{ region }}'),
      says: [{ on: '{{ region }}', severity: 'error', message: /^Intune has no variable "region"\./ }],
    },
    {
      name: 'what a variable can be in a URL is what it is compared with',
      example: withSubject('CN={{UserName}}', {
        scepServerUrls: ['https://{{CloudPKIFQN}}/scep', 'https://{{UsrName}}/scep'],
      }),
      says: [
        {
          on: '{{CloudPKIFQN}}',
          severity: 'error',
          message: /Did you mean \{\{CloudPKIFQDN\}\}\?$/,
          fixed: [write('{{CloudPKIFQDN}}', 'https://{{CloudPKIFQDN}}/scep')],
        },
        { on: '{{UsrName}}', severity: 'error', message: /Use one that it documents/ },
      ],
    },
    {
      name: 'a fix is written as JSON',
      example: {
        document:
          '{"@odata.type":"#microsoft.graph.iosScepCertificateProfile","subjectNameFormatString":"CN=\\u007b{UsrName}}"}',
      },
      says: [
        {
          on: '\\u007b{UsrName}}',
          severity: 'error',
          message: /\{\{UserName\}\}/,
          fixed: [write('{{UserName}}', '"CN={{UserName}}"')],
        },
      ],
    },
    {
      name: 'angles around a name that is nearly one',
      example: { subject: 'CN=<<UsrName>>,O=<<Contoso>>' },
      says: [
        {
          on: '<<UsrName>>',
          severity: 'error',
          message: 'Intune has no variable "UsrName". Did you mean <<UserName>>?',
          fixed: [write('<<UserName>>', 'CN=<<UserName>>,O=<<Contoso>>')],
        },
      ],
    },
    {
      name: "in a profile that writes variables in angles, the braces are the template engine's",
      example: withSubject('CN=<<UserName>>,O={{company}},L={{UsrName}}'),
      says: [
        {
          on: '{{company}}',
          severity: 'info',
          evidence: 'inferred',
          message: /That is fine if a template engine replaces it before the profile reaches Intune\.$/,
        },
        {
          on: '{{UsrName}}',
          severity: 'info',
          evidence: 'inferred',
          message: /before the profile reaches Intune\. Did you mean \{\{UserName\}\}\?$/,
          fixed: [
            {
              title: `Write {{UserName}} ${newCertificates}`,
              effect: 'reissues',
              gives: 'CN=<<UserName>>,O={{company}},L={{UserName}}',
            },
          ],
        },
      ],
    },
    {
      name: 'of two profiles in a document, each has its own notation',
      example: {
        document: JSON.stringify({
          value: ['CN=<<UserName>>,O={{UsrNam}}', 'CN={{UsrName}}'].map((subjectNameFormatString) =>
            baseProfile('windows81SCEPCertificateProfile', { subjectNameFormatString }),
          ),
        }),
      },
      says: [
        { on: '{{UsrNam}}', severity: 'info', evidence: 'inferred', message: /template engine/ },
        {
          on: '{{UsrName}}',
          severity: 'error',
          message: 'Intune has no variable "UsrName". Did you mean {{UserName}}?',
          fixed: [write('{{UserName}}', 'CN={{UserName}}"')],
        },
      ],
    },
    {
      name: 'the lines of a subject file have one notation',
      example: { subject: 'CN=<<UserName>>\nCN=<<DeviceName>>,OU={{costCentre}}' },
      says: [{ on: '{{costCentre}}', severity: 'info', evidence: 'inferred', message: /template engine/ }],
    },
    {
      name: 'a name is quoted as it is written',
      example: withSubject('CN={{AADDeviceID}}'),
      says: [
        {
          on: '{{AADDeviceID}}',
          severity: 'error',
          message:
            'Intune has no variable "AADDeviceID". It is a token of app configuration policies, not of certificate profiles. There it is {{AAD_Device_ID}}.',
          fixed: [write('{{AAD_Device_ID}}', 'CN={{AAD_Device_ID}}')],
        },
      ],
    },
    {
      name: 'an expression of a pipeline',
      example: withSubject('CN={{UserName}},O=${{company}}'),
      says: [{ on: '{{company}}', severity: 'info', evidence: 'inferred', message: /template engine/ }],
    },
    {
      name: 'known names in any case, and what is text to Intune',
      example: withSubject('CN={{USERNAME}} {{userName}},O=<<Contoso>> {Contoso} {{UserName}'),
      says: [],
    },
  ]);
});

function write(variable: string, gives: string): ExpectedFix {
  return { title: `Write ${variable}`, effect: 'safe', gives };
}
