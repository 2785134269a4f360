import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseWorkspaceFile } from '../../server/src/core/workspace/parse.ts';
import { makeCertificate, makeKey, toPem } from '../certificate/made-by-openssl.ts';
import { getregCa, getregPolicy } from '../core/pki/readers/authority-exports.ts';
import { byteForms, directoryObject, ldifde } from '../core/pki/readers/template-exports.ts';
import { runCli, type CliRun } from '../support/run-cli.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';

const reg = `Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP]
"SignatureTemplate"="BoatyardUser"
"EncryptionTemplate"="BoatyardUser"
"GeneralPurposeTemplate"="BoatyardUser"
`;
const devices = JSON.stringify({
  value: [
    {
      deviceName: 'JANES-PC',
      operatingSystem: 'Windows',
      userId: '1',
      userPrincipalName: 'jane.doe@contoso.com',
      imei: null,
    },
  ],
});
const users = JSON.stringify([
  { id: '1', userPrincipalName: 'jane.doe@contoso.com', surname: 'Doe, Dr.', department: '' },
]);

const authority = makeCertificate({
  key: makeKey(),
  subject: ['O=Boatyard', 'CN=Boatyard Issuing CA 1'],
  extensions: ['basicConstraints = critical, CA:true'],
});

const files = {
  'a.ldf': ldifde,
  'b.json': utf16(JSON.stringify({ ...directoryObject, ...Object.values(byteForms)[0] })),
  'ndes.reg': utf16(reg),
  'issuing.cer': authority,
  'second.cer': makeCertificate({
    key: makeKey(),
    subject: ['CN=Harbour Issuing CA'],
    extensions: ['basicConstraints = critical, CA:true'],
  }),
  'issuing.pem': toPem('CERTIFICATE', authority),
  'leaf.cer': makeCertificate({ key: makeKey() }),
  'ca.txt': getregCa,
  'policy.txt': getregPolicy,
  'managedDevices.json': devices,
  'users.json': users,
  'table.csv': 'Device ID,Device name,Serial number,OS\r\nd1,JANES-PC,PF1,Windows\r\n',
  'empty.json': '{}',
  'broken.json': '[{',
  'log.txt': 'one\ntwo\n',
};

async function imported(...args: readonly string[]): Promise<CliRun> {
  return runCli(['import', ...args], { cwd: temporaryFolder(files) });
}

describe('import prints a part of a workspace file', () => {
  test.each<[readonly string[], string]>([
    [['template', 'a.ldf'], '// from a.ldf'],
    [['template', 'a.ldf'], '"name": "BoatyardUser"'],
    [['ndes', 'ndes.reg'], '"templates": "BoatyardUser"'],
    [['ca', 'issuing.cer'], '"boatyard-issuing-ca-1": { "certificate": "issuing.cer" }'],
    [['ca', 'issuing.pem'], '"certificate": "issuing.pem"'],
    [
      ['ca', 'ca.txt', 'policy.txt'],
      '"ca": {\n      "kind": "adcs",\n      "maximumValidity": "2 years",\n      "attributeEndDate": true',
    ],
    [['ca', 'issuing.cer', 'ca.txt'], '"kind": "adcs"'],
    [['devices', 'managedDevices.json'], '"managedDevices": ['],
    [['devices', 'table.csv'], '"serialNumber": "PF1"'],
    [['devices', 'managedDevices.json', 'users.json'], '"surname": "Doe, Dr."'],
    [['devices', 'managedDevices.json', 'users.json', '--anonymise'], '"label": "Windows 1"'],
  ])('%j', async (args, text) => {
    const { exitCode, output, errors } = await imported(...args);
    expect(errors).not.toContain('failed');
    expect(exitCode).toBe(0);
    expect(output).toContain(text);
    expect(parseWorkspaceFile(output, 'scep-profiles.json').problems).toEqual([]);
  });

  test('without a template twice', async () => {
    const { output, errors } = await imported('template', 'a.ldf', 'b.json');
    expect(output.match(/"name"/g)).toHaveLength(1);
    expect(errors).toContain('b.json: "BoatyardUser" is left out; an earlier file has it.');
  });

  test('with the path of a certificate as the workspace file takes it', async () => {
    const folder = temporaryFolder(files);
    const { output } = await runCli(['import', 'ca', join(folder, 'issuing.cer')], { cwd: folder });
    expect(output).toContain('"certificate": "issuing.cer"');
  });

  test('and says what only a person can add', async () => {
    expect((await imported('ndes', 'ndes.reg')).errors).toContain('Fill in "urls"');
    expect((await imported('ca', 'issuing.cer')).errors).toContain('Add the "kind"');
    expect((await imported('ca', 'issuing.cer', 'ca.txt')).errors).toBe('');
    const { output, errors } = await imported('ca', 'issuing.cer', 'second.cer');
    expect(errors).toContain('second.cer: there are certificates of several authorities; the first one counts.');
    expect(output).toContain('"boatyard-issuing-ca-1": { "certificate": "issuing.cer" }');
  });
});

