// Names that people write for variables and Intune does not know in a certificate profile: other products' spellings,
// tokens of other Intune features, and names nobody ever documented.
import { indexWithoutCase } from './ascii-case.ts';
import type { Evidence, Fact } from './fact.ts';
import type { SourceId } from './sources.ts';
import { findVariable } from './variables.ts';

export interface ForeignVariableFact extends Fact {
  /** As it is written where it comes from, with its marks: `$SERIALNUMBER`, `%ComputerName%`, `{EnrollmentUser}`, `mail`. */
  readonly spelling: string;
  readonly aliases: readonly string[];
  readonly origin: ForeignOrigin;
  /** Name of the Intune variable that says the same; undefined where there is none. */
  readonly replacement: string | undefined;
  /** A sentence or two about it, for a message that has named it. */
  readonly advice: string;
  readonly evidence: Evidence;
}

export type ForeignOrigin =
  'jamf' | 'workspaceOne' | 'apple' | 'fleet' | 'soti' | 'maas360' | 'kandji' | 'intuneApps' | 'invented';

/** Whose spelling it is, as a message says it. */
export const foreignOrigins: Readonly<Record<ForeignOrigin, string>> = {
  jamf: 'Jamf Pro',
  workspaceOne: 'Workspace ONE UEM',
  apple: "Apple's configuration profiles",
  fleet: 'Fleet',
  soti: 'SOTI MobiControl',
  maas360: 'IBM MaaS360',
  kandji: 'Kandji',
  intuneApps: 'Intune app configuration',
  invented: 'no product',
};

const jamf: readonly ForeignVariableFact[] = [
  ofJamf('$SERIALNUMBER', 'SerialNumber'),
  ofJamf('$COMPUTERNAME', 'DeviceName'),
  ofJamf('$DEVICENAME', 'DeviceName'),
  ofJamf('$USERNAME', 'UserName'),
  ofJamf('$EMAIL', 'EmailAddress'),
  ofJamf('$UDID', undefined),
  { ...ofJamf('$JSSID', undefined), evidence: 'reported', sources: ['scepmanOtherMdm'] },
];

/** Names that two products share are here once: `%SERIALNUMBER%` is with Apple's. */
const others: readonly ForeignVariableFact[] = [
  ofAnother('soti', '%DEVICENAME%', 'DeviceName', ['sotiCertificateTemplate', 'scepmanOtherMdm']),
  ofAnother('soti', '%ENROLLEDUSER_USERNAME%', 'UserName', ['solitonMobiControl']),
  ofAnother('maas360', '%username%', 'UserName', ['maas360Attributes']),
  ofAnother('maas360', '%email%', 'EmailAddress', ['maas360Attributes']),
  ofAnother('maas360', '%upn%', 'UserPrincipalName', ['maas360Attributes']),
  ofAnother('maas360', '%imei%', 'IMEI', ['maas360Attributes']),
  ofAnother('maas360', '%deviceid%', undefined, ['maas360Attributes']),
  ofAnother('kandji', '$PROFILE_UUID', undefined, ['scepmanOtherMdm']),
];

const workspaceOne: readonly ForeignVariableFact[] = [
  ofWorkspaceOne('{EnrollmentUser}', 'UserName', 'reported'),
  ofWorkspaceOne('{DeviceSerialNumber}', 'SerialNumber', 'reported'),
  ofWorkspaceOne('{EmailAddress}', 'EmailAddress', 'inferred'),
  ofWorkspaceOne('{UserPrincipalName}', 'UserPrincipalName', 'inferred'),
  ofWorkspaceOne('{DeviceUid}', undefined, 'inferred'),
  { ...ofWorkspaceOne('{DeviceUuid}', undefined, 'reported'), sources: ['smallstepDocs'] },
];

const apple: readonly ForeignVariableFact[] = [
  ofApple('%SerialNumber%', 'SerialNumber'),
  ofApple('%ComputerName%', 'DeviceName'),
  ofApple('%HostName%', undefined),
  ofApple('%LocalHostName%', undefined),
  ofApple('%HardwareUUID%', undefined),
  ofApple('%AD_ComputerID%', undefined),
];

