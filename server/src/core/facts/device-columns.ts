// The columns of the table that the admin center exports under "All devices": which field of Graph's object each one is.
import type { Fact } from './fact.ts';

export interface DeviceColumn extends Fact {
  /** As it stands in the first line, in English. */
  readonly column: string;
  /** Of Graph's managed device. */
  readonly field: string;
}

const sources = ['intuneReports2021'] as const;

/** Those that variables, platforms and users come from. */
export const deviceColumns: readonly DeviceColumn[] = [
  { column: 'Device ID', field: 'id', sources },
  { column: 'Device name', field: 'deviceName', sources },
  { column: 'Azure AD Device ID', field: 'azureADDeviceId', sources },
  { column: 'Serial number', field: 'serialNumber', sources },
  { column: 'IMEI', field: 'imei', sources },
  { column: 'MEID', field: 'meid', sources },
  { column: 'Wi-Fi MAC', field: 'wiFiMacAddress', sources },
  { column: 'OS', field: 'operatingSystem', sources },
  { column: 'UserId', field: 'userId', sources },
  { column: 'Primary user UPN', field: 'userPrincipalName', sources },
  { column: 'Primary user email address', field: 'emailAddress', sources },
];

/** Without these a table is none of devices. */
export const telltaleColumns: readonly string[] = ['Device ID', 'Device name'];
