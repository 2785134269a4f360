// The built-in sample devices and users. Every value is invented; the shape is that of Graph's exports, so that they go
// through the same reader as an admin's own. Null is a value that is not there, a missing field one that is not known.
import type { Fact } from './fact.ts';

/** Fields of Graph's `user`. */
export interface SampleUser {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly department: string | null;
  readonly onPremisesDistinguishedName: string | null;
  readonly onPremisesSamAccountName: string | null;
  readonly onPremisesSecurityIdentifier: string | null;
  readonly onPremisesDomainName: string | null;
  readonly onPremisesUserPrincipalName: string | null;
}

/** Fields of Graph's `device`, the Entra object. */
export interface SampleEntraDevice {
  readonly deviceId: string | null;
  readonly trustType: 'ServerAd' | 'AzureAd' | 'Workplace' | null;
  readonly onPremisesSecurityIdentifier: string | null;
}

/** Fields of Graph's `managedDevice`, with its user and its Entra device inside, and a name that no export has. */
export interface SampleDevice {
  readonly label: string;
  readonly operatingSystem: string;
  readonly osVersion: string;
  readonly managedDeviceOwnerType: 'company' | 'personal';
  readonly deviceEnrollmentType: string;
  readonly model: string;
  readonly id: string;
  readonly azureADDeviceId: string;
  readonly deviceName: string;
  readonly serialNumber: string | null;
  readonly imei: string | null;
  readonly meid: string | null;
  readonly wiFiMacAddress: string | null;
  readonly userId: string | null;
  readonly userPrincipalName: string | null;
  readonly emailAddress: string | null;
  readonly fullyQualifiedDomainName: string | null;
  readonly device: SampleEntraDevice;
  /** Null for a device without a user. */
  readonly user: SampleUser | null;
}

/** A user who breaks what works for everybody else. */
export interface SampleUserCase {
  readonly label: string;
  readonly user: SampleUser;
}

/** Where the values come from. */
export const sampleSources: Fact = { sources: ['builtInSamples', 'graphManagedDevice'] };

/** A user of the cloud only: nothing of Active Directory. */
const cloudUser = {
  onPremisesDistinguishedName: null,
  onPremisesSamAccountName: null,
  onPremisesSecurityIdentifier: null,
  onPremisesDomainName: null,
  onPremisesUserPrincipalName: null,
} as const satisfies Partial<SampleUser>;

const jane: SampleUser = {
  id: '5c0d1a52-6a0e-4a55-8a4b-0d5f4a7a1001',
  displayName: 'Doe, Jane',
  userPrincipalName: 'janedoe@contoso.com',
  mail: 'jane.doe@contoso.com',
  givenName: 'Jane',
  surname: 'Doe',
  department: 'Finance',
  onPremisesDistinguishedName: 'CN=Doe\\, Jane,OU=UserAccounts,DC=corp,DC=contoso,DC=com',
  onPremisesSamAccountName: 'janedoe',
  onPremisesSecurityIdentifier: 'S-1-5-21-1111111111-2222222222-3333333333-1104',
  onPremisesDomainName: 'corp.contoso.com',
  onPremisesUserPrincipalName: 'janedoe@corp.contoso.com',
};

const amir: SampleUser = {
  ...cloudUser,
  id: '5c0d1a52-6a0e-4a55-8a4b-0d5f4a7a1002',
  displayName: 'Amir Haddad',
  userPrincipalName: 'amir@contoso.com',
  mail: 'amir.haddad@contoso.com',
  givenName: 'Amir',
  surname: 'Haddad',
  department: 'Research & Development',
};

const zoe: SampleUser = {
  id: '5c0d1a52-6a0e-4a55-8a4b-0d5f4a7a1003',
  displayName: 'Zoë Kühne',
  userPrincipalName: 'zoe.kuehne@contoso.com',
  mail: 'zoe.kuehne@contoso.com',
  givenName: 'Zoë',
  surname: 'Kühne',
  department: 'Vertrieb',
  onPremisesDistinguishedName: 'CN=Zoë Kühne,OU=Büro,DC=corp,DC=contoso,DC=com',
  onPremisesSamAccountName: 'CONTOSO\\zkuehne',
  onPremisesSecurityIdentifier: 'S-1-5-21-1111111111-2222222222-3333333333-1217',
  onPremisesDomainName: 'corp.contoso.com',
  onPremisesUserPrincipalName: 'zkuehne@corp.contoso.com',
};

/** What a device without a user has in the place of one. */
const noUser = {
  userId: null,
  userPrincipalName: null,
  emailAddress: null,
  user: null,
} as const satisfies Partial<SampleDevice>;

/** What a device without a modem has in the place of its numbers. */
const noModem = { imei: null, meid: null } as const satisfies Partial<SampleDevice>;

