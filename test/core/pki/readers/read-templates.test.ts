import { describe, expect, test } from 'vitest';
import { formatPeriod } from '../../../../server/src/core/pki/period.ts';
import type { CertificateTemplate } from '../../../../server/src/core/pki/pki.ts';
import { readTemplates } from '../../../../server/src/core/pki/readers/read-templates.ts';
import { decodeBytes } from '../../../../server/src/core/text/bytes.ts';
import { utf16 } from '../../../support/temporary-folder.ts';
import {
  byteForms,
  certutilDsTemplate,
  certutilTemplate,
  certutilTemplateGerman,
  directoryObject,
  ldapsearch,
  ldifde,
  listing,
} from './template-exports.ts';

const json = (object: unknown): string => JSON.stringify(object, null, 4);

const boatyardUser = {
  name: 'BoatyardUser',
  displayName: 'Boatyard User',
  schemaVersion: 2,
  validity: '2 years',
  renewalPeriod: '6 weeks',
  purpose: 'signatureAndEncryption',
  proofOfOrigin: false,
  minimalKeySize: 2048,
  exportableKey: true,
  keyArchival: false,
  attestationRequired: false,
  applicationPolicies: ['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.4'],
  subjectSuppliedInRequest: true,
  managerApproval: false,
  publishedInDirectory: true,
  requiredSignatures: 0,
};

describe('one template, however it was exported', () => {
  test.each<[string, string]>([
    ['ldifde', ldifde],
    ['ldifde with LF', ldifde.replaceAll('\r\n', '\n')],
    ['ldifde with CR', ldifde.replaceAll('\r\n', '\r')],
    ['ldifde that somebody unfolded', ldifde.replaceAll('\r\n ', '')],
    ['ldifde in capitals', ldifde.replaceAll(/^[a-z-]+:/gimu, (name) => name.toUpperCase())],
    ['ldapsearch', ldapsearch],
    ['ldapsearch with options', ldapsearch.replace('pKIExpirationPeriod::', 'pKIExpirationPeriod;binary::')],
    ['certutil -v -template', certutilTemplate],
    ['certutil -v -template with CRLF', certutilTemplate.replaceAll('\n', '\r\n')],
    ['certutil -v -template, pasted without indentation', certutilTemplate.replaceAll(/^ +/gmu, '')],
    ['certutil -v -template in German', certutilTemplateGerman],
    ['certutil -v -dstemplate', certutilDsTemplate],
    ['a listing without quotes', listing],
    ...Object.entries(byteForms).map(
      ([name, bytes]) => [`JSON: ${name}`, json({ ...directoryObject, ...bytes })] as [string, string],
    ),
    ['JSON: an array', json([directoryObject])],
    ['JSON: an answer with a value', json({ value: [directoryObject], Count: 1 })],
    ['JSON: in UTF-16', decodeBytes(utf16(json(directoryObject))).text],
    ['JSON: names in another case', json(directoryObject).replaceAll('msPKI', 'MSPKI').replace('"name"', '"CN"')],
    ['JSON: without its class', json({ ...directoryObject, objectClass: undefined })],
  ])('%s', (_name, text) => {
    const { templates, problems } = readTemplates(text, 'pki/export');
    expect(problems).toEqual([]);
    expect(shown(templates)[0]).toEqual(boatyardUser);
  });

  test.each<[string, string, string, string]>([
    ['ldifde', ldifde, 'cn: BoatyardUser', 'pKIExpirationPeriod:: AIByDl3C/f8='],
    [
      'certutil -v -template',
      certutilTemplate,
      '  TemplatePropCommonName = BoatyardUser',
      '  TemplatePropValidityPeriod = 2 Years',
    ],
    ['certutil -v -dstemplate', certutilDsTemplate, '  cn = "BoatyardUser"', '  pKIExpirationPeriod = "2 Years"'],
    [
      'JSON',
      JSON.stringify(directoryObject),
      '"name":"BoatyardUser"',
      '"pKIExpirationPeriod":[0,128,114,14,93,194,253,255]',
    ],
  ])('%s: it knows the lines it came from', (_name, text, name, validity) => {
    const [template] = readTemplates(text, 'pki/export').templates;
    const lineOf = (origin: CertificateTemplate['origin'] | undefined): string | undefined =>
      origin && text.slice(origin.span.start, origin.span.end);
    expect(template?.origin.path).toBe('pki/export');
    expect(lineOf(template?.origin)).toBe(name);
    expect(lineOf(template?.origins.validity)).toBe(validity);
  });
});

