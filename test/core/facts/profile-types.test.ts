import { describe, expect, test } from 'vitest';
import { complexTypes, findComplexType } from '../../../server/src/core/facts/complex-types.ts';
import { enums, findEnum } from '../../../server/src/core/facts/enums.ts';
import { platforms } from '../../../server/src/core/facts/platforms.ts';
import { findProfileType, profileTypes, type PropertyFact } from '../../../server/src/core/facts/profile-types.ts';
import { findVariable } from '../../../server/src/core/facts/variables.ts';

/** Plain and navigation properties of Graph's beta metadata, bases included. */
const counts: Readonly<Record<string, readonly [number, number]>> = {
  windows81SCEPCertificateProfile: [26, 9],
  windowsPhone81SCEPCertificateProfile: [24, 9],
  windows10XSCEPCertificateProfile: [20, 1],
  iosScepCertificateProfile: [24, 9],
  macOSScepCertificateProfile: [27, 9],
  androidScepCertificateProfile: [23, 9],
  androidForWorkScepCertificateProfile: [25, 9],
  androidWorkProfileScepCertificateProfile: [25, 9],
  androidDeviceOwnerScepCertificateProfile: [27, 9],
  aospDeviceOwnerScepCertificateProfile: [25, 9],
};

function rows(type: string): readonly PropertyFact[] {
  return [...(findProfileType(`#microsoft.graph.${type}`)?.properties.values() ?? [])];
}

type TypeTest = (type: string) => boolean;

function only(...starts: readonly string[]): TypeTest {
  return (type) => starts.some((start) => type.startsWith(start));
}

function not(...starts: readonly string[]): TypeTest {
  return (type) => !starts.some((start) => type.startsWith(start));
}

function customOf(enumName: string): number | undefined {
  return findEnum(enumName)?.members.find(({ name }) => name === 'custom')?.value;
}

describe('the ten types', () => {
  test('are ten', () => {
    expect(profileTypes.map(({ name }) => name).toSorted()).toEqual(Object.keys(counts).toSorted());
  });

  test.each(Object.entries(counts))('%s has %j properties', (type, [plain, navigation]) => {
    expect(rows(type).filter(({ isNavigation }) => !isNavigation)).toHaveLength(plain);
    expect(rows(type).filter(({ isNavigation }) => isNavigation)).toHaveLength(navigation);
  });

  test.each(profileTypes.map(({ odataType, name }) => [odataType, name]))('%s is found', (odataType, name) => {
    for (const spelling of [odataType, odataType.slice(1), odataType.toUpperCase(), odataType.toLowerCase()]) {
      expect(findProfileType(spelling)?.name).toBe(name);
    }
  });

  test.each([
    '',
    '#',
    'windows81SCEPCertificateProfile',
    '#microsoft.graph.windows81TrustedRootCertificate',
    '#microsoft.graph.iosPkcsCertificateProfile',
    '##microsoft.graph.iosScepCertificateProfile',
    '#microsoft.graph.ıosScepCertificateProfile',
    '#microsoft.graph.macOSScepCert\u0131ficateProfile',
  ])('%j is none', (odataType) => {
    expect(findProfileType(odataType)).toBeUndefined();
  });

  test('each has a platform with a label', () => {
    for (const { platform, label } of profileTypes) {
      expect(platforms[platform].platform).toBe(platform);
      expect(label).not.toBe('');
    }
    expect(new Set(profileTypes.map(({ label }) => label)).size).toBe(10);
  });
});

