import { describe, expect, test } from 'vitest';
import { asciiLowerCase } from '../../../server/src/core/facts/ascii-case.ts';
import {
  findForeignVariable,
  foreignOrigins,
  foreignVariables,
} from '../../../server/src/core/facts/foreign-variables.ts';
import { findVariable } from '../../../server/src/core/facts/variables.ts';

describe('what others write', () => {
  test.each([
    ['$SERIALNUMBER', 'jamf', 'SerialNumber'],
    ['$serialnumber', 'jamf', 'SerialNumber'],
    ['$EMAIL', 'jamf', 'EmailAddress'],
    ['$UDID', 'jamf', undefined],
    ['UDID', 'jamf', undefined],
    ['{EnrollmentUser}', 'workspaceOne', 'UserName'],
    ['EnrollmentUser', 'workspaceOne', 'UserName'],
    ['{DeviceSerialNumber}', 'workspaceOne', 'SerialNumber'],
    ['{EmailAddress}', 'workspaceOne', 'EmailAddress'],
    ['%SerialNumber%', 'apple', 'SerialNumber'],
    ['%HardwareUUID%', 'apple', undefined],
    ['$FLEET_VAR_HOST_HARDWARE_SERIAL', 'fleet', 'SerialNumber'],
    ['FLEET_VAR_HOST_UUID', 'fleet', undefined],
    ['mail', 'intuneApps', 'EmailAddress'],
    ['PartialUPN', 'intuneApps', 'UserName'],
    ['aaddeviceid', 'intuneApps', 'AAD_Device_ID'],
    ['SerialNumberLast4Digits', 'intuneApps', 'SerialNumber'],
    ['SearchableDeviceKey', 'invented', undefined],
    ['Organization', 'invented', undefined],
    ['AAD_DeviceID', 'invented', 'AAD_Device_ID'],
    ['OnPremisesSID', 'invented', 'OnPremisesSecurityIdentifier'],
    ['FQDN', 'invented', 'FullyQualifiedDomainName'],
    ['TenantId', 'invented', undefined],
  ])('%s is of %s: %s', (spelling, origin, replacement) => {
    expect(findForeignVariable(spelling)).toMatchObject({ origin, replacement });
  });

  test.each(['UserName', 'SERIALNUMBER', 'deviceid', 'EmailAddress', 'Nonsense', '', '$', 'maıl', 'constructor'])(
    '%j is none of theirs',
    (name) => {
      expect(findForeignVariable(name)).toBeUndefined();
    },
  );

  test('no two share a spelling, and none is a variable of Intune', () => {
    const spellings = foreignVariables.flatMap(({ spelling, aliases }) => [spelling, ...aliases]);
    expect(new Set(spellings.map((spelling) => asciiLowerCase(spelling))).size).toBe(spellings.length);
    for (const spelling of spellings) {
      expect(findVariable(spelling), spelling).toBeUndefined();
      expect(findForeignVariable(spelling), spelling).toBeDefined();
    }
  });

  test('what to write instead is a variable, and the advice says it', () => {
    for (const { replacement, advice, origin } of foreignVariables) {
      expect(advice).toMatch(/\.$/);
      expect(foreignOrigins[origin]).toBeDefined();
      if (replacement === undefined) continue;
      expect(findVariable(replacement)?.name).toBe(replacement);
      expect(advice).toContain(`{{${replacement}}}`);
    }
  });
});