describe('several templates', () => {
  test('of certutil', () => {
    const { templates } = readTemplates(certutilTemplate, 'a.txt');
    expect(shown(templates)).toEqual([
      boatyardUser,
      {
        name: 'BoatyardSigner',
        displayName: 'Boatyard Signer',
        schemaVersion: 4,
        validity: '18 months',
        renewalPeriod: '6 weeks',
        purpose: 'signature',
        proofOfOrigin: true,
        minimalKeySize: 4096,
        exportableKey: false,
        keyArchival: false,
        attestationRequired: false,
        applicationPolicies: ['1.3.6.1.5.5.7.3.3'],
        subjectSuppliedInRequest: false,
        managerApproval: true,
        publishedInDirectory: false,
        requiredSignatures: 1,
      },
    ]);
  });

  test.each<[string, string]>([
    ['LDIF', ldifde + ldifde.replaceAll('BoatyardUser', 'Second')],
    ['LDIF without an empty line between', ldifde.trimEnd() + '\r\n' + ldifde.replaceAll('BoatyardUser', 'Second')],
    ['a listing of certutil', certutilDsTemplate + certutilDsTemplate.replaceAll('BoatyardUser', 'Second')],
    ['a listing without names above', listing + listing.replaceAll('BoatyardUser', 'Second')],
    ['JSON', json([directoryObject, { ...directoryObject, name: 'Second' }])],
  ])('%s', (_name, text) => {
    const { templates, problems } = readTemplates(text, 'a');
    expect(problems).toEqual([]);
    expect(shown(templates)).toEqual([boatyardUser, { ...boatyardUser, name: 'Second' }]);
  });

  test('objects of another class are passed over', () => {
    const other = { ...directoryObject, objectClass: 'msPKI-Enterprise-Oid', name: 'Other' };
    expect(names(json([other, directoryObject]))).toEqual(['BoatyardUser']);
    expect(names(ldifde.replace('objectClass: pKICertificateTemplate', 'objectClass: container') + ldifde)).toEqual([
      'BoatyardUser',
    ]);
  });
});

describe('what the values mean', () => {
  test.each<[string, string | undefined]>([
    ['AEA5hy7h/v8=', '1 year'],
    ['AIByDl3C/f8=', '2 years'],
    ['AIAuaRb7x/8=', '50 years'],
    ['AICbB23o//8=', '1 month'],
    ['AMDXSH2i//8=', '17 weeks'],
    ['AMCrlYuj/P8=', '3 years'],
    // 730 days are two years, 720 days 24 months.
    ['AACUtjjK/f8=', '24 months'],
    ['AECW1Tb///8=', '1 day'],
    ['AJg7nvf///8=', '1 hour'],
    // Half an hour, nothing, and the future: no period.
    ['AMwdz/v///8=', undefined],
    ['AAAAAAAAAAA=', undefined],
    ['AAAAAAAAAQA=', undefined],
    ['AEA5hy7h/g==', undefined],
  ])('the period %s is %s', (bytes, period) => {
    const { templates, problems } = readTemplates(ldifWith(`pKIExpirationPeriod:: ${bytes}`), 'a');
    expect(shown(templates)[0]?.['validity']).toBe(period);
    expect(problems).toHaveLength(period === undefined ? 1 : 0);
  });

  test.each<[string, string | undefined]>([
    ['1 Years', '1 year'],
    ['6 Weeks', '6 weeks'],
    ['5 Monate', '5 months'],
    ['2 ans', '2 years'],
    ['36 HEURES', '36 hours'],
    ['2 Lustren', undefined],
    ['Years', undefined],
    ['0 Years', undefined],
  ])('the period "%s" is %s', (words, period) => {
    const text = `TemplatePropCommonName = X\nTemplatePropSchemaVersion = 2\nTemplatePropValidityPeriod = ${words}`;
    const { templates, problems } = readTemplates(text, 'a');
    expect(shown(templates)[0]?.['validity']).toBe(period);
    expect(problems).toHaveLength(period === undefined ? 1 : 0);
  });

  test.each<[string, string | undefined, boolean]>([
    ['gA==', 'signature', false],
    ['wAA=', 'signature', true],
    ['hg==', 'signature', false],
    ['IA==', 'encryption', false],
    ['MAA=', 'encryption', false],
    ['CA==', 'encryption', false],
    ['oAA=', 'signatureAndEncryption', false],
    ['4A==', 'signatureAndEncryption', true],
    ['Bg==', undefined, false],
  ])('the key usage %s is for %s', (bytes, purpose, proofOfOrigin) => {
    const [template] = readTemplates(ldifWith(`pKIKeyUsage:: ${bytes}`), 'a').templates;
    expect(template).toMatchObject({ purpose, proofOfOrigin });
    expect(template?.origins.purpose === undefined).toBe(purpose === undefined);
  });

  test.each<[string, Partial<CertificateTemplate>]>([
    ['msPKI-Certificate-Name-Flag: -1509949440', { subjectSuppliedInRequest: false }],
    ['msPKI-Certificate-Name-Flag: -2113929215', { subjectSuppliedInRequest: true }],
    ['msPKI-Certificate-Name-Flag: 65536', { subjectSuppliedInRequest: false }],
    ['msPKI-Enrollment-Flag: 42', { managerApproval: true, publishedInDirectory: true }],
    ['msPKI-Private-Key-Flag: 16', { exportableKey: true }],
    ['msPKI-Private-Key-Flag: 1', { keyArchival: true, attestationRequired: false, exportableKey: false }],
    ['msPKI-Private-Key-Flag: 101064704', { attestationRequired: true, keyArchival: false }],
    ['msPKI-Minimal-Key-Size: -1', { minimalKeySize: undefined }],
    ['msPKI-Minimal-Key-Size: 0', { minimalKeySize: 0 }],
    ['msPKI-RA-Signature: 2', { requiredSignatures: 2 }],
    [
      'msPKI-RA-Application-Policies: msPKI-Asymmetric-Algorithm`PZPWSTR`ECDSA_P256`msPKI-Key-Usage`DWORD`2`',
      { keyAlgorithm: 'ECDSA_P256' },
    ],
    ['msPKI-RA-Application-Policies: 1.3.6.1.4.1.311.20.2.1', { keyAlgorithm: undefined }],
    ['pKIExtendedKeyUsage: 1.3.6.1.5.5.7.3.1', { applicationPolicies: ['1.3.6.1.5.5.7.3.1'] }],
  ])('%s', (line, expected) => {
    const { templates, problems } = readTemplates(ldifWith('msPKI-Template-Schema-Version: 3', line), 'a');
    expect(problems).toEqual([]);
    expect(templates[0]).toMatchObject(expected);
  });

  test('of usages of which one is none, none is known', () => {
    const text = ldifWith(
      'pKIExtendedKeyUsage: 1.3.6.1.5.5.7.3.2',
      'pKIExtendedKeyUsage: Client',
      'objectClass: pKICertificateTemplate',
    );
    const { templates, problems } = readTemplates(text, 'a');
    expect(shown(templates)).toEqual([{ name: 'X' }]);
    expect(problems.map(({ message }) => message)).toEqual([
      'The value "Client" of pKIExtendedKeyUsage is not an object identifier.',
    ]);
  });

  test('a class that is bytes is none', () => {
    expect(names(ldifWith('objectClass:: cEtJQ2VydGlmaWNhdGVUZW1wbGF0ZQ=='))).toEqual([]);
  });

  test('what is not there is not known', () => {
    const [template] = readTemplates(ldifWith('msPKI-Template-Schema-Version: 3'), 'a').templates;
    expect(shown(template ? [template] : [])).toEqual([{ name: 'X', schemaVersion: 3 }]);
  });
});