/** One device of every kind, together nearly everything that can be missing or odd. */
export const sampleDevices: readonly SampleDevice[] = [
  {
    label: 'Hybrid-joined laptop',
    operatingSystem: 'Windows',
    osVersion: '10.0.26100.1',
    managedDeviceOwnerType: 'company',
    deviceEnrollmentType: 'windowsCoManagement',
    model: 'Laptop 14',
    id: '3f0a2b1c-7d44-4c7d-8a55-0c9be7f60001',
    azureADDeviceId: '9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0001',
    deviceName: 'LT-4711',
    serialNumber: 'PF2ABC12',
    ...noModem,
    wiFiMacAddress: '001122AA0001',
    ...of(jane),
    fullyQualifiedDomainName: 'lt-4711.corp.contoso.com',
    device: {
      deviceId: '9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0001',
      trustType: 'ServerAd',
      onPremisesSecurityIdentifier: 'S-1-5-21-1111111111-2222222222-3333333333-2105',
    },
  },
  {
    label: 'Entra-joined PC',
    operatingSystem: 'Windows',
    osVersion: '10.0.26100.1',
    managedDeviceOwnerType: 'company',
    deviceEnrollmentType: 'windowsAzureADJoin',
    model: 'Desktop 5',
    id: '3f0a2b1c-7d44-4c7d-8a55-0c9be7f60002',
    azureADDeviceId: '9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0002',
    deviceName: 'DESKTOP-7QK2M1P',
    serialNumber: '8FHT3K2',
    ...noModem,
    wiFiMacAddress: '001122AA0002',
    ...of(amir),
    fullyQualifiedDomainName: null,
    device: joined('9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0002', 'AzureAd'),
  },
  {
    label: 'Autopilot VM',
    operatingSystem: 'Windows',
    osVersion: '10.0.22631.1',
    managedDeviceOwnerType: 'company',
    deviceEnrollmentType: 'windowsAzureADJoin',
    model: 'Virtual Machine',
    id: '3f0a2b1c-7d44-4c7d-8a55-0c9be7f60003',
    azureADDeviceId: '9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0003',
    deviceName: 'VM-TEST-01',
    serialNumber: 'System Serial Number',
    ...noModem,
    wiFiMacAddress: null,
    ...of(amir),
    fullyQualifiedDomainName: null,
    device: joined('9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0003', 'AzureAd'),
  },
  {
    label: 'Kiosk without a user',
    operatingSystem: 'Windows',
    osVersion: '10.0.26100.1',
    managedDeviceOwnerType: 'company',
    deviceEnrollmentType: 'windowsAzureADJoinUsingDeviceAuth',
    model: 'Mini 3',
    id: '3f0a2b1c-7d44-4c7d-8a55-0c9be7f60004',
    azureADDeviceId: '9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0004',
    deviceName: 'KIOSK-LOBBY',
    serialNumber: 'MN30042',
    ...noModem,
    wiFiMacAddress: '001122AA0004',
    ...noUser,
    fullyQualifiedDomainName: null,
    device: joined('9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0004', 'AzureAd'),
  },
  {
    label: 'Wi-Fi iPad',
    operatingSystem: 'iPadOS',
    osVersion: '18.1',
    managedDeviceOwnerType: 'company',
    deviceEnrollmentType: 'appleBulkWithUser',
    model: 'iPad',
    id: '3f0a2b1c-7d44-4c7d-8a55-0c9be7f60005',
    azureADDeviceId: '9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0005',
    deviceName: 'iPad',
    serialNumber: 'DMPX20WIFI05',
    ...noModem,
    wiFiMacAddress: '001122AA0005',
    ...of(jane),
    fullyQualifiedDomainName: null,
    device: joined('9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0005', 'Workplace'),
  },
  {
    label: 'iPhone',
    operatingSystem: 'iOS',
    osVersion: '18.1',
    managedDeviceOwnerType: 'company',
    deviceEnrollmentType: 'appleBulkWithUser',
    model: 'iPhone 15',
    id: '3f0a2b1c-7d44-4c7d-8a55-0c9be7f60006',
    azureADDeviceId: '9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0006',
    deviceName: 'iPhone von Zoë Kühne',
    serialNumber: 'F2LX30CELL06',
    imei: '356938035643809',
    meid: '35693803564380',
    wiFiMacAddress: '001122AA0006',
    ...of(zoe),
    fullyQualifiedDomainName: null,
    device: joined('9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0006', 'Workplace'),
  },
  {
    label: 'Mac',
    operatingSystem: 'macOS',
    osVersion: '15.1',
    managedDeviceOwnerType: 'company',
    deviceEnrollmentType: 'appleBulkWithUser',
    model: 'MacBook Air',
    id: '3f0a2b1c-7d44-4c7d-8a55-0c9be7f60007',
    azureADDeviceId: '9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0007',
    deviceName: "Zoë's MacBook Air",
    serialNumber: 'C02XG1JHJGH5',
    ...noModem,
    wiFiMacAddress: '001122AA0007',
    ...of(zoe),
    fullyQualifiedDomainName: null,
    device: joined('9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0007', 'Workplace'),
  },
  {
    label: 'Android work profile (own phone)',
    operatingSystem: 'Android',
    osVersion: '15',
    managedDeviceOwnerType: 'personal',
    deviceEnrollmentType: 'userEnrollment',
    model: 'Phone 8',
    id: '3f0a2b1c-7d44-4c7d-8a55-0c9be7f60008',
    azureADDeviceId: '9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0008',
    deviceName: 'amir_AndroidForWork_1/15/2026_9:12 AM',
    serialNumber: null,
    ...noModem,
    wiFiMacAddress: null,
    ...of(amir),
    fullyQualifiedDomainName: null,
    device: joined('9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0008', 'Workplace'),
  },
  {
    label: 'Android dedicated device',
    operatingSystem: 'Android',
    osVersion: '14',
    managedDeviceOwnerType: 'company',
    deviceEnrollmentType: 'androidEnterpriseDedicatedDevice',
    model: 'Scanner T5',
    id: '3f0a2b1c-7d44-4c7d-8a55-0c9be7f60009',
    azureADDeviceId: '00000000-0000-0000-0000-000000000000',
    deviceName: 'SCAN-0042',
    serialNumber: '21190520500042',
    imei: '490154203237518',
    meid: null,
    wiFiMacAddress: '001122AA0009',
    ...noUser,
    fullyQualifiedDomainName: null,
    device: { deviceId: null, trustType: null, onPremisesSecurityIdentifier: null },
  },
  {
    label: 'AOSP headset',
    operatingSystem: 'Android',
    osVersion: '12',
    managedDeviceOwnerType: 'company',
    deviceEnrollmentType: 'androidAOSPUserOwnedDeviceEnrollment',
    model: 'Headset R1',
    id: '3f0a2b1c-7d44-4c7d-8a55-0c9be7f60010',
    azureADDeviceId: '9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0010',
    deviceName: 'HEADSET-10',
    serialNumber: '1WMHH0000010',
    ...noModem,
    wiFiMacAddress: '001122AA0010',
    ...of(jane),
    fullyQualifiedDomainName: null,
    device: joined('9a3c5c0e-6d1f-4b8e-9f9f-2f2b1c7d0010', 'Workplace'),
  },
];

