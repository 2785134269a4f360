import { describe, expect, test } from 'vitest';
import { findAttributeByKey } from '../../../server/src/core/facts/attributes.ts';
import {
  enrollmentFlagBits,
  keyUsageBits,
  nameFlagBits,
  periodTicksPerSecond,
  templatePeriodDays,
} from '../../../server/src/core/facts/certificate-templates.ts';
import { findEnum } from '../../../server/src/core/facts/enums.ts';
import {
  anyPurpose,
  clientAuthentication,
  extendedKeyUsages,
  findExtendedKeyUsageByName,
  findExtendedKeyUsageByOid,
  secureEmail,
} from '../../../server/src/core/facts/extended-key-usages.ts';
import { findKeyStorageProvider, keyStorageProviders } from '../../../server/src/core/facts/key-storage-providers.ts';
import { limits } from '../../../server/src/core/facts/limits.ts';
import { nameErrors, numericAlphabet, printableAlphabet } from '../../../server/src/core/facts/name-errors.ts';
import { cloudPkiUrl, ndes, ndesTemplateValues } from '../../../server/src/core/facts/ndes.ts';
import { profileTypes } from '../../../server/src/core/facts/profile-types.ts';
import { reissueFacts, reissueOf } from '../../../server/src/core/facts/re-enrolment.ts';
import { mismatches } from '../../../server/src/core/facts/request-mismatches.ts';
import { defaultSubjects, usualAttributeValues, usualSanValues } from '../../../server/src/core/facts/usual-values.ts';
import { findVariable } from '../../../server/src/core/facts/variables.ts';

const membersOf = (name: string): readonly string[] => findEnum(name)?.members.map((member) => member.name) ?? [];

test.each([
  ['maximumValidityMonths', 24],
  ['maximumValidityDays', 731],
  ['advisedMinimumValidityDays', 5],
  ['minimumValidity', 1],
  ['maximumInteger', 2 ** 31 - 1],
  ['maximumSans', 500],
  ['maximumExtendedKeyUsages', 500],
  ['minimumRenewalThreshold', 1],
  ['maximumRenewalThreshold', 99],
  ['maximumNameLength', 8192],
  ['sanForbiddenCharacters', '{}|;'],
] as const)('%s is %s', (name, value) => {
  expect(limits[name].value).toBe(value);
});

describe('errors of CertStrToName', () => {
  test.each([
    ['CRYPT_E_INVALID_NUMERIC_STRING', '80092020'],
    ['CRYPT_E_INVALID_PRINTABLE_STRING', '80092021'],
    ['CRYPT_E_INVALID_IA5_STRING', '80092022'],
    ['CRYPT_E_INVALID_X500_STRING', '80092023'],
  ] as const)('%s is %s', (name, code) => {
    expect(nameErrors[name]).toMatchObject({ name, code });
  });

  test('alphabets', () => {
    expect(new Set(printableAlphabet.characters).size).toBe(74);
    for (const character of '@_&*"#<>;\\\t') expect(printableAlphabet.characters).not.toContain(character);
    expect(numericAlphabet.characters).toBe('0123456789 ');
  });
});

describe('extended key usages', () => {
  test.each([
    [clientAuthentication, 'Client Authentication', '1.3.6.1.5.5.7.3.2'],
    [secureEmail, 'Secure Email', '1.3.6.1.5.5.7.3.4'],
    [anyPurpose, 'Any Purpose', '2.5.29.37.0'],
  ])('%s is %s', (oid, name, expected) => {
    expect(oid).toBe(expected);
    expect(findExtendedKeyUsageByOid(oid)?.name).toBe(name);
    expect(findExtendedKeyUsageByName(name.toUpperCase())?.oid).toBe(oid);
  });

  test.each([
    ['clientauth', '1.3.6.1.5.5.7.3.2'],
    ['Server Authentication', '1.3.6.1.5.5.7.3.1'],
    ['Code Signing', '1.3.6.1.5.5.7.3.3'],
    ['Certificate Request Agent', '1.3.6.1.4.1.311.20.2.1'],
    ['Clıent Authentication', undefined],
  ])('the name %s is %s', (name, oid) => {
    expect(findExtendedKeyUsageByName(name)?.oid).toBe(oid);
  });

  test('no two share a name or an OID', () => {
    const names = extendedKeyUsages
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(extendedKeyUsages.map(({ oid }) => oid)).size).toBe(extendedKeyUsages.length);
    for (const { oid } of extendedKeyUsages) expect(oid).toMatch(/^[0-2](\.(0|[1-9]\d*))+$/);
  });

  test('three are too much for a device', () => {
    const risky = extendedKeyUsages.filter(({ risk }) => risk).map(({ name }) => name);
    expect(risky).toEqual(['Any Purpose', 'Smart Card Logon', 'Certificate Request Agent']);
  });
});