describe('the name', () => {
  const rest = 'objectClass: pKICertificateTemplate\n';

  test.each<[string, string | undefined]>([
    ['dn: CN=Other,DC=example\ncn: Cn\nname: Name\n', 'Cn'],
    ['dn: CN=Other,DC=example\nname: Name\n', 'Name'],
    ['dn: CN=Ship\\, Shape\\\\Co,CN=Certificate Templates,DC=example\n', 'Ship, Shape\\Co'],
    ['dn:: Q049R3LDvG4sREM9ZXhhbXBsZQ==\n', 'Grün'],
    // The line of the name in the code page of the server, the name itself in base64: so ldifde does it.
    ['dn: CN=Gr\uFFFDn,DC=example\ncn:: R3LDvG4=\n', 'Grün'],
    ['dn: CN=Gr\uFFFDn,DC=example\n', undefined],
    ['dn: CN=Gr\uFFFDn,DC=example\ncn:: /w==\n', undefined],
    ['dn: OU=Folder,DC=example\n', undefined],
  ])('%j: %s', (lines, name) => {
    const { templates, problems } = readTemplates(lines + rest, 'a');
    expect(templates.map((template) => template.name)).toEqual(name === undefined ? [] : [name]);
    expect(problems.map(({ message }) => message)).toEqual(
      name === undefined
        ? ['This template has no name (cn) that can be read.', 'There is no certificate template in this file.']
        : [],
    );
    if (name === undefined) expect(problems[0]?.span.start).toBe(0);
  });
});

test('of many problems the first 200', () => {
  const { problems } = readTemplates(`${ldifde.trimEnd()}\r\n${'no line\r\n'.repeat(300)}`, 'a');
  expect(problems).toHaveLength(200);
});