describe('which type has which property', () => {
  const scep = Object.keys(counts);
  test.each<[string, TypeTest]>([
    ['subjectNameFormatString', () => true],
    ['keySize', () => true],
    ['scepServerUrls', () => true],
    ['subjectNameFormat', not('windows10X')],
    ['keyStorageProvider', only('windows')],
    ['hashAlgorithm', not('ios')],
    ['certificateStore', not('windowsPhone81', 'androidScep')],
    ['customSubjectAlternativeNames', not('windowsPhone81', 'windows10X', 'androidScep')],
    ['subjectAlternativeNameFormats', only('windows10X')],
    ['subjectAlternativeNameType', not('windows10X')],
    ['deploymentChannel', only('macOS')],
    ['allowAllAppsAccess', only('macOS')],
    ['certificateAccessType', only('androidDeviceOwner')],
    ['silentCertificateAccessDetails', only('androidDeviceOwner')],
    ['rootCertificate', not('windows10X')],
    ['rootCertificateId', only('windows10X')],
    ['createdDateTime', not('windows10X')],
    ['creationDateTime', only('windows10X')],
  ])('%s', (property, isThere) => {
    const having = scep.filter((type) => rows(type).some(({ name }) => name === property));
    expect(having).toEqual(scep.filter(isThere));
  });

  test.each([
    ['windows81SCEPCertificateProfile', 'subjectNameFormat', { enumName: 'subjectNameFormat', isNullable: false }],
    ['iosScepCertificateProfile', 'subjectNameFormat', { enumName: 'appleSubjectNameFormat' }],
    ['androidDeviceOwnerScepCertificateProfile', 'subjectNameFormat', { isNullable: true }],
    ['androidScepCertificateProfile', 'subjectAlternativeNameType', { isNullable: false, type: 'flags' }],
    ['windows81SCEPCertificateProfile', 'subjectAlternativeNameType', { isNullable: true }],
    ['windows10XSCEPCertificateProfile', 'certificateStore', { isNullable: false, type: 'enum' }],
    ['windows10XSCEPCertificateProfile', 'hashAlgorithm', { type: 'flagsArray', isCollection: true }],
    ['macOSScepCertificateProfile', 'hashAlgorithm', { type: 'flags', isNullable: true }],
    ['windows81SCEPCertificateProfile', 'renewalThresholdPercentage', { limits: { minimum: 1, maximum: 99 } }],
    ['windows81SCEPCertificateProfile', 'extendedKeyUsages', { isNullable: false, limits: { maximumItems: 500 } }],
    ['windows81SCEPCertificateProfile', 'version', { isServerAssigned: true, type: 'integer' }],
    [
      'macOSScepCertificateProfile',
      'rootCertificate',
      { isNavigation: true, type: 'object', objectType: 'macOSTrustedRootCertificate' },
    ],
  ])('%s: %s is %j', (type, property, expected) => {
    expect(rows(type).find(({ name }) => name === property)).toMatchObject(expected);
  });

  test.each([
    'windowsPhone81SCEPCertificateProfile',
    'windows10XSCEPCertificateProfile',
    'macOSScepCertificateProfile',
  ])('%s documents no limits of the renewal threshold', (type) => {
    expect(rows(type).find(({ name }) => name === 'renewalThresholdPercentage')).not.toHaveProperty('limits');
  });

  test('names are the keys; enums and objects are known', () => {
    const maps = [...profileTypes, ...complexTypes].map(({ properties }) => properties);
    for (const [name, row] of maps.flatMap((properties) => Array.from(properties))) {
      expect(row.name).toBe(name);
      expect(row.isCollection).toBe(row.type.endsWith('Array'));
      expect(row.enumName !== undefined).toBe(/^(enum|flags)/.test(row.type));
      expect(row.objectType !== undefined).toBe(row.type.startsWith('object'));
      if (row.enumName !== undefined) expect(findEnum(row.enumName), row.enumName).toBeDefined();
      if (row.objectType !== undefined && !row.isNavigation) expect(findComplexType(row.objectType)).toBeDefined();
    }
  });
});

describe('objects inside a profile', () => {
  test.each([
    ['customSubjectAlternativeName', ['sanType', 'name']],
    ['windows10XCustomSubjectAlternativeName', ['sanType', 'name']],
    ['extendedKeyUsage', ['name', 'objectIdentifier']],
    ['androidDeviceOwnerSilentCertificateAccess', ['packageId']],
    ['deviceManagementApplicabilityRuleOsEdition', ['osEditionTypes', 'name', 'ruleType']],
    ['deviceManagementApplicabilityRuleOsVersion', ['minOSVersion', 'maxOSVersion', 'name', 'ruleType']],
    ['deviceManagementApplicabilityRuleDeviceMode', ['deviceMode', 'name', 'ruleType']],
  ])('%s', (name, properties) => {
    expect([...(findComplexType(name)?.properties.keys() ?? [])]).toEqual(properties);
  });
});

describe('enums', () => {
  test.each([
    ['certificateStore', 2, false],
    ['certificateValidityPeriodScale', 3, false],
    ['keySize', 3, false],
    ['keyUsages', 2, true],
    ['hashAlgorithms', 2, true],
    ['keyStorageProviderOption', 4, false],
    ['subjectNameFormat', 9, false],
    ['appleSubjectNameFormat', 6, false],
    ['subjectAlternativeNameType', 6, true],
    ['appleDeploymentChannel', 3, false],
    ['androidDeviceOwnerCertificateAccessType', 3, false],
    ['deviceManagementApplicabilityRuleType', 2, false],
    ['windows10DeviceModeType', 2, false],
    ['windows10EditionType', 20, false],
  ])('%s has %i members', (name, count, isFlags) => {
    const row = findEnum(name);
    expect(row?.members).toHaveLength(count);
    expect(row?.isFlags).toBe(isFlags);
    expect(new Set(row?.members.map((member) => member.name)).size).toBe(count);
  });

  test('are fourteen, found by exact name', () => {
    expect(enums).toHaveLength(14);
    expect(findEnum('keysize')).toBeUndefined();
  });

  test("Apple's numbers are its own", () => {
    expect([customOf('subjectNameFormat'), customOf('appleSubjectNameFormat')]).toEqual([3, 2]);
  });

  test('fixed formats are given in variables there are', () => {
    const formats = enums.flatMap(({ members }) => members.flatMap(({ equivalentFormat }) => equivalentFormat ?? []));
    expect(formats).toContain('CN={{UserName}}');
    for (const format of formats) {
      const names = [...format.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(findVariable(name)?.name).toBe(name);
    }
  });
});
