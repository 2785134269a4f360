import { describe, expect, test } from 'vitest';
import { findEnum } from '../../../server/src/core/facts/enums.ts';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import type { JsonNode } from '../../../server/src/core/json/tree.ts';
import { findProfiles } from '../../../server/src/core/profile/find.ts';
import type { Profile } from '../../../server/src/core/profile/profile.ts';
import { spanText } from '../../../server/src/core/text/span.ts';
import { baseProfile, profileTypeNames } from '../../support/base-profiles.ts';
import { dumpParts, dumpSubject } from '../../support/dump-subject.ts';
import { powerShellExport } from './documents.ts';

function profileIn(text: string): Profile {
  const [profile] = findProfiles(parseJson(text), text);
  if (!profile) throw new Error('no profile in the document');
  return profile;
}

function profileOf(type: string, changes: Readonly<Record<string, unknown>> = {}): Profile {
  return profileIn(JSON.stringify(baseProfile(type, changes)));
}

/** How a value is written in the export. */
function written(node: JsonNode | undefined): string | undefined {
  return node && spanText(powerShellExport, node.span);
}

const windows = 'windows81SCEPCertificateProfile';
const ios = 'iosScepCertificateProfile';

describe('an export', () => {
  const profile = profileIn(powerShellExport);

  test('names', () => {
    expect(profile.displayName).toBe("Wi-Fi 'device' Zürich");
    expect(profile.id).toBe('0c6f5a0e-5f0b-4d0e-8a53-3a2a9b6f7c11');
    expect([profile.span, profile.pointer]).toEqual([profile.node.span, '']);
  });

  test('plain properties, without annotations', () => {
    expect([...profile.properties.keys()].join(' ')).toBe(
      'id displayName roleScopeTagIds certificateStore certificateValidityPeriodScale certificateValidityPeriodValue ' +
        'renewalThresholdPercentage subjectNameFormat subjectNameFormatString keyUsage keySize hashAlgorithm ' +
        'keyStorageProvider scepServerUrls customSubjectAlternativeNames extendedKeyUsages',
    );
  });

  test('the subject, with its way back through the escapes', () => {
    const { subject, text } = profile.subject ?? {};
    expect(subject && dumpSubject(subject)).toBe(
      '(CN (wellFormed AAD_Device_ID)) , (O "Fabrikam & Söhne") , (OU <wellFormed Site>)',
    );
    const values = subject?.rdns.map(({ attributes }) => attributes[0]?.value.span);
    expect(values?.map((span) => span && text && spanText(powerShellExport, text.toDocument(span)))).toEqual([
      '{{AAD_Device_ID}}',
      String.raw`Fabrikam \u0026 Söhne`,
      String.raw`\u003c\u003cSite\u003e\u003e`,
    ]);
  });

  test('subject alternative names', () => {
    expect(profile.sans.map(({ sanType, value }) => [sanType?.value, value?.text.text])).toEqual([
      ['domainNameService', '{{DeviceName}}.fabrikam.com'],
      ['universalResourceIdentifier', 'urn:"x":{{AAD_Device_ID}}'],
    ]);
    const uri = profile.sans[1]?.value;
    expect(uri && dumpParts(uri.text.text, uri.parts)).toBe(String.raw`"urn:\"x\":" (wellFormed AAD_Device_ID)`);
    const variable = uri?.parts[1];
    expect(uri && variable && spanText(powerShellExport, uri.text.toDocument(variable.span))).toBe('{{AAD_Device_ID}}');
    expect(written(profile.sans[0]?.sanType?.node)).toBe('"domainNameService"');
  });

  test('everything else', () => {
    expect(profile.certificateStore).toBe('machine');
    expect([profile.subjectNameFormat?.value, written(profile.subjectNameFormat?.node)]).toEqual([
      'custom',
      '"custom"',
    ]);
    expect([profile.validity?.value.value, profile.validity?.scale.value]).toEqual([1, 'years']);
    expect(profile.keyUsage?.value).toEqual(['keyEncipherment', 'digitalSignature']);
    expect(profile.keySize?.value).toBe('size2048');
    expect(profile.hashAlgorithm?.value).toEqual(['sha2']);
    expect(profile.keyStorageProvider?.value).toBe('useTpmKspOtherwiseFail');
    expect(
      profile.extendedKeyUsages.map(({ name, objectIdentifier }) => [name?.value, objectIdentifier?.value]),
    ).toEqual([['Client Authentication', '1.3.6.1.5.5.7.3.2']]);
    expect(profile.urls.map(({ text }) => text.text)).toEqual([
      'https://ndes.fabrikam.com/certsrv/mscep/mscep.dll',
      'https://ndes2.fabrikam.com/certsrv/mscep/mscep.dll',
    ]);
    expect(profile.renewalThresholdPercentage?.value).toBe(20);
  });
});