const fleet: readonly ForeignVariableFact[] = [
  ofFleet('$FLEET_VAR_HOST_HARDWARE_SERIAL', 'SerialNumber'),
  ofFleet('$FLEET_VAR_HOST_END_USER_IDP_USERNAME', 'UserPrincipalName'),
  ofFleet('$FLEET_VAR_HOST_END_USER_IDP_USERNAME_LOCAL_PART', 'UserName'),
  ofFleet('$FLEET_VAR_HOST_UUID', undefined),
];

/** Those that are variables of certificate profiles too, in any case (username, deviceid, ...), are not here. */
const intuneApps: readonly ForeignVariableFact[] = [
  ofIntuneApps('mail', 'EmailAddress'),
  ofIntuneApps('partialupn', 'UserName'),
  ofIntuneApps('aaddeviceid', 'AAD_Device_ID'),
  ofIntuneApps('serialnumberlast4digits', 'SerialNumber', 'Only the whole serial number is available.'),
  ofIntuneApps('udidlast4digits', undefined),
  ofIntuneApps('userid', undefined),
  ofIntuneApps('accountid', undefined),
];

const invented: readonly ForeignVariableFact[] = [
  {
    spelling: 'SearchableDeviceKey',
    aliases: [],
    origin: 'invented',
    replacement: undefined,
    advice: 'The documentation once had it; Intune never knew it, and it was taken out.',
    evidence: 'reported',
    sources: ['memdocs922'],
  },
  {
    spelling: 'Organization',
    aliases: ['Organisation', 'OrganizationName'],
    origin: 'invented',
    replacement: undefined,
    advice: 'Write the name of the organisation as text.',
    evidence: 'reported',
    sources: ['terraformMicrosoft365', 'scepProfiles2025'],
  },
  neverDocumented('AAD_DeviceID', 'AAD_Device_ID', ['AADDevice_ID', 'AzureAD_Device_ID', 'EntraDeviceId']),
  neverDocumented('IntuneDeviceId', 'DeviceId', ['Device_ID', 'Intune_Device_ID']),
  neverDocumented('Device_Name', 'DeviceName', ['ComputerName']),
  neverDocumented('Serial', 'SerialNumber', ['Serial_Number', 'Device_SerialNumber']),
  neverDocumented('Device_MEID', 'MEID', ['MEIDNumber']),
  neverDocumented('FQDN', 'FullyQualifiedDomainName', ['DeviceFQDN']),
  neverDocumented('MacAddress', 'WiFiMacAddress', ['WiFiMac', 'WiFi_Mac_Address']),
  neverDocumented('UPN', 'UserPrincipalName', ['User_Principal_Name']),
  neverDocumented('Email', 'EmailAddress', ['UserEmail', 'Email_Address']),
  neverDocumented('User_Name', 'UserName', ['AccountName']),
  neverDocumented('FirstName', 'GivenName', ['Given_Name']),
  neverDocumented('LastName', 'SurName', ['FamilyName', 'Sur_Name']),
  neverDocumented('SamAccountName', 'OnPremisesSamAccountName', ['OnPremSamAccountName', 'OnPrem_SamAccountName']),
  neverDocumented('OnPremisesDistinguishedName', 'OnPrem_Distinguished_Name', [
    'OnPremDistinguishedName',
    'DistinguishedName',
  ]),
  neverDocumented('OnPremisesSID', 'OnPremisesSecurityIdentifier', ['SID', 'OnPremSID', 'SecurityIdentifier']),
  neverDocumented('UserDisplayName', undefined, ['DisplayName', 'FullName']),
  neverDocumented('Domain', undefined, ['DomainName']),
  neverDocumented('TenantId', undefined),
  neverDocumented('Company', undefined, ['CompanyName']),
  neverDocumented('JobTitle', undefined),
];

