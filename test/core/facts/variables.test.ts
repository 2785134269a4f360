import { describe, expect, test } from 'vitest';
import { asciiLowerCase } from '../../../server/src/core/facts/ascii-case.ts';
import { findVariable, variables, type VariableFact } from '../../../server/src/core/facts/variables.ts';

/** Every token that a document of Microsoft's prints for certificate profiles. */
const documented = [
  'UserName',
  'UserPrincipalName',
  'EmailAddress',
  'OnPrem_Distinguished_Name',
  'OnPremisesSamAccountName',
  'OnPremisesSecurityIdentifier',
  'GivenName',
  'SurName',
  'OnPremisesUserPrincipalName',
  'Department',
  'AAD_Device_ID',
  'AzureADDeviceId',
  'DeviceId',
  'SERIALNUMBER',
  'SerialNumber',
  'Device_Serial',
  'IMEINumber',
  'IMEI',
  'Device_IMEI',
  'WiFiMacAddress',
  'DeviceName',
  'FullyQualifiedDomainName',
  'MEID',
  'CloudPKIFQDN',
];

function variable(name: string): VariableFact {
  const found = findVariable(name);
  if (!found) throw new Error(`no variable ${name}`);
  return found;
}

describe('the documented variables', () => {
  test('24 tokens are 23 variables', () => {
    expect(documented).toHaveLength(24);
    expect(new Set(documented.map(variable)).size).toBe(23);
    expect(variables).toHaveLength(23);
  });

  test.each(documented)('%s is found, in any case', (name) => {
    const found = variable(name);
    expect([found.name, ...found.aliases]).toContain(name);
    expect(variable(name.toUpperCase())).toBe(found);
    expect(variable(name.toLowerCase())).toBe(found);
  });

  test.each(['', 'Nonsense', '{{UserName}}', ' UserName', 'UserName ', 'ımeı', 'İMEI', 'DEVİCENAME', 'constructor'])(
    '%j is none',
    (name) => {
      expect(findVariable(name)).toBeUndefined();
    },
  );

  test('names are names, and no two variables share one', () => {
    const names = variables.flatMap((row) => [
      ...new Set([row.name, ...row.aliases].map((name) => asciiLowerCase(name))),
    ]);
    for (const name of names) expect(name).toMatch(/^\w+$/);
    expect(new Set(names).size).toBe(names.length);
  });

  test('an alias is another spelling', () => {
    for (const { name, aliases } of variables) expect(aliases).not.toContain(name);
  });

  test('variables with one value know each other', () => {
    for (const { name, equivalents } of variables) {
      for (const other of equivalents) expect(variable(other).equivalents).toContain(name);
    }
  });
});

describe('where a variable works', () => {
  test.each([
    ['UserName', ['user']],
    ['Department', ['user']],
    ['DeviceName', ['user', 'machine']],
    ['OnPremisesSecurityIdentifier', ['user', 'machine']],
    ['CloudPKIFQDN', ['user', 'machine']],
  ])('%s in certificates of %j', (name, stores) => {
    expect(variable(name).stores).toEqual(stores);
  });

  test('user variables are for user certificates, device variables for both', () => {
    for (const { kind, stores } of variables) {
      if (kind === 'user') expect(stores).toEqual(['user']);
      else expect(stores).toEqual(['user', 'machine']);
    }
  });

  test.each([
    ['UserName', { subject: 'yes', san: 'yes', url: 'undocumented' }],
    ['GivenName', { subject: 'yes', san: 'undocumented', url: 'undocumented' }],
    ['OnPremisesSecurityIdentifier', { subject: 'no', san: 'yes', url: 'undocumented' }],
    ['OnPremisesUserPrincipalName', { subject: 'undocumented', san: 'yes', url: 'undocumented' }],
    ['Department', { subject: 'undocumented', san: 'undocumented', url: 'undocumented' }],
    ['CloudPKIFQDN', { subject: 'no', san: 'no', url: 'yes' }],
  ])('%s: %j', (name, places) => {
    expect(variable(name).places).toEqual(places);
  });

  test('only the SID is bound to a type of SAN', () => {
    expect(variables.filter(({ sanTypes }) => sanTypes).map(({ name, sanTypes }) => [name, sanTypes])).toEqual([
      ['OnPremisesSecurityIdentifier', ['universalResourceIdentifier']],
    ]);
  });

  test.each([
    ['UserName', 'androidDeviceOwner san error documented'],
    ['UserPrincipalName', 'androidDeviceOwner info reported'],
    ['OnPrem_Distinguished_Name', 'androidAosp error documented'],
    ['OnPremisesSamAccountName', 'androidAosp error documented'],
    ['Department', 'androidAosp error documented'],
    ['DeviceId', 'windows subject warning documented'],
    ['SerialNumber', 'androidWorkProfile warning documented'],
    ['Device_Serial', 'androidWorkProfile warning documented'],
    ['IMEI', 'androidWorkProfile warning documented'],
    ['IMEINumber', 'androidWorkProfile warning documented'],
    ['Device_IMEI', 'androidWorkProfile warning documented'],
    ['MEID', 'androidWorkProfile warning documented'],
    ['FullyQualifiedDomainName', 'windows info documented'],
    ['FullyQualifiedDomainName', 'ios macos android* error documented'],
    ['OnPremisesSecurityIdentifier', 'windows machine info documented'],
    ['OnPremisesSecurityIdentifier', 'ios macos android* machine error documented'],
    ['OnPremisesSecurityIdentifier', 'android* user info documented'],
  ])('%s: %s', (name, limit) => {
    expect(variable(name).limits.map(inWords)).toContain(limit);
  });

  test.each(['EmailAddress', 'GivenName', 'AAD_Device_ID', 'DeviceName', 'WiFiMacAddress', 'CloudPKIFQDN'])(
    '%s has no limits',
    (name) => {
      expect(variable(name).limits).toEqual([]);
    },
  );

  test('what is inferred is never an error', () => {
    for (const { limits } of variables) {
      for (const { evidence, severity } of limits) if (evidence === 'inferred') expect(severity).not.toBe('error');
    }
  });
});

const allAndroid = 'androidDeviceAdministrator androidWorkProfile androidDeviceOwner androidAosp';

function inWords({ platforms, store, place, severity, evidence }: VariableFact['limits'][number]): string {
  return [platforms.join(' ').replace(allAndroid, 'android*'), store, place, severity, evidence]
    .filter((part) => part !== undefined)
    .join(' ');
}
