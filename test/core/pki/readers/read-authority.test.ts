import { describe, expect, test } from 'vitest';
import { authorityNameIn, readAuthority } from '../../../../server/src/core/pki/readers/read-authority.ts';
import { caTemplates, getregCa, getregPolicy } from './authority-exports.ts';

const registry = {
  maximumValidity: { count: 2, unit: 'years' },
  subjectTemplate: ['EMail', 'CommonName', 'OrganizationalUnit', 'Organization'],
  keepsSubject: false,
};
const policy = { attributeEndDate: true, attributeSubjectAltName: false };
const editFlags = 'EditFlags REG_DWORD = 11016e (1114478)';
const lists =
  'SubjectTemplate REG_MULTI_SZ =\n  0: Organization\nSubjectTemplate REG_MULTI_SZ =\n  0: EMail\n  1: CommonName';
const published = { publishedTemplates: ['BoatyardUser', 'CEPEncryption', 'Web Server 2'] };

const prompt = 'C:\\Windows\\system32>certutil -getreg CA\r\n';

describe('what certutil says about an authority', () => {
  test.each<[string, string, object]>([
    ['-getreg CA', getregCa, registry],
    ['-getreg CA with CRLF, after a prompt', prompt + getregCa.replaceAll('\n', '\r\n'), registry],
    ['-getreg policy', getregPolicy, policy],
    ['-CATemplates', caTemplates, published],
    [
      '-CATemplates, cut off in some lines',
      caTemplates.replace(' -- Auto-Enroll: Access is denied.', '').replace(' -- Access is denied.', ''),
      published,
    ],
    [
      'other words before and behind -CATemplates',
      `C:\\> certutil -CATemplates\nNote: taken in May\n\n${caTemplates}Note: of the issuing CA\n`,
      published,
    ],
    ['all in one file', getregCa + getregPolicy + caTemplates, { ...registry, ...policy, ...published }],
    [
      'in German',
      `${getregCa}${getregPolicy}${caTemplates}`
        .replaceAll('command completed successfully', 'Befehl wurde erfolgreich ausgeführt')
        .replaceAll('Access is denied.', 'Zugriff verweigert'),
      { ...registry, ...policy, ...published },
    ],
    [
      'a value without its key',
      'EditFlags REG_DWORD = 0x15014e (1376590)',
      { attributeEndDate: false, attributeSubjectAltName: true },
    ],
    [
      '-setreg: the new value counts',
      setreg('Old Value:', 'New Value:'),
      { attributeEndDate: true, attributeSubjectAltName: false },
    ],
    [
      '-setreg in French',
      setreg('Ancienne valeur :', 'Nouvelle valeur :'),
      { attributeEndDate: true, attributeSubjectAltName: false },
    ],
    [
      'the subject is left as requested',
      getregCa.replace('CRLFlags                 REG_DWORD = 2', 'CRLFlags REG_DWORD = 22 (34)'),
      { ...registry, keepsSubject: true },
    ],
    [
      '200 days',
      getregCa
        .replace('REG_SZ = Years', 'REG_SZ = Days')
        .replace('Units      REG_DWORD = 2', 'Units REG_DWORD = c8 (200)'),
      { ...registry, maximumValidity: { count: 200, unit: 'days' } },
    ],
    ['reg query', regQuery(), { ...registry, attributeEndDate: true, attributeSubjectAltName: false }],
    ['a .reg file', regFile(), { ...registry, attributeEndDate: true, attributeSubjectAltName: false }],
    ['half of the validity period is nothing', getregPolicy + 'ValidityPeriod REG_SZ = Years', policy],
    ['the other half is nothing, either', getregPolicy + 'ValidityPeriodUnits REG_DWORD = 2', policy],
    ['a value without its key, and the rest with it', `${editFlags}\n${getregCa}`, { ...registry, ...policy }],
    [
      'a list in front of the key of another authority',
      getregCa.replace(/ {2}ValidityPeriod [^]*/u, '') +
        getregPolicy.replace('Boatyard', 'Other').replace('EditFlags REG', 'X REG'),
      { ...registry, maximumValidity: undefined },
    ],
    ['two lists, the later one at the end', lists, { subjectTemplate: ['EMail', 'CommonName'] }],
    ['a list without items', 'SubjectTemplate REG_MULTI_SZ =\n', { subjectTemplate: [] }],
  ])('%s', (_name, text, expected) => {
    const { values, problems } = readAuthority(text, 'pki/ca.txt');
    expect(problems).toEqual([]);
    expect(shown(values)).toEqual(expected);
  });

  test('each value knows its line', () => {
    const text = getregCa + caTemplates;
    const { values } = readAuthority(text, 'pki/ca.txt');
    const lineOf = (name: keyof typeof values): string =>
      text.slice(values[name]?.origin.span.start, values[name]?.origin.span.end);
    expect(lineOf('maximumValidity')).toBe('  ValidityPeriodUnits      REG_DWORD = 2');
    expect(lineOf('subjectTemplate')).toMatch(/^ {2}SubjectTemplate .*\n {4}0: EMail\n.*\n.*\n {4}3: Organization$/u);
    expect(lineOf('publishedTemplates')).toBe('BoatyardUser: Boatyard User -- Auto-Enroll: Access is denied.');
    expect(values.keepsSubject?.origin.path).toBe('pki/ca.txt');
  });
});

