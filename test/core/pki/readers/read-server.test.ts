import { describe, expect, test } from 'vitest';
import { readServer } from '../../../../server/src/core/pki/readers/read-server.ts';
import { decodeBytes } from '../../../../server/src/core/text/bytes.ts';
import { utf16 } from '../../../support/temporary-folder.ts';

const exported = `Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP]
"Refresh"=dword:00000000
"SignatureTemplate"="BoatyardSign"
"EncryptionTemplate"="BoatyardEncrypt"
"GeneralPurposeTemplate"="BoatyardUser"

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP\\EnforcePassword]
"EnforcePassword"=dword:00000001

[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters]
"MaxFieldLength"=dword:0000fffe
"MaxRequestBytes"=dword:0000fffe
`;

const boatyard = {
  signature: 'BoatyardSign',
  encryption: 'BoatyardEncrypt',
  generalPurpose: 'BoatyardUser',
  maxFieldLength: 65_534,
  maxRequestBytes: 65_534,
};

const queried = `
HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP
    Refresh    REG_DWORD    0x0
    SignatureTemplate    REG_SZ    BoatyardSign
    EncryptionTemplate    REG_SZ    BoatyardEncrypt
    GeneralPurposeTemplate    REG_SZ    BoatyardUser


HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters
    MaxFieldLength    REG_DWORD    0xfffe
    MaxRequestBytes    REG_DWORD    0xfffe

`;

describe('one server, however its registry was exported', () => {
  test.each<[string, string]>([
    ['version 5.00', exported],
    ['version 5.00 in UTF-16', decodeBytes(utf16(exported)).text],
    ['UTF-16 without a byte order mark', decodeBytes(utf16(exported).subarray(2)).text],
    ['UTF-16, big-endian', decodeBytes(Uint8Array.from(Buffer.from(utf16(exported)).swap16())).text],
    ['REGEDIT4', exported.replace('Windows Registry Editor Version 5.00', 'REGEDIT4')],
    ['keys in another case', exported.replaceAll(/\[.*\]/gu, (key) => key.toUpperCase())],
    ['a hive loaded under another name', exported.replaceAll('HKEY_LOCAL_MACHINE\\S', 'HKEY_USERS\\Offline\\S')],
    ['another control set', exported.replace('CurrentControlSet', 'ControlSet001')],
    ['comments and blanks', exported.replaceAll('"=', '" = ').replaceAll('\n\n', '\n; a comment\n\n')],
    ['REG_EXPAND_SZ', exported.replace('"BoatyardUser"', `hex(2):${utf16Hex('BoatyardUser\0')}`)],
    ['reg query', queried],
    ['reg query, texts with variables', queried.replace('REG_SZ    BoatyardUser', 'REG_EXPAND_SZ    BoatyardUser')],
    [
      'reg query, pasted with other lines',
      queried.replaceAll('    Refresh', '    Path    REG_SZ    HKEY_LOCAL_MACHINE\\x\n    Refresh'),
    ],
    [
      'a listing that has the name of the value behind the key, as certutil does it',
      queried
        .replace(
          'MSCEP\n',
          'MSCEP\\SignatureTemplate:\n    SignatureTemplate REG_SZ = BoatyardSign\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP\n',
        )
        .replace('    SignatureTemplate    REG_SZ    BoatyardSign\n', ''),
    ],
    ['a later value', exported.replace('"Refresh"=dword:00000000', '"SignatureTemplate"="Old"')],
  ])('%s', (_name, text) => {
    const { values, problems } = readServer(text, 'pki/ndes.reg');
    expect(problems).toEqual([]);
    expect(shown(values)).toEqual(boatyard);
  });

  test('each value knows its line', () => {
    const { values } = readServer(exported, 'pki/ndes.reg');
    expect(values.encryption?.origin.path).toBe('pki/ndes.reg');
    expect(lineOf(exported, values.encryption)).toBe('"EncryptionTemplate"="BoatyardEncrypt"');
    expect(lineOf(exported, values.maxRequestBytes)).toBe('"MaxRequestBytes"=dword:0000fffe');
  });

  test('one of the keys is enough', () => {
    const [, http = ''] = exported.split('dword:00000001');
    expect(shown(readServer(`REGEDIT4\n${http}`, 'a').values)).toEqual({
      maxFieldLength: 65_534,
      maxRequestBytes: 65_534,
    });
  });

  test('a name with a quote and a backslash', () => {
    const text = exported.replace('"BoatyardUser"', '"Boat\\\\yard \\"User\\""');
    expect(readServer(text, 'a').values.generalPurpose?.value).toBe('Boat\\yard "User"');
  });

  test('what the file deletes is not there', () => {
    const text = exported
      .replace('"SignatureTemplate"="BoatyardSign"', '"SignatureTemplate"=-')
      .replace('[HKEY_LOCAL_MACHINE\\SYSTEM', '[-HKEY_LOCAL_MACHINE\\SYSTEM');
    expect(shown(readServer(text, 'a').values)).toEqual({
      encryption: 'BoatyardEncrypt',
      generalPurpose: 'BoatyardUser',
    });
  });
});