/** Users that a format should survive too. */
export const sampleUsers: readonly SampleUserCase[] = [
  {
    label: 'User with a principal name of 70 characters',
    user: {
      ...cloudUser,
      id: '5c0d1a52-6a0e-4a55-8a4b-0d5f4a7a1011',
      displayName: 'Alexandrina-Maximiliana Wolfeschlegelstein',
      userPrincipalName: 'alexandrina-maximiliana.wolfeschlegelstein@subsidiary.emea.contoso.com',
      mail: 'alexandrina-maximiliana.wolfeschlegelstein@subsidiary.emea.contoso.com',
      givenName: 'Alexandrina-Maximiliana',
      surname: 'Wolfeschlegelstein',
      department: 'Legal',
    },
  },
  {
    label: 'User without an e-mail address',
    user: {
      ...cloudUser,
      id: '5c0d1a52-6a0e-4a55-8a4b-0d5f4a7a1012',
      displayName: 'Admin (no mailbox)',
      userPrincipalName: 'adm-lee@contoso.com',
      mail: null,
      givenName: null,
      surname: null,
      department: null,
    },
  },
  {
    label: 'User with a plus sign',
    user: {
      ...cloudUser,
      id: '5c0d1a52-6a0e-4a55-8a4b-0d5f4a7a1013',
      displayName: 'Sam Lee',
      userPrincipalName: 'sam@contoso.com',
      mail: 'sam+intune@contoso.com',
      givenName: 'Sam',
      surname: 'Lee',
      department: 'IT',
    },
  },
  {
    label: 'User with an apostrophe',
    user: {
      ...cloudUser,
      id: '5c0d1a52-6a0e-4a55-8a4b-0d5f4a7a1014',
      displayName: "Niamh O'Brien",
      userPrincipalName: "niamh.o'brien@contoso.com",
      mail: "niamh.o'brien@contoso.com",
      givenName: 'Niamh',
      surname: "O'Brien",
      department: 'Sales',
    },
  },
  {
    label: 'User with a right-to-left name',
    user: {
      ...cloudUser,
      id: '5c0d1a52-6a0e-4a55-8a4b-0d5f4a7a1015',
      displayName: 'נועה לוי',
      userPrincipalName: 'noa.levi@contoso.com',
      mail: 'noa.levi@contoso.com',
      givenName: 'נועה',
      surname: 'לוי',
      department: 'שיווק',
    },
  },
];

function of(user: SampleUser): Pick<SampleDevice, 'userId' | 'userPrincipalName' | 'emailAddress' | 'user'> {
  return { userId: user.id, userPrincipalName: user.userPrincipalName, emailAddress: user.mail, user };
}

function joined(deviceId: string, trustType: SampleEntraDevice['trustType']): SampleEntraDevice {
  return { deviceId, trustType, onPremisesSecurityIdentifier: null };
}