describe('which authority a text is of', () => {
  test.each<[string, string, string | undefined]>([
    ['-getreg CA', getregCa, 'Boatyard Issuing CA'],
    ['-getreg policy', getregPolicy, 'Boatyard Issuing CA'],
    ['the first of two', getregPolicy.replace('Boatyard', 'Other') + getregCa, 'Other Issuing CA'],
    ['the first that is named', `${editFlags}\n${getregCa}`, 'Boatyard Issuing CA'],
    ['none', editFlags, undefined],
    ['the key of all authorities', getregPolicy.replace(/\\Boatyard.*:/u, ':'), undefined],
    ['another key', 'HKEY_CURRENT_USER\\Software\n    EditFlags    REG_DWORD    0x20\n', undefined],
    ['-CATemplates', caTemplates, undefined],
  ])('%s', (_name, text, expected) => {
    expect(authorityNameIn(text)).toBe(expected);
  });
});

describe('what cannot be understood is told at its line', () => {
  test.each<[string, string, string, string, object]>([
    [
      'two authorities in one file',
      getregPolicy +
        getregCa
          .replace('Boatyard Issuing CA:', 'Other CA:')
          .replace(/CRLFlags[^]*Values/u, 'Values')
          .replace(/ {2}SubjectTemplate[^]*/u, ''),
      '  CRLFlags                 REG_DWORD = 2',
      'This is a value of "Other CA", while the file began with "Boatyard Issuing CA". One file is about one authority.',
      policy,
    ],
    [
      'flags that are no number',
      getregPolicy.replace('11016e (1114478)', 'many'),
      '  EditFlags REG_DWORD = many',
      'The value of EditFlags cannot be understood.',
      {},
    ],
    [
      'flags of another type',
      getregPolicy.replace('REG_DWORD = 11016e (1114478)', 'REG_BINARY = 11016e'),
      '  EditFlags REG_BINARY = 11016e',
      'The value of EditFlags cannot be understood.',
      {},
    ],
    [
      'a unit that is none',
      getregCa.replace('REG_SZ = Years', 'REG_SZ = Moons'),
      '  ValidityPeriod           REG_SZ = Moons',
      '"2 Moons" is no period that can be understood.',
      { ...registry, maximumValidity: undefined },
    ],
    [
      'a template in another code page',
      caTemplates.replace('Web Server 2', 'Geb\uFFFDude'),
      'Geb\uFFFDude: Web Server (2) -- Access is denied.',
      '"Geb\uFFFDude" has characters in an encoding that is not known. Save the file as UTF-8 or UTF-16.',
      {},
    ],
  ])('%s', (_name, text, place, message, expected) => {
    const { values, problems } = readAuthority(text, 'a');
    const [first] = problems;
    expect([text.slice(first?.span.start, first?.span.end), first?.message]).toEqual([place, message]);
    expect(shown(values)).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'This file says nothing about an authority'],
    [
      'a failure',
      'CertUtil: -getreg command FAILED: 0x80070002 (WIN32: 2 ERROR_FILE_NOT_FOUND)\n',
      'says nothing about an authority',
    ],
    [
      'the registry of something else',
      'HKEY_CURRENT_USER\\Software\n    EditFlags    REG_DWORD    0x20\n',
      'says nothing about an authority',
    ],
    ['bytes', '\u0000\u0001', 'This file is not text'],
  ])('%s', (_name, text, message) => {
    const { values, problems } = readAuthority(text, 'a');
    expect(shown(values)).toEqual({});
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
  });
});

function setreg(old: string, now: string): string {
  const key = getregPolicy.slice(0, getregPolicy.indexOf('\n'));
  return `${key}\n\n${old}\n  EditFlags REG_DWORD = 15014e (1376590)\n    EDITF_X -- 2\n\n${now}\n  EditFlags REG_DWORD = 11016e (1114478)\n`;
}

function regQuery(): string {
  const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\CertSvc\\Configuration\\Boatyard Issuing CA';
  return `
${key}
    CRLFlags    REG_DWORD    0x2
    SubjectTemplate    REG_MULTI_SZ    EMail\\0CommonName\\0OrganizationalUnit\\0Organization
    ValidityPeriod    REG_SZ    Years
    ValidityPeriodUnits    REG_DWORD    0x2

${key}\\PolicyModules\\CertificateAuthority_MicrosoftDefault.Policy
    EditFlags    REG_DWORD    0x11016e
`;
}

function regFile(): string {
  const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\CertSvc\\Configuration\\Boatyard Issuing CA';
  const list = Buffer.from('EMail\0CommonName\0OrganizationalUnit\0Organization\0\0', 'utf16le').toString('hex');
  const bytes = list.match(/../gu) ?? [];
  return `Windows Registry Editor Version 5.00

[${key}]
"CRLFlags"=dword:00000002
"SubjectTemplate"=hex(7):${bytes.slice(0, 20).join(',')},\\
  ${bytes.slice(20).join(',')}
"ValidityPeriod"="Years"
"ValidityPeriodUnits"=dword:00000002

[${key}\\PolicyModules\\CertificateAuthority_MicrosoftDefault.Policy]
"EditFlags"=dword:0011016e
`;
}

function shown(values: ReturnType<typeof readAuthority>['values']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, found]) => (found ? [[name, found.value]] : [])));
}
