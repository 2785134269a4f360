// Variables about the device, and the one that Intune fills in for the server.
import type { Remark } from './fact.ts';
import { cloudPkiUrl } from './ndes.ts';
import type { SourceId } from './sources.ts';
import type { VariableFact, VariableLimit } from './variable-fact.ts';

const articlesSinceOctober2018 = [
  'scepArticle2018October',
  'scepProfiles2019',
  'scepProfiles2021',
  'scepProfiles2023',
  'scepProfiles2024',
  'scepProfiles2025',
  'pkcsProfiles',
] as const satisfies readonly SourceId[];

const mustExist: Remark = {
  text: 'A device needs a value for every variable of the profile: without one the profile fails to install.',
  sources: ['scepProfiles2019', 'scepProfiles2025'],
};

const spoofable: Remark = {
  text: 'Can be spoofed by a person who has the device.',
  sources: ['scepArticle2018October', 'scepProfiles2025'],
};

/** Since Android 12 a work profile cannot read them. */
function notInWorkProfile(name: string): VariableLimit {
  return {
    platforms: ['androidWorkProfile'],
    severity: 'warning',
    evidence: 'documented',
    reason: `Personally-owned work profiles have no ${name} since Android 12: the profile fails unless the device enrolled before and Intune already knew the value.`,
    sources: ['scepProfiles2023', 'scepProfiles2025'],
  };
}

/** What most device variables have in common. */
const deviceVariable = {
  aliases: [],
  kind: 'device',
  stores: ['user', 'machine'],
  places: { subject: 'yes', san: 'yes', url: 'undocumented' },
  limits: [],
  equivalents: [],
  status: 'current',
} as const satisfies Partial<VariableFact>;