describe('import devices --anonymise', () => {
  const args = ['devices', 'managedDevices.json', 'users.json', '--anonymise'];

  test('shows nobody, and what is empty as it was', async () => {
    const { output } = await imported(...args, '--salt', 'ours');
    expect(output).not.toMatch(/jane|doe|contoso|managedDevices/i);
    expect(output).toContain('"imei": null');
    expect(output).toContain('"department": ""');
    expect(output).toMatch(/"surname": "[A-Z][a-z]{2}, [A-Z][a-z]\."/);
    expect(output).toMatch(/"userPrincipalName": "[a-z]{4}\.[a-z]{3}@[a-z]{7}\.[a-z]{3}"/);
  });

  test('is the same again, and depends on the salt', async () => {
    const [one, again, other] = [
      await imported(...args, '--salt', 'a'),
      await imported(...args, '--salt', 'a'),
      await imported(...args, '--salt', 'b'),
    ];
    expect(again.output).toBe(one.output);
    expect(other.output).not.toBe(one.output);
  });

  test('tells that names can be guessed without a salt', async () => {
    expect((await imported(...args)).errors).toContain('--salt');
    expect((await imported(...args, '--salt', 'a')).errors).toBe('');
  });
});

test.each<[readonly string[], string]>([
  [['template', 'nowhere.ldf'], 'The file "nowhere.ldf" does not exist.'],
  [['template', 'empty.json'], 'There is no certificate template in this file.'],
  [['ndes', 'a.ldf'], 'This file has no value of an NDES server'],
  [['ca', 'leaf.cer'], 'is not the certificate of an authority'],
  [['ca', 'a.ldf'], 'This file says nothing about an authority'],
  [['devices', 'empty.json'], 'There is no managed device in these files: give an export of managedDevices, too.'],
  [['devices', 'broken.json'], 'broken.json:1: '],
  [['devices', 'log.txt'], 'log.txt:1: This is no export of devices.'],
  [['template', 'a.ldf', '--anonymise'], '--anonymise and --salt go with devices.'],
  [['templates', 'a.ldf'], 'It takes template, ndes, ca, devices.'],
])('%j is a wrong use', async (args, message) => {
  const { exitCode, output, errors } = await imported(...args);
  expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
  expect(errors).toContain(message);
});

test.each([
  ['of a text that is none', 'no,"export",{\n'.repeat(40), 1],
  ['of JSON that breaks off early', '[{ a b c }, '.repeat(40), 1],
  ['of objects that are no devices', `[${'{ "a": 1 },'.repeat(40)}]`, 7],
])('import devices says little %s', async (_, text, lines) => {
  const { exitCode, errors } = await runCli(['import', 'devices', 'x.json'], {
    cwd: temporaryFolder({ 'x.json': text }),
  });
  expect(exitCode).toBe(2);
  expect(errors.trimEnd().split('\n')).toHaveLength(lines);
});