export const foreignVariables: readonly ForeignVariableFact[] = [
  ...jamf,
  ...workspaceOne,
  ...apple,
  ...fleet,
  ...others,
  ...intuneApps,
  ...invented,
];

const bySpelling = indexWithoutCase(foreignVariables, (row) => [row.spelling, ...row.aliases]);
const byBareName = indexWithoutCase(foreignVariables, (row) => [bareName(row.spelling)]);

/**
 * The row of a spelling, with the marks of its product or as a bare name (what stands in `{{FQDN}}`), in any ASCII
 * case; undefined for names of Intune's own variables and for names nobody wrote down.
 */
export function findForeignVariable(spelling: string): ForeignVariableFact | undefined {
  if (findVariable(spelling)) return undefined;
  return bySpelling(spelling) ?? byBareName(spelling);
}

function bareName(spelling: string): string {
  return spelling.replace(/[${}%]/gu, '');
}

function instead(replacement: string | undefined): string {
  return replacement === undefined ? 'Intune has no variable for it.' : `In Intune it is {{${replacement}}}.`;
}

function here(replacement: string | undefined): string {
  return replacement === undefined ? 'Nothing there is like it.' : `There it is {{${replacement}}}.`;
}

function ofJamf(spelling: string, replacement: string | undefined): ForeignVariableFact {
  return {
    spelling,
    aliases: [],
    origin: 'jamf',
    replacement,
    advice: `${spelling} is a variable of Jamf Pro. ${instead(replacement)}`,
    evidence: 'inferred',
    sources: ['jamfVariables'],
  };
}

function ofWorkspaceOne(spelling: string, replacement: string | undefined, evidence: Evidence): ForeignVariableFact {
  return {
    spelling,
    aliases: [],
    origin: 'workspaceOne',
    replacement,
    advice: `${spelling} is a lookup value of Workspace ONE UEM. ${instead(replacement)}`,
    evidence,
    sources: ['workspaceOneVariables'],
  };
}

function ofApple(spelling: string, replacement: string | undefined): ForeignVariableFact {
  return {
    spelling,
    aliases: [],
    origin: 'apple',
    replacement,
    advice: `${spelling} is filled in by macOS in some payloads, and not by iOS. ${instead(replacement)}`,
    evidence: 'reported',
    sources: ['appleProfileVariables', 'micromdm934'],
  };
}

function ofFleet(spelling: string, replacement: string | undefined): ForeignVariableFact {
  return {
    spelling,
    aliases: [],
    origin: 'fleet',
    replacement,
    advice: `${spelling} is a variable of Fleet. ${instead(replacement)}`,
    evidence: 'reported',
    sources: ['fleetVariables'],
  };
}

function ofAnother(
  origin: 'soti' | 'maas360' | 'kandji',
  spelling: string,
  replacement: string | undefined,
  sources: readonly SourceId[],
): ForeignVariableFact {
  return {
    spelling,
    aliases: [],
    origin,
    replacement,
    advice: `${spelling} is a variable of ${foreignOrigins[origin]}. ${instead(replacement)}`,
    evidence: 'reported',
    sources,
  };
}

function ofIntuneApps(name: string, replacement: string | undefined, addition = ''): ForeignVariableFact {
  const advice = `It is a token of app configuration policies, not of certificate profiles. ${here(replacement)} ${addition}`;
  return {
    spelling: name,
    aliases: [],
    origin: 'intuneApps',
    replacement,
    advice: advice.trimEnd(),
    evidence: 'documented',
    sources: ['appConfigurationIos', 'scepProfiles2025'],
  };
}

function neverDocumented(
  name: string,
  replacement: string | undefined,
  aliases: readonly string[] = [],
): ForeignVariableFact {
  return {
    spelling: name,
    aliases,
    origin: 'invented',
    replacement,
    advice: replacement === undefined ? 'No other says the same: write text.' : instead(replacement),
    evidence: 'inferred',
    sources: ['scepProfiles2025'],
  };
}