export const deviceVariables: readonly VariableFact[] = [
  {
    ...deviceVariable,
    name: 'AAD_Device_ID',
    aliases: ['AAD_DEVICE_ID'],
    equivalents: ['AzureADDeviceId'],
    meaning: 'Microsoft Entra device ID',
    example: '9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d8e90',
    exampleOrigin: 'invented',
    since: 'December 2017',
    remarks: [
      { text: 'The name kept AAD when Azure AD became Microsoft Entra ID.', sources: ['scepProfiles2023'] },
      mustExist,
    ],
    sources: ['whatsNew2017December', 'scepArticle2018', ...articlesSinceOctober2018],
  },
  {
    ...deviceVariable,
    name: 'AzureADDeviceId',
    equivalents: ['AAD_Device_ID'],
    meaning: 'Microsoft Entra device ID',
    example: '9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d8e90',
    exampleOrigin: 'invented',
    since: 'October 2018',
    remarks: [
      {
        text: 'From 2018 to 2020 the article printed it with an invisible U+200B before the closing braces; profiles pasted from there still hold it.',
        sources: ['scepArticle2018October', 'scepProfiles2019'],
      },
      mustExist,
    ],
    sources: ['whatsNew2018October', ...articlesSinceOctober2018],
  },
  {
    ...deviceVariable,
    name: 'DeviceId',
    aliases: ['DeviceID'],
    meaning: 'Intune device ID, given at enrolment',
    example: '3f0a2b1c-7d44-4c7d-8a55-0c9be7f6d2aa',
    exampleOrigin: 'invented',
    since: 'between April 2021 and August 2023',
    limits: [
      {
        platforms: ['windows'],
        place: 'subject',
        severity: 'warning',
        evidence: 'documented',
        reason:
          'A certificate with DeviceId in its subject can make the sync with Intune fail on Windows. A URI subject alternative name can hold it.',
        sources: ['scepProfiles2023', 'scepProfiles2024', 'scepProfiles2025'],
      },
    ],
    remarks: [
      {
        text: 'Network access control products look for it in a URI subject alternative name: IntuneDeviceId://{{DeviceId}}.',
        sources: ['networkAccessControl', 'scepmanWindows'],
      },
      {
        text: 'SCEPman offers it as the common name too, against the advice for Windows.',
        sources: ['scepmanWindows', 'scepProfiles2025'],
      },
    ],
    sources: ['scepProfiles2023', 'scepProfiles2024', 'scepProfiles2025', 'pkcsProfiles', 'networkAccessControl'],
  },
  {
    ...deviceVariable,
    name: 'SerialNumber',
    aliases: ['SERIALNUMBER'],
    equivalents: ['Device_Serial'],
    meaning: 'serial number that the manufacturer gave the device',
    example: 'C02XG1JHJGH5',
    exampleOrigin: 'invented',
    limits: [notInWorkProfile('serial number')],
    remarks: [
      {
        text: 'Written SERIALNUMBER in the list for user certificates and SerialNumber in the list for device certificates.',
        sources: ['scepProfiles2025'],
      },
      spoofable,
      mustExist,
    ],
    sources: ['scepArticle2018', 'whatsNew2018October', ...articlesSinceOctober2018],
  },
  {
    ...deviceVariable,
    name: 'Device_Serial',
    equivalents: ['SerialNumber'],
    meaning: 'serial number of the device; no document defines it apart from SerialNumber',
    example: 'C02XG1JHJGH5',
    exampleOrigin: 'invented',
    since: 'October 2018',
    limits: [notInWorkProfile('serial number')],
    remarks: [spoofable, mustExist],
    sources: ['whatsNew2018October', ...articlesSinceOctober2018],
  },
  {
    ...deviceVariable,
    name: 'IMEINumber',
    equivalents: ['IMEI', 'Device_IMEI'],
    meaning: 'IMEI of the mobile phone',
    example: '356938035643809',
    exampleOrigin: 'invented',
    limits: [notInWorkProfile('IMEI')],
    remarks: [spoofable, mustExist],
    sources: ['scepArticle2018', ...articlesSinceOctober2018],
  },
  {
    ...deviceVariable,
    name: 'IMEI',
    equivalents: ['IMEINumber', 'Device_IMEI'],
    meaning: 'IMEI of the mobile phone; no document defines it apart from IMEINumber',
    example: '356938035643809',
    exampleOrigin: 'invented',
    since: 'October 2018',
    limits: [notInWorkProfile('IMEI')],
    remarks: [spoofable, mustExist],
    sources: ['whatsNew2018October', ...articlesSinceOctober2018],
  },
  {
    ...deviceVariable,
    name: 'Device_IMEI',
    equivalents: ['IMEINumber', 'IMEI'],
    meaning: 'IMEI of the mobile phone; no document defines it apart from IMEINumber',
    example: '356938035643809',
    exampleOrigin: 'invented',
    since: 'October 2018',
    limits: [notInWorkProfile('IMEI')],
    remarks: [spoofable, mustExist],
    sources: ['whatsNew2018October', ...articlesSinceOctober2018],
  },
  {
    ...deviceVariable,
    name: 'WiFiMacAddress',
    meaning: 'MAC address of the Wi-Fi adapter',
    example: '001122AABBCC',
    exampleOrigin: 'invented',
    since: 'October 2018',
    remarks: [
      {
        text: 'Whether the value has separators is not documented; Graph shows twelve hexadecimal digits without.',
        sources: ['graphManagedDevice'],
      },
      spoofable,
      mustExist,
    ],
    sources: ['whatsNew2018October', ...articlesSinceOctober2018],
  },
  {
    ...deviceVariable,
    name: 'DeviceName',
    meaning: 'name of the device',
    example: 'Device1',
    exampleOrigin: 'documented',
    since: 'October 2018',
    remarks: [
      {
        text: 'The example CN={{DeviceName}}Device1 of the article gives Device1Device1: the text behind the variable stays.',
        sources: ['scepProfiles2025'],
      },
      { text: 'A user may be able to change it.', sources: ['scepmanCertifried'] },
      mustExist,
    ],
    sources: ['whatsNew2018October', ...articlesSinceOctober2018],
  },
  {
    ...deviceVariable,
    name: 'FullyQualifiedDomainName',
    meaning: 'fully qualified domain name of the device',
    example: 'device1.corp.contoso.com',
    exampleOrigin: 'invented',
    since: 'October 2018',
    limits: [
      {
        platforms: [
          'ios',
          'macos',
          'androidDeviceAdministrator',
          'androidWorkProfile',
          'androidDeviceOwner',
          'androidAosp',
        ],
        severity: 'error',
        evidence: 'documented',
        reason: 'Only domain-joined Windows devices have a FullyQualifiedDomainName.',
        sources: ['scepArticle2018October', 'scepProfiles2021', 'scepProfiles2025'],
      },
      {
        platforms: ['windows'],
        severity: 'info',
        evidence: 'documented',
        reason: 'Only domain-joined devices have a FullyQualifiedDomainName; on others the profile fails to install.',
        sources: ['scepArticle2018October', 'scepProfiles2021', 'scepProfiles2025'],
      },
    ],
    remarks: [spoofable, mustExist],
    sources: ['whatsNew2018October', ...articlesSinceOctober2018],
  },
  {
    ...deviceVariable,
    name: 'MEID',
    meaning: 'MEID of the mobile phone',
    example: 'A10000009296F2',
    exampleOrigin: 'invented',
    since: 'October 2018',
    limits: [notInWorkProfile('MEID')],
    remarks: [mustExist],
    sources: ['whatsNew2018October', ...articlesSinceOctober2018],
  },
];

export const serviceVariables: readonly VariableFact[] = [
  {
    name: 'CloudPKIFQDN',
    aliases: [],
    kind: 'service',
    stores: ['user', 'machine'],
    places: { subject: 'no', san: 'no', url: 'yes' },
    limits: [],
    equivalents: [],
    meaning: 'host of a Microsoft Cloud PKI issuing CA',
    example: cloudPkiUrl.example,
    exampleOrigin: 'invented',
    remarks: [
      {
        text: 'Stands in the SCEP URI that Cloud PKI gives out; leave it as it is. Intune puts the host in when it delivers the profile.',
        sources: ['cloudPkiConfigureCa'],
      },
    ],
    status: 'current',
    sources: ['cloudPkiConfigureCa'],
  },
];
