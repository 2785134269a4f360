import { describe, expect, test } from 'vitest';
import { asciiLowerCase } from '../../../server/src/core/facts/ascii-case.ts';
import {
  attributes,
  findAttributeByKey,
  findAttributeByOid,
  findNotKey,
  notKeys,
  oidOnlyAttributes,
} from '../../../server/src/core/facts/attributes.ts';
import { defaultSubjectTemplate, ndesSubjectTemplate } from '../../../server/src/core/facts/authority-kinds.ts';

describe('keys', () => {
  test.each([
    ['CN', '2.5.4.3'],
    ['L', '2.5.4.7'],
    ['O', '2.5.4.10'],
    ['OU', '2.5.4.11'],
    ['E', '1.2.840.113549.1.9.1'],
    ['Email', '1.2.840.113549.1.9.1'],
    ['C', '2.5.4.6'],
    ['S', '2.5.4.8'],
    ['ST', '2.5.4.8'],
    ['STREET', '2.5.4.9'],
    ['T', '2.5.4.12'],
    ['Title', '2.5.4.12'],
    ['G', '2.5.4.42'],
    ['GN', '2.5.4.42'],
    ['GivenName', '2.5.4.42'],
    ['I', '2.5.4.43'],
    ['Initials', '2.5.4.43'],
    ['SN', '2.5.4.4'],
    ['DC', '0.9.2342.19200300.100.1.25'],
    ['SERIALNUMBER', '2.5.4.5'],
    ['dnQualifier', '2.5.4.46'],
    ['Description', '2.5.4.13'],
    ['PostalCode', '2.5.4.17'],
    ['POBox', '2.5.4.18'],
    ['Phone', '2.5.4.20'],
    ['X21Address', '2.5.4.24'],
    ['TPMManufacturer', '2.23.133.2.1'],
    ['TPMModel', '2.23.133.2.2'],
    ['TPMVersion', '2.23.133.2.3'],
  ])('%s is %s, in any case', (key, oid) => {
    for (const spelling of [key, key.toLowerCase(), key.toUpperCase()]) {
      expect(findAttributeByKey(spelling)?.oid).toBe(oid);
    }
    expect([findAttributeByOid(oid)?.key, ...(findAttributeByOid(oid)?.aliases ?? [])]).toContain(key);
  });

  test.each(['UID', 'emailAddress', '2.5.4.3', 'OID.2.5.4.3', 'ı', 'İ', 'Tıtle', 'TİTLE', '', ' CN', 'toString'])(
    '%j is none',
    (key) => {
      expect(findAttributeByKey(key)).toBeUndefined();
    },
  );

  test('no two attributes share a key or an OID', () => {
    const keys = attributes.flatMap(({ key, aliases }) => [key, ...aliases]).map((key) => asciiLowerCase(key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(29);
    const oids = [...attributes, ...oidOnlyAttributes].map(({ oid }) => oid);
    expect(new Set(oids).size).toBe(oids.length);
    for (const oid of oids) expect(oid).toMatch(/^[0-2](\.(0|[1-9]\d*))+$/);
  });
});

describe('what an attribute holds', () => {
  test.each([
    ['CN', 'directory', true, { adcs: 64, x520: 64 }],
    ['E', 'ia5', true, { adcs: 128, x520: 255 }],
    ['C', 'printable', true, { adcs: 2, x520: 2, exact: 2 }],
    ['DC', 'ia5OrUtf8', true, { adcs: 128 }],
    ['G', 'directory', true, { adcs: 16, x520: 64 }],
    ['I', 'directory', true, { adcs: 5, x520: 64 }],
    ['SN', 'directory', true, { adcs: 40, x520: 64 }],
    ['STREET', 'directory', true, { adcs: 30, x520: 128 }],
    ['SERIALNUMBER', 'printable', true, { adcs: 1024, x520: 64 }],
    ['dnQualifier', 'printable', true, {}],
    ['Phone', 'printable', false, { x520: 32 }],
    ['X21Address', 'numeric', false, { x520: 15 }],
    ['TPMModel', 'directory', false, {}],
  ])('%s', (key, valueType, isVerifiedKey, limit) => {
    expect(findAttributeByKey(key)).toMatchObject({ valueType, isVerifiedKey, isKey: true });
    expect(findAttributeByKey(key)?.limit).toEqual(limit);
  });

  test('AD CS keeps the attributes of its list, in the order of the list', () => {
    const kept = attributes.filter(({ keptByDefault }) => keptByDefault);
    expect(new Set(kept.map(({ subjectTemplateName }) => subjectTemplateName))).toEqual(
      new Set(defaultSubjectTemplate),
    );
    expect(defaultSubjectTemplate).toHaveLength(8);
  });

  test('AD CS knows sixteen attributes by name', () => {
    const names = [...attributes, ...oidOnlyAttributes].flatMap((row) => row.subjectTemplateName ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(16);
    for (const name of ndesSubjectTemplate) expect(names).toContain(name);
  });

  test('attributes without a key are printed as their OID', () => {
    for (const { oid, key, isKey } of oidOnlyAttributes) {
      expect({ key, isKey }).toEqual({ key: `OID.${oid}`, isKey: false });
      expect(findAttributeByOid(oid)?.oid).toBe(oid);
    }
  });
});

describe('names that are no keys', () => {
  test.each([
    ['UID', 'OID.0.9.2342.19200300.100.1.1'],
    ['userId', 'OID.0.9.2342.19200300.100.1.1'],
    ['emailAddress', 'E'],
    ['EMAILADDRESS', 'E'],
    ['commonName', 'CN'],
    ['surname', 'SN'],
    ['serial', 'SERIALNUMBER'],
    ['stateOrProvinceName', 'S'],
    ['organizationName', 'O'],
    ['businessCategory', 'OID.2.5.4.15'],
    ['pseudonym', 'OID.2.5.4.65'],
    ['generationQualifier', 'OID.2.5.4.44'],
    ['unstructuredName', 'OID.1.2.840.113549.1.9.2'],
    ['DN', undefined],
    ['UPN', undefined],
  ])('%s: %s', (name, replacement) => {
    expect(findNotKey(name)).toMatchObject({ replacement });
  });

  test('none of them is a key, and each replacement is one', () => {
    const names = notKeys.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names.map((name) => asciiLowerCase(name))).size).toBe(names.length);
    for (const name of names) expect(findAttributeByKey(name), name).toBeUndefined();
    for (const { replacement } of notKeys) {
      if (replacement === undefined) continue;
      const found = replacement.startsWith('OID.')
        ? findAttributeByOid(replacement.slice('OID.'.length))
        : findAttributeByKey(replacement);
      expect(found, replacement).toBeDefined();
    }
  });

  test.each(['CN', 'SerialNumber', 'givenName', 'UıD', ''])('%j is none of them', (name) => {
    expect(findNotKey(name)).toBeUndefined();
  });
});