/** What of a profile's typed fields is there. */
function summary(profile: Profile): Readonly<Record<string, unknown>> {
  return {
    displayName: profile.displayName,
    certificateStore: profile.certificateStore,
    subjectNameFormat: profile.subjectNameFormat?.value,
    subject: profile.subject?.text.text,
    sans: profile.sans.map(({ sanType, value }) => [sanType?.value, value?.text.text]),
    validity: profile.validity && [profile.validity.value.value, profile.validity.scale.value],
    keyUsage: profile.keyUsage?.value,
    keySize: profile.keySize?.value,
    hashAlgorithm: profile.hashAlgorithm?.value,
    keyStorageProvider: profile.keyStorageProvider?.value,
    extendedKeyUsages: profile.extendedKeyUsages.map(({ objectIdentifier }) => objectIdentifier?.value),
    urls: profile.urls.map(({ text }) => text.text),
    renewalThresholdPercentage: profile.renewalThresholdPercentage?.value,
  };
}

describe('a value', () => {
  test.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    [
      'of another type',
      { displayName: 5, subjectNameFormatString: {} },
      { displayName: undefined, subject: undefined },
    ],
    ['that is null', { certificateStore: null, keyUsage: null }, { certificateStore: undefined, keyUsage: undefined }],
    [
      'with another case',
      { certificateStore: 'MACHINE', subjectNameFormat: 'Custom' },
      { certificateStore: 'machine', subjectNameFormat: 'custom' },
    ],
    [
      'that is no member',
      { certificateStore: 'device', keySize: '2048' },
      { certificateStore: undefined, keySize: undefined },
    ],
    [
      'that is a member only in Turkish',
      { hashAlgorithm: 'sha2', keyUsage: 'd\u0131gitalSignature' },
      { hashAlgorithm: ['sha2'], keyUsage: undefined },
    ],
    [
      'with blanks around flags',
      { keyUsage: ' digitalSignature , KeyEncipherment' },
      { keyUsage: ['digitalSignature', 'keyEncipherment'] },
    ],
    ['with an unknown flag', { keyUsage: 'digitalSignature,nonRepudiation' }, { keyUsage: ['digitalSignature'] }],
    ['without a flag', { keyUsage: '', hashAlgorithm: ' ' }, { keyUsage: [], hashAlgorithm: [] }],
    ['that should be one string of flags', { keyUsage: ['digitalSignature'] }, { keyUsage: undefined }],
    ['that is half a validity period', { certificateValidityPeriodScale: 'weeks' }, { validity: undefined }],
    ['that is the other half', { certificateValidityPeriodValue: '1' }, { validity: undefined }],
    ['that is a fraction', { renewalThresholdPercentage: 20.5 }, { renewalThresholdPercentage: undefined }],
    ['that is negative', { certificateValidityPeriodValue: -1 }, { validity: [-1, 'years'] }],
    ['that is no array', { scepServerUrls: 'https://x', extendedKeyUsages: {} }, { urls: [], extendedKeyUsages: [] }],
    [
      'with odd items',
      { scepServerUrls: ['a', 1, null, ['b']], extendedKeyUsages: [1, {}] },
      { urls: ['a'], extendedKeyUsages: [undefined] },
    ],
    [
      'with odd SANs',
      {
        customSubjectAlternativeNames: [null, {}, { sanType: 'DNS', name: 'a' }, { sanType: 'EmailAddress', name: 1 }],
      },
      {
        sans: [
          [undefined, undefined],
          [undefined, 'a'],
          ['emailAddress', undefined],
        ],
      },
    ],
  ])('%s', (_, changes, expected) => {
    expect(summary(profileOf(windows, changes))).toMatchObject(expected);
  });

  test('that is infinite', () => {
    const text = JSON.stringify(baseProfile(windows, { renewalThresholdPercentage: 1 })).replace(
      /(Percentage":)1/,
      '$11e999',
    );
    expect(profileIn(text).renewalThresholdPercentage).toBeUndefined();
  });
});