describe('templates and NDES', () => {
  test.each([
    [['digitalSignature'], 'SignatureTemplate'],
    [['keyEncipherment'], 'EncryptionTemplate'],
    [['keyEncipherment', 'digitalSignature'], 'GeneralPurposeTemplate'],
  ])('%j is answered by %s', (keyUsages, name) => {
    expect(ndesTemplateValues.find((row) => row.keyUsages.join() === keyUsages.join())?.name).toBe(name);
    for (const member of keyUsages) expect(membersOf('keyUsages')).toContain(member);
  });

  test('addresses', () => {
    expect(ndes.path.value).toBe('/certsrv/mscep/mscep.dll');
    expect(ndes.defaultTemplate.value).toBe('IPSECIntermediateOffline');
    expect(findVariable(cloudPkiUrl.variable)?.places.url).toBe('yes');
  });

  test('bits and periods', () => {
    expect(nameFlagBits.enrolleeSuppliesSubject.value).toBe(1);
    expect(enrollmentFlagBits.pendAllRequests.value).toBe(2);
    expect(Object.values(keyUsageBits).reduce((sum, { value }) => sum | value, 0)).toBe(0xf8);
    // A year as a template of the built-in User kind has it: 00 40 39 87 2e e1 fe ff.
    const year = BigInt(templatePeriodDays.years.value * 86_400) * BigInt(periodTicksPerSecond.value);
    expect(BigInt.asUintN(64, -year).toString(16)).toBe('fffee12e87394000');
  });
});

describe('key storage providers', () => {
  test('there is a row for every member', () => {
    expect(keyStorageProviders.map(({ provider }) => provider)).toEqual(membersOf('keyStorageProviderOption'));
  });

  test.each([
    ['useSoftwareKsp', 'yes', undefined, undefined],
    ['useTpmKspOtherwiseFail', 'no', undefined, undefined],
    ['useTpmKspOtherwiseUseSoftwareKsp', 'fallback', undefined, undefined],
    ['usePassportForWorkKspOtherwiseFail', 'no', 'size2048', 'sha2'],
  ])('%s: 4096 %s', (provider, holds4096, onlyKeySize, neededHash) => {
    expect(findKeyStorageProvider(provider)).toMatchObject({ holds4096, onlyKeySize, neededHash });
    if (onlyKeySize !== undefined) expect(membersOf('keySize')).toContain(onlyKeySize);
    if (neededHash !== undefined) expect(membersOf('hashAlgorithms')).toContain(neededHash);
  });
});

describe('what a change does', () => {
  test.each([
    ['subjectNameFormatString', true],
    ['customSubjectAlternativeNames', true],
    ['certificateValidityPeriodValue', true],
    ['extendedKeyUsages', true],
    ['displayName', false],
    ['description', false],
    ['renewalThresholdPercentage', false],
    ['scepServerUrls', false],
    ['keySize', 'unknown'],
    ['keyStorageProvider', 'unknown'],
    ['deploymentChannel', 'unknown'],
    ['assignments', 'unknown'],
    ['id', true],
    ['constructor', 'unknown'],
  ])('%s: re-issues %s', (property, reissues) => {
    expect(reissueOf(property).reissues).toBe(reissues);
  });

  test('it is said of properties there are, once each', () => {
    const named = reissueFacts.flatMap(({ properties }) => properties);
    expect(new Set(named).size).toBe(named.length);
    for (const name of named)
      expect(
        profileTypes.some(({ properties }) => properties.has(name)),
        name,
      ).toBe(true);
  });
});

test('mismatches are filed under their code', () => {
  expect(Object.entries(mismatches).map(([name, { code }]) => name === code)).toEqual(Array(11).fill(true));
});

describe('usual values', () => {
  const values = [
    ...Object.values(defaultSubjects),
    ...Object.values(usualAttributeValues).flat(),
    ...Object.values(usualSanValues).flat(),
  ];

  test('have variables that fit the certificate type', () => {
    for (const { format, stores } of values) {
      const names = [...format.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        expect(findVariable(name)?.name).toBe(name);
        for (const store of stores) expect(findVariable(name)?.stores, format).toContain(store);
      }
    }
  });

  test('are of keys and SAN types there are', () => {
    for (const key of Object.keys(usualAttributeValues)) expect(findAttributeByKey(key)?.key).toBe(key);
    for (const type of Object.keys(usualSanValues)) expect(membersOf('subjectAlternativeNameType')).toContain(type);
  });
});
