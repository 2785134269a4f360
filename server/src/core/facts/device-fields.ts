// What Microsoft Graph's exports of devices and users say: which field fills which variable, and who can take what.
import type { Fact, Platform } from './fact.ts';

/** The three kinds of objects that describe a device: Intune's, its user's, and Microsoft Entra's. */
export type ExportRecord = 'managedDevice' | 'user' | 'device';

export interface ExportField {
  readonly record: ExportRecord;
  readonly name: string;
  /** Graph returns it only to those who ask with `$select`; PowerShell prints null where nobody asked. */
  readonly isOnRequest?: boolean;
}

/** How variables get their value from an export. */
export interface VariableSource extends Fact {
  /** Documented names; more than one where one field fills several. */
  readonly variables: readonly string[];
  /** The first field that the export has decides, also where it is empty. */
  readonly fields: readonly ExportField[];
  /** The meaning changed, or the form is not documented. */
  readonly isAssumed?: boolean;
}

const sources = ['graphManagedDevice'] as const;

export const variableSources: readonly VariableSource[] = [
  {
    variables: ['AAD_Device_ID', 'AzureADDeviceId'],
    fields: [managedDevice('azureADDeviceId'), { record: 'device', name: 'deviceId' }],
    sources,
  },
  { variables: ['DeviceId'], fields: [managedDevice('id')], sources },
  { variables: ['DeviceName'], fields: [managedDevice('deviceName')], sources },
  { variables: ['SerialNumber', 'Device_Serial'], fields: [managedDevice('serialNumber')], sources },
  { variables: ['IMEI', 'IMEINumber', 'Device_IMEI'], fields: [managedDevice('imei')], sources },
  { variables: ['MEID'], fields: [managedDevice('meid')], sources },
  // Twelve hex digits in Graph; whether Intune puts separators in is not documented.
  { variables: ['WiFiMacAddress'], fields: [managedDevice('wiFiMacAddress')], isAssumed: true, sources },
  // No field of Graph's: our own samples may have it.
  { variables: ['FullyQualifiedDomainName'], fields: [managedDevice('fullyQualifiedDomainName')], sources },
  {
    variables: ['UserPrincipalName'],
    fields: [{ record: 'user', name: 'userPrincipalName' }, managedDevice('userPrincipalName')],
    sources,
  },
  {
    variables: ['EmailAddress'],
    fields: [{ record: 'user', name: 'mail' }, managedDevice('emailAddress')],
    sources,
  },
  { variables: ['GivenName'], fields: [{ record: 'user', name: 'givenName' }], sources },
  { variables: ['SurName'], fields: [{ record: 'user', name: 'surname' }], sources },
  { variables: ['Department'], fields: [onRequest('department')], sources },
  { variables: ['OnPrem_Distinguished_Name'], fields: [onRequest('onPremisesDistinguishedName')], sources },
  { variables: ['OnPremisesSamAccountName'], fields: [onRequest('onPremisesSamAccountName')], sources },
  { variables: ['OnPremisesUserPrincipalName'], fields: [onRequest('onPremisesUserPrincipalName')], sources },
];

/** `UserName` is the part of the user principal name before the `@`; until 2020 the documentation said it is the whole. */
export const userNameSource = {
  variable: 'UserName',
  from: 'UserPrincipalName',
  sources: ['scepArticle2018', 'scepProfiles2021', 'scepProfiles2025'],
} as const satisfies Fact & Record<string, unknown>;

/** The SID of the user or of the device, whichever the certificate is for. Intune writes it behind a tag. */
export const sidSource = {
  variable: 'OnPremisesSecurityIdentifier',
  user: onRequest('onPremisesSecurityIdentifier'),
  machine: { record: 'device', name: 'onPremisesSecurityIdentifier', isOnRequest: true },
  prefix: 'tag:microsoft.com,2022-09-14:sid:',
  sources: ['graphManagedDevice', 'scepProfiles2024', 'scepProfiles2025'],
} as const satisfies Fact & Record<string, unknown>;