describe('what cannot be understood is told at its line', () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'base64 that was cut off',
      ldifde.slice(0, ldifde.indexOf('C/f8=')),
      [['pKIExpirationPeriod:: AIByDl3', 'The value of pKIExpirationPeriod is not base64, or was cut off.']],
    ],
    [
      'a line that is no LDIF',
      ldifde.replace('revision: 100', 'revision 100'),
      [['revision 100', '"revision 100" is no line of LDIF: an attribute has a colon after its name.']],
    ],
    [
      'a value in another file',
      ldifde.replace('displayName: Boatyard User', 'displayName:< file:///etc/passwd'),
      [['displayName:< file:///etc/passwd', 'The value of displayName is in another file, which is not read.']],
    ],
    [
      'bytes that are no period',
      ldifde.replace('AIByDl3C/f8=', 'oAA='),
      [['pKIExpirationPeriod:: oAA=', 'The value of 2 bytes of pKIExpirationPeriod is not a period.']],
    ],
    [
      'a text that is empty',
      ldifde.replace('displayName: Boatyard User', 'displayName:'),
      [['displayName:', 'The value "" of displayName is not readable text.']],
    ],
    [
      'a number in bytes that are no text',
      ldifde.replace('msPKI-Minimal-Key-Size: 2048', 'msPKI-Minimal-Key-Size:: /w=='),
      [['msPKI-Minimal-Key-Size:: /w==', 'The value of 1 byte of msPKI-Minimal-Key-Size is not a whole number.']],
    ],
    [
      'flags that are none, of which three things are read',
      ldifde.replace(/msPKI-Private-Key-Flag: .*/u, 'msPKI-Private-Key-Flag: all'),
      [['msPKI-Private-Key-Flag: all', 'The value "all" of msPKI-Private-Key-Flag is not a whole number.']],
    ],
    [
      'a key usage in words',
      ldifde.replace(/pKIKeyUsage:: .*/u, 'pKIKeyUsage: both'),
      [['pKIKeyUsage: both', 'The value "both" of pKIKeyUsage is not bytes.']],
    ],
    [
      'a number that is none',
      ldifde.replace('msPKI-Minimal-Key-Size: 2048', 'msPKI-Minimal-Key-Size: big'),
      [['msPKI-Minimal-Key-Size: big', 'The value "big" of msPKI-Minimal-Key-Size is not a whole number.']],
    ],
    [
      'a number of certutil that is none',
      certutilTemplate.replace('800 (2048)', 'viel'),
      [['  TemplatePropMinimumKeySize = viel', '"viel" is no number as certutil writes it.']],
    ],
    [
      'an object identifier that is none',
      json({ ...directoryObject, 'msPKI-Certificate-Application-Policy': ['Client Authentication'] }),
      [
        [
          '"msPKI-Certificate-Application-Policy": [\n        "Client Authentication"\n    ]',
          'The value "Client Authentication" of msPKI-Certificate-Application-Policy is not an object identifier.',
        ],
      ],
    ],
    [
      'JSON that was cut off',
      json(directoryObject).slice(0, -2),
      [[']', 'This is not valid JSON. Expected a closing }.']],
    ],
  ])('%s', (_name, text, expected) => {
    const { templates, problems } = readTemplates(text, 'a');
    expect(problems.map(({ span, message }) => [text.slice(span.start, span.end), message])).toEqual(expected);
    expect(templates[0]?.name).toBe('BoatyardUser');
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'This is no export of certificate templates'],
    ['prose', 'Our templates\n=============\n', 'This is no export of certificate templates'],
    [
      'a profile',
      '{ "@odata.type": "#microsoft.graph.iosScepCertificateProfile" }',
      'There is no certificate template',
    ],
    ['a registry', 'Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER]\n', 'This is no export'],
    ['bytes', '\u0000\u0001\u0002MZ', 'This file is not text'],
    ['UTF-16 that was taken for UTF-8', 'd\u0000n\u0000:\u0000', 'This file is not text'],
    [
      'LDIF of something else',
      'dn: CN=Kim,DC=example\nobjectClass: user\ncn: Kim\n',
      'There is no certificate template',
    ],
  ])('%s has no template', (_name, text, message) => {
    const { templates, problems } = readTemplates(text, 'a');
    expect(templates).toEqual([]);
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
    expect(problems[0]?.span.start).toBe(0);
  });
});

function ldifWith(...lines: readonly string[]): string {
  return ['dn: CN=X,DC=example', 'cn: X', ...lines, ''].join('\n');
}

function names(text: string): readonly string[] {
  return readTemplates(text, 'a').templates.map(({ name }) => name);
}

/** What is known, without the places, and periods in words. */
function shown(templates: readonly CertificateTemplate[]): readonly Readonly<Record<string, unknown>>[] {
  return templates.map((template) => {
    const { validity, renewalPeriod } = template;
    const all = {
      ...template,
      validity: validity && formatPeriod(validity),
      renewalPeriod: renewalPeriod && formatPeriod(renewalPeriod),
      origin: undefined,
      origins: undefined,
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  });
}
