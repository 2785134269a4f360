import { describe, expect, test } from 'vitest';
import { cloudPkiUrl } from '../../server/src/core/facts/ndes.ts';
import type { Example } from '../../server/src/core/rules/rule.ts';
import { analyzeExample } from '../support/examples.ts';

// Profiles as the documentation of Microsoft and of CAs tells people to make them, in words of our own. Whoever follows
// the documentation is left alone.

const client = { name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' };
const upn = { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' };
const nac = { sanType: 'universalResourceIdentifier', name: 'IntuneDeviceId://{{DeviceId}}' };
const sid = { sanType: 'universalResourceIdentifier', name: '{{OnPremisesSecurityIdentifier}}' };
const scepman = ['https://scepman.contoso.com/certsrv/mscep/mscep.dll'];

const profiles: readonly (readonly [string, Example])[] = [
  [
    'Windows Hello for Business, remote desktop',
    {
      profile: {
        certificateStore: 'user',
        subjectNameFormatString: 'CN={{UserPrincipalName}}',
        customSubjectAlternativeNames: [upn],
        keyStorageProvider: 'usePassportForWorkKspOtherwiseFail',
        keyUsage: 'digitalSignature',
        extendedKeyUsages: [{ name: 'Smart Card Logon', objectIdentifier: '1.3.6.1.4.1.311.20.2.2' }, client],
      },
    },
  ],
  [
    'Windows Hello for Business, single sign-on to the directory',
    {
      profile: {
        subjectNameFormatString: 'CN="{{OnPrem_Distinguished_Name}}"',
        customSubjectAlternativeNames: [upn, sid],
        keyStorageProvider: 'usePassportForWorkKspOtherwiseFail',
        keyUsage: 'digitalSignature',
        extendedKeyUsages: [{ name: 'Smart Card Logon', objectIdentifier: '1.3.6.1.4.1.311.20.2.2' }],
        scepServerUrls: ['https://ndes-contoso.msappproxy.net/certsrv/mscep/mscep.dll'],
      },
    },
  ],
  [
    'SCEPman, devices with Windows',
    {
      profile: {
        certificateStore: 'machine',
        subjectNameFormatString: 'CN={{AAD_Device_ID}}',
        customSubjectAlternativeNames: [nac],
        keyStorageProvider: 'useTpmKspOtherwiseFail',
        scepServerUrls: scepman,
      },
    },
  ],
  [
    'SCEPman, devices with macOS',
    {
      type: 'macOSScepCertificateProfile',
      profile: {
        certificateStore: 'machine',
        deploymentChannel: 'deviceChannel',
        subjectNameFormatString: 'CN={{DeviceId}}, O=Contoso, CN={{WiFiMacAddress}}',
        customSubjectAlternativeNames: [nac],
        renewalThresholdPercentage: 50,
        scepServerUrls: scepman,
      },
    },
  ],
  [
    'SCEPman, signatures in mail',
    {
      profile: {
        subjectNameFormatString: 'CN={{UserName}},E={{EmailAddress}}',
        customSubjectAlternativeNames: [upn, { sanType: 'emailAddress', name: '{{EmailAddress}}' }],
        keyUsage: 'digitalSignature',
        extendedKeyUsages: [{ name: 'Secure Email', objectIdentifier: '1.3.6.1.5.5.7.3.4' }],
        renewalThresholdPercentage: 50,
        scepServerUrls: scepman,
      },
    },
  ],
  [
    'Cloud PKI, code signing',
    {
      profile: {
        certificateStore: 'machine',
        subjectNameFormatString: 'CN={{DeviceName}}-signing',
        subjectAlternativeNameType: 'none',
        customSubjectAlternativeNames: [],
        keyUsage: 'digitalSignature',
        extendedKeyUsages: [{ name: 'Code Signing', objectIdentifier: '1.3.6.1.5.5.7.3.3' }],
        keyStorageProvider: undefined,
        scepServerUrls: [cloudPkiUrl.example],
      },
    },
  ],
  [
    'NPS, computer accounts',
    {
      profile: {
        certificateStore: 'machine',
        subjectNameFormatString: 'CN={{DeviceName}}',
        customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{DeviceName}}@contoso.local' }],
      },
      workspace: {
        authorities: { corp: { kind: 'adcs', addsSid: true } },
        servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
        profiles: [{ match: {}, usedFor: ['wifi', 'activeDirectory'] }],
      },
    },
  ],
  [
    'Android Enterprise, devices',
    {
      type: 'androidDeviceOwnerScepCertificateProfile',
      profile: {
        certificateStore: 'machine',
        subjectNameFormatString: 'CN={{AAD_Device_ID}}',
        customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }],
        keySize: 'size4096',
      },
    },
  ],
  [
    'network access control of several products',
    {
      profile: {
        customSubjectAlternativeNames: [
          upn,
          ...[
            'cnac+intune:///?DeviceId={{DeviceId}}',
            'AAD_Device_ID:{{AAD_Device_ID}}',
            'AzureDeviceId://{{AAD_Device_ID}}',
            'ID:Intune:GUID:{{DeviceId}}',
            'ID:Microsoft Endpoint Manager:GUID:{{DeviceId}}',
          ].map((name) => ({ sanType: 'universalResourceIdentifier', name })),
        ],
      },
    },
  ],
  [
    'other products, at their own addresses',
    {
      profile: {
        scepServerUrls: [
          'https://pki.contoso.com/ejbca/publicweb/apply/scep/intune/pkiclient.exe',
          'https://contoso.scep.example/scep/integration-1234',
        ],
      },
    },
  ],
];

describe('a profile as it is documented has no finding', () => {
  test.each(profiles)('%s', (_name, example) => {
    const { profiles: found, findings, failures } = analyzeExample(example);
    expect({ profiles: found.length, failures }).toEqual({ profiles: 1, failures: [] });
    expect(
      findings.map(({ rule, message }) => `${rule}: ${message}`),
      'somebody documents this profile as right: then the rule is not',
    ).toEqual([]);
  });
});