/** The name of a device that is joined to a domain: no export has it, so it is put together from its two halves. */
export const domainNameSource = {
  variable: 'FullyQualifiedDomainName',
  host: managedDevice('deviceName'),
  domain: onRequest('onPremisesDomainName'),
  join: { record: 'device', name: 'trustType' },
  /** The `trustType` of a device in a domain. */
  joined: 'ServerAd',
  sources: ['graphManagedDevice', 'scepArticle2018October'],
} as const satisfies Fact & Record<string, unknown>;

/** Variables without which the certificate is issued all the same: Intune leaves out what they stand in. */
export const optionalVariables: readonly (Fact & { readonly variable: string })[] = [
  { variable: 'OnPremisesSecurityIdentifier', sources: ['scepProfiles2024'] },
];

/** How the exports hang together, and what names a device. */
export const joinFields = {
  label: managedDevice('label'),
  name: managedDevice('deviceName'),
  id: managedDevice('id'),
  operatingSystem: managedDevice('operatingSystem'),
  userId: managedDevice('userId'),
  userPrincipalName: managedDevice('userPrincipalName'),
  user: { record: 'user', name: 'id' },
  azureADDeviceId: managedDevice('azureADDeviceId'),
  device: { record: 'device', name: 'deviceId' },
} as const satisfies Record<string, ExportField>;

/** Every field of an export that is read as a text, by the kind of its object. */
export const exportFields: readonly ExportField[] = [
  ...variableSources.flatMap(({ fields }) => fields),
  sidSource.user,
  sidSource.machine,
  domainNameSource.host,
  domainNameSource.domain,
  domainNameSource.join,
  ...Object.values(joinFields),
];

/** Fields that tell one kind of object from the others, the kind whose objects look least like the others' first. */
export const recordSigns: readonly { readonly record: ExportRecord; readonly fields: readonly string[] }[] = [
  {
    record: 'managedDevice',
    fields: ['label', 'deviceName', 'azureADDeviceId', 'managedDeviceOwnerType', 'serialNumber', 'wiFiMacAddress'],
  },
  { record: 'device', fields: ['deviceId', 'trustType'] },
  {
    record: 'user',
    fields: ['userPrincipalName', 'mail', 'givenName', 'surname', 'onPremisesSamAccountName'],
  },
  { record: 'managedDevice', fields: ['operatingSystem'] },
];

/** What Microsoft Entra gives as the id of a device that is not registered, and of a user who is not there. */
export const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Which Android profiles a device takes, by what its export says about its enrolment. */
export interface AndroidSign extends Fact {
  /** All of them, compared without case. */
  readonly when: Readonly<Record<string, string>>;
  readonly platforms: readonly Platform[];
}

/** The first that fits; a device that none fits may be any of them. */
export const androidSigns: readonly AndroidSign[] = [
  enrolment('androidEnterpriseDedicatedDevice', 'androidDeviceOwner'),
  enrolment('androidEnterpriseFullyManaged', 'androidDeviceOwner'),
  enrolment('androidEnterpriseCorporateWorkProfile', 'androidDeviceOwner'),
  enrolment('androidAOSPUserOwnedDeviceEnrollment', 'androidAosp'),
  enrolment('androidAOSPUserlessDeviceEnrollment', 'androidAosp'),
  { when: { managementAgent: 'intuneAosp' }, platforms: ['androidAosp'], sources },
  {
    when: { managementAgent: 'googleCloudDevicePolicyController', managedDeviceOwnerType: 'company' },
    platforms: ['androidDeviceOwner'],
    sources,
  },
  {
    when: { managementAgent: 'googleCloudDevicePolicyController' },
    platforms: ['androidWorkProfile', 'androidDeviceOwner'],
    sources,
  },
  {
    when: { managedDeviceOwnerType: 'company' },
    platforms: ['androidDeviceAdministrator', 'androidDeviceOwner', 'androidAosp'],
    sources,
  },
  {
    when: { managedDeviceOwnerType: 'personal' },
    platforms: ['androidDeviceAdministrator', 'androidWorkProfile'],
    sources,
  },
];

function enrolment(deviceEnrollmentType: string, platform: Platform): AndroidSign {
  return { when: { deviceEnrollmentType }, platforms: [platform], sources };
}

function managedDevice<const Name extends string>(name: Name) {
  return { record: 'managedDevice', name } as const;
}

function onRequest<const Name extends string>(name: Name) {
  return { record: 'user', name, isOnRequest: true } as const;
}
