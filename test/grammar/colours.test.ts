// What is coloured how, in words: each stretch of an awkward subject with its scopes, from the innermost out.
import { expect, test } from 'vitest';
import { picture } from './colour.ts';

const alone = (text: string): string => `\n${picture(text, 'scep-subject', /^source\./)}\n`;
const embedded = (value: string): string =>
  `\n${picture(`{"subjectNameFormatString": ${value}}`, 'json', /^source\.|json$|^meta\./)}\n`;

const subjects = [
  'CN={{UserName}},E={{EmailAddress}},O=Contoso',
  '# a comment, not a subject: CN={{UserName}}',
  'CN=<<UserName>>;OU=Staff + L=Munich',
  'cn = {{UserName}} , o = "Contoso, Inc."',
  'O="He said ""no""",CN=x',
  'O="Contoso" Ltd,CN=x',
  'O="unclosed, CN=x',
  'OID.2.5.4.5={{SerialNumber}},1.2.840.113549.1.9.1=a@b',
  'UID={{AAD_Device_ID}},serial=1',
  'CN=#0c0568656c6c6f,O=a#b',
  'CN={{User Name}},O={UserName}',
  'CN={{UserName,O=Contoso',
  'CN={{ UserName }}',
  'CN={{{UserName}}}',
  'CN=%Username%,O=$username',
  String.raw`CN=Contoso\, Inc,O=DOMAIN\{{UserName}}`,
  '{{OnPrem_Distinguished_Name}}',
  '{{UserName}}=x',
  'CN=a<b>c,O=<<Company>>',
  ',,CN=,=x,+',
  'CN={{ printf "%s" .Name }}',
];

test.each(subjects)('%s', (subject) => {
  expect(alone(subject)).toMatchSnapshot();
});

const jsonStrings = [
  String.raw`"CN={{UserName}},O=\"Contoso, Inc.\"",`,
  String.raw`"CN=\u007b{UserName}},O=A \u0026 B"`,
  String.raw`"CN=\\,O=\x", "keySize": "size2048"`,
  '"CN={{UserName}',
];

test.each(jsonStrings)('in JSON: %s', (value) => {
  expect(embedded(value)).toMatchSnapshot();
});

test('the variables of subject alternative names and addresses', () => {
  const lines = [
    '"customSubjectAlternativeNames": [{ "sanType": "emailAddress", "name": "mail:{{EmailAddress}}" }],',
    '"scepServerUrls": ["https://{{CloudPKIFQDN}}/x"],',
    '"description": "CN={{UserName}}"',
  ];
  expect(`\n${picture(`{\n${lines.join('\n')}\n}`, 'json', /^source\.|json$|^meta\./)}\n`).toMatchSnapshot();
});