describe('the properties of a type', () => {
  test('that it does not have are only in `properties`', () => {
    const profile = profileOf(ios, { keyStorageProvider: 'useSoftwareKsp', hashAlgorithm: 'sha2' });
    expect([profile.keyStorageProvider, profile.hashAlgorithm]).toEqual([undefined, undefined]);
    expect(profile.properties.has('keyStorageProvider')).toBe(true);
  });

  test('of Windows 10X', () => {
    const profile = profileOf('windows10XSCEPCertificateProfile', {
      hashAlgorithm: ['SHA1', 'sha2', 'sha3'],
      subjectAlternativeNameFormats: [{ sanType: 'domainNameService', name: 'x' }],
      customSubjectAlternativeNames: [{ sanType: 'emailAddress', name: 'y' }],
    });
    expect(summary(profile)).toMatchObject({ hashAlgorithm: ['sha1', 'sha2'], sans: [['domainNameService', 'x']] });
  });

  test('of Apple, with an enum of its own', () => {
    const format = { subjectNameFormat: 'commonNameAsAadDeviceId' };
    expect(profileOf(windows, format).subjectNameFormat?.value).toBe('commonNameAsAadDeviceId');
    expect(profileOf(ios, format).subjectNameFormat).toBeUndefined();
  });

  test.each(profileTypeNames)('of %s are all read', (type) => {
    const profile = profileOf(type);
    const typed = summary(profile);
    for (const name of profile.properties.keys()) {
      if (name in typed) expect([name, typed[name]]).not.toEqual([name, undefined]);
    }
    expect(typed['subject']).toBe('CN={{UserName}},O=Contoso');
    expect(typed['keyUsage']).toEqual(['digitalSignature', 'keyEncipherment']);
  });
});

test('the last of duplicates counts', () => {
  const text = `{"@odata.type": "#microsoft.graph.${ios}", "displayName": "a", "keySize": "size1024", "keySize": 1, "displayName": "b"}`;
  expect([profileIn(text).displayName, profileIn(text).keySize]).toEqual(['b', undefined]);
});

test('a value that has lost its key is no property', () => {
  const text = `{"@odata.type": "#microsoft.graph.${ios}", {"displayName": "a"}, "": 1}`;
  expect([...profileIn(text).properties.values()].map(({ value }) => value?.kind)).toEqual(['number']);
});

/** The types of these members are spelled out in code; the tables must say the same. */
test.each([
  ['certificateStore', 'certificateStore', (profile: Profile) => profile.certificateStore],
  [
    'certificateValidityPeriodScale',
    'certificateValidityPeriodScale',
    (profile: Profile) => profile.validity?.scale.value,
  ],
])('every member of %s is understood', (enumName, property, read) => {
  for (const { name } of findEnum(enumName)?.members ?? []) {
    expect(read(profileOf(windows, { [property]: name }))).toBe(name);
  }
});

test('every member of subjectAlternativeNameType is understood', () => {
  for (const { name } of findEnum('subjectAlternativeNameType')?.members ?? []) {
    const profile = profileOf(windows, { customSubjectAlternativeNames: [{ sanType: name, name: 'x' }] });
    expect(profile.sans[0]?.sanType?.value).toBe(name);
  }
});
