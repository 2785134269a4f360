import { describe, expect, test } from 'vitest';
import { cloudPkiUrl } from '../../../server/src/core/facts/ndes.ts';
import type { Example, Severity } from '../../../server/src/core/rules/rule.ts';
import { checkCases, findingsOf, newCertificates } from '../variables/findings.ts';

describe('key-storage-limit', () => {
  const size2048 = { title: 'Write size2048', gives: '"keySize": "size2048"' };
  checkCases('key-storage-limit', [
    {
      name: 'a TPM or nothing',
      example: { profile: { keySize: 'size4096', keyStorageProvider: 'useTpmKspOtherwiseFail' } },
      says: [
        {
          on: '"size4096"',
          severity: 'error',
          message: 'A TPM holds no key of 4096 bits: choose 2048 or the Software KSP.',
          fixed: [{ ...size2048, effect: 'safe' }],
        },
      ],
    },
    {
      name: 'a TPM or software: what happens is not said, and certificates may be there',
      example: { profile: { keySize: 'size4096', keyStorageProvider: 'useTpmKspOtherwiseUseSoftwareKsp' } },
      says: [
        {
          on: '"size4096"',
          severity: 'warning',
          message: /not documented/,
          fixed: [{ ...size2048, title: `Write size2048 ${newCertificates}`, effect: 'reissues' }],
        },
      ],
    },
    {
      name: 'Windows Hello for Business, size and hash',
      example: {
        profile: {
          keySize: 'size1024',
          hashAlgorithm: 'sha1',
          keyStorageProvider: 'usePassportForWorkKspOtherwiseFail',
        },
      },
      says: [
        {
          on: '"size1024"',
          severity: 'error',
          message: 'Windows Hello for Business takes keys of 2048 bits and SHA-256 only.',
          fixed: [{ ...size2048, effect: 'safe' }],
        },
        {
          on: '"sha1"',
          severity: 'error',
          message: 'Windows Hello for Business takes keys of 2048 bits and SHA-256 only.',
          fixed: [{ title: 'Write sha2', effect: 'safe', gives: '"hashAlgorithm": "sha2"' }],
        },
      ],
    },
    {
      name: 'of several hash algorithms one is enough',
      example: { profile: { hashAlgorithm: 'sha1,sha2', keyStorageProvider: 'usePassportForWorkKspOtherwiseFail' } },
      says: [],
    },
    {
      name: 'no provider chosen',
      example: { profile: { keySize: 'size4096', keyStorageProvider: undefined } },
      says: [],
    },
  ]);
});

describe('weak and unused algorithms', () => {
  const cloud = { scepServerUrls: [cloudPkiUrl.example] };
  test.each<[string, Example, readonly (readonly [Severity, string])[]]>([
    ['weak-key', { profile: { keySize: 'size1024' } }, [['warning', 'reissues']]],
    ['weak-key', { profile: { keySize: 'size1024', ...cloud } }, [['error', 'safe']]],
    [
      'weak-key',
      {
        profile: { keySize: 'size1024' },
        workspace: {
          authorities: { cloud: { kind: 'cloudPki' } },
          servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'cloud' }],
        },
      },
      [['error', 'safe']],
    ],
    ['weak-hash', { profile: { hashAlgorithm: 'sha1' } }, [['warning', 'reissues']]],
    ['weak-hash', { profile: { hashAlgorithm: 'sha1', ...cloud } }, [['error', 'safe']]],
    [
      'weak-hash',
      { type: 'windows10XSCEPCertificateProfile', profile: { hashAlgorithm: ['sha1'] } },
      [['warning', 'reissues']],
    ],
    ['weak-hash', { type: 'androidWorkProfileScepCertificateProfile', profile: { hashAlgorithm: 'sha1' } }, []],
    [
      'weak-hash',
      { type: 'androidScepCertificateProfile', profile: { hashAlgorithm: 'sha1' } },
      [['warning', 'reissues']],
    ],
    ['unused-hash', { type: 'androidScepCertificateProfile', profile: { hashAlgorithm: 'sha1' } }, []],
    [
      'unused-hash',
      { type: 'aospDeviceOwnerScepCertificateProfile', profile: { hashAlgorithm: 'sha1' } },
      [['info', '']],
    ],
    ['unused-hash', { type: 'aospDeviceOwnerScepCertificateProfile' }, []],
    ['unused-hash', { type: 'macOSScepCertificateProfile', profile: { hashAlgorithm: 'sha2' } }, [['hint', '']]],
  ])('%s %j', (rule, example, expected) => {
    const { said } = findingsOf(rule, example);
    expect(said.map(({ severity, fixes }) => [severity, fixes[0]?.effect ?? ''])).toEqual(expected);
  });

  test('the fix of an array stays an array', () => {
    const { said } = findingsOf('weak-hash', {
      type: 'windows10XSCEPCertificateProfile',
      profile: { hashAlgorithm: ['sha1'] },
    });
    expect(said[0]?.fixes[0]?.document).toContain('"hashAlgorithm": ["sha2"]');
  });
});

describe('missing-key-usage', () => {
  checkCases('missing-key-usage', [
    {
      name: 'Windows refuses it',
      example: { profile: { keyUsage: '' } },
      says: [
        {
          on: '""',
          severity: 'error',
          message:
            'No key usage is selected: a SCEP certificate is for digital signature, key encipherment or both. Windows refuses a SCEP configuration without digital signature or key encipherment.',
          fixed: [
            {
              title: 'Write keyEncipherment,digitalSignature',
              effect: 'safe',
              gives: '"keyUsage": "keyEncipherment,digitalSignature"',
            },
          ],
        },
      ],
    },
    {
      name: 'of the others no document says what they do',
      example: { type: 'iosScepCertificateProfile', profile: { keyUsage: null } },
      says: [{ on: 'null', severity: 'warning', evidence: 'inferred', message: /^No key usage is selected/ }],
    },
    { name: 'a piece of a profile', example: { profile: { keyUsage: undefined } }, says: [] },
    { name: 'a usage that is misspelt is told elsewhere', example: { profile: { keyUsage: 'signature' } }, says: [] },
  ]);
});

describe('stores and channels', () => {
  const device = {
    certificateStore: 'machine',
    subjectNameFormatString: 'CN={{DeviceName}}',
    customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }],
  };
  test.each<[string, Example, readonly Severity[]]>([
    [
      'hello-device-certificate',
      { profile: { ...device, keyStorageProvider: 'usePassportForWorkKspOtherwiseFail' } },
      ['warning'],
    ],
    ['hello-device-certificate', { profile: { ...device, keyStorageProvider: 'useSoftwareKsp' } }, []],
    [
      'hello-device-certificate',
      { profile: { certificateStore: undefined, keyStorageProvider: 'usePassportForWorkKspOtherwiseFail' } },
      [],
    ],
    [
      'deployment-channel',
      { type: 'macOSScepCertificateProfile', profile: { ...device, deploymentChannel: 'userChannel' } },
      ['error'],
    ],
    [
      'deployment-channel',
      { type: 'macOSScepCertificateProfile', profile: { deploymentChannel: 'deviceChannel' } },
      ['info'],
    ],
    [
      'deployment-channel',
      { type: 'macOSScepCertificateProfile', profile: { ...device, deploymentChannel: null } },
      [],
    ],
    ['deployment-channel', { profile: { ...device, deploymentChannel: 'userChannel' } }, []],
  ])('%s %j', (rule, example, severities) => {
    expect(findingsOf(rule, example).said.map(({ severity }) => severity)).toEqual(severities);
  });
});