test('UTF-16 whose line breaks were changed as if they were bytes', () => {
  const damaged = Buffer.from(utf16(exported)).toString('latin1').replaceAll('\n', '\r\n');
  const { text } = decodeBytes(Buffer.from(damaged, 'latin1'));
  const last = readServer(text, 'a').problems.at(-1);
  expect(last?.message).toContain('From here on this file is damaged');
  expect(text.slice(last?.span.start, last?.span.end)).toMatch(/^[\u0A00\u0A0D]$/u);
});

describe('what cannot be understood is told at its line', () => {
  test.each<[string, string, string, string]>([
    [
      'a value that was cut off',
      exported.slice(0, exported.indexOf('User"')),
      '"GeneralPurposeTemplate"="Boatyard',
      'GeneralPurposeTemplate has to name a certificate template.',
    ],
    [
      'a name that was cut off',
      exported.slice(0, exported.indexOf('PurposeT')),
      '"General',
      'This line is no value of the registry: it has to be "name"=value.',
    ],
    [
      'a key that was cut off',
      exported.slice(0, exported.lastIndexOf('\\Services')),
      '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet',
      'The name of a registry key ends with "]".',
    ],
    [
      'a number for a name',
      exported.replace('"BoatyardSign"', 'dword:00000001'),
      '"SignatureTemplate"=dword:00000001',
      'SignatureTemplate has to name a certificate template.',
    ],
    [
      'no name',
      exported.replace('"BoatyardSign"', '""'),
      '"SignatureTemplate"=""',
      'SignatureTemplate has to name a certificate template.',
    ],
    [
      'a text for a number',
      exported.replace('"MaxFieldLength"=dword:0000fffe', '"MaxFieldLength"="65534"'),
      '"MaxFieldLength"="65534"',
      'MaxFieldLength has to be a number (REG_DWORD).',
    ],
    [
      'a number that is none',
      exported.replace('"MaxFieldLength"=dword:0000fffe', '"MaxFieldLength"=dword:65534x'),
      '"MaxFieldLength"=dword:65534x',
      'MaxFieldLength has to be a number (REG_DWORD).',
    ],
    [
      'another code page',
      exported.replace('BoatyardSign', 'Bootsw\uFFFDrter'),
      '"SignatureTemplate"="Bootsw\uFFFDrter"',
      '"Bootsw\uFFFDrter" has characters in an encoding that is not known. Save the file as UTF-8 or UTF-16.',
    ],
  ])('%s', (_name, text, place, message) => {
    const { problems } = readServer(text, 'a');
    expect(problems.map((problem) => [text.slice(problem.span.start, problem.span.end), problem.message])).toEqual([
      [place, message],
    ]);
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'This file has no value of an NDES server'],
    [
      'another key',
      'REGEDIT4\n\n[HKEY_CURRENT_USER\\Software]\n"SignatureTemplate"="X"\n',
      'This file has no value of an NDES server',
    ],
    [
      'a key that only ends like it',
      'REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\NotMicrosoft\\Cryptography\\MSCEP2]\n"SignatureTemplate"="X"\n',
      'no value of an NDES server',
    ],
    ['bytes', '\u0000\u0001', 'This file is not text'],
  ])('%s has no server', (_name, text, message) => {
    const { values, problems } = readServer(text, 'a');
    expect(shown(values)).toEqual({});
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
  });
});

function shown(values: ReturnType<typeof readServer>['values']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, found]) => (found ? [[name, found.value]] : [])));
}

function lineOf(
  text: string,
  found: { readonly origin: { readonly span: { start: number; end: number } } } | undefined,
): string {
  return found === undefined ? '' : text.slice(found.origin.span.start, found.origin.span.end);
}

/** `42,00,6f,00,\` and so on: three bytes a line, the rest continued. */
function utf16Hex(text: string): string {
  const bytes = [...Buffer.from(text, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0'));
  return bytes
    .map((byte, index) => (index % 10 === 9 ? `${byte},\\\n  ` : `${byte},`))
    .join('')
    .replace(/,$/u, '');
}
