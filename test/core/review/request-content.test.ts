import { describe, expect, test } from 'vitest';
import { formatName } from '../../../server/src/core/name/format-name.ts';
import { renderProfile } from '../../../server/src/core/render/render.ts';
import { requestContent } from '../../../server/src/core/review/request-content.ts';
import { profileOf } from '../pki/profile-of.ts';
import { deviceOf } from '../render/device-of.ts';

const device = deviceOf({
  UserName: 'jane',
  UserPrincipalName: 'jörg@contoso.com',
  DeviceName: 'PC-1',
  IMEI: null,
  OnPremisesSecurityIdentifier: null,
});

function contentOf(changes: Readonly<Record<string, unknown>>, type?: string) {
  const profile = profileOf(changes, type);
  return requestContent(renderProfile(profile, device), profile);
}

test('everything a profile says', () => {
  const result = contentOf({
    subjectNameFormatString: 'CN={{UserName}},O=Contoso',
    customSubjectAlternativeNames: [
      { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
      { sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' },
      { sanType: 'universalResourceIdentifier', name: '{{OnPremisesSecurityIdentifier}}' },
      { sanType: 'universalResourceIdentifier', name: 'id:{{OnPremisesSecurityIdentifier}}' },
      { sanType: 'none', name: 'ü' },
    ],
    keyUsage: 'keyEncipherment,digitalSignature',
    keySize: 'size4096',
    extendedKeyUsages: [
      { name: 'Client Authentication', objectIdentifier: ' 1.3.6.1.5.5.7.3.2' },
      { name: 'once more', objectIdentifier: '1.3.6.1.5.5.7.3.2' },
      { name: 'Secure Email', objectIdentifier: '1.3.6.1.5.5.7.3.4' },
    ],
  });
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) return;
  const { subject, ...rest } = result.content;
  expect(formatName(subject)).toBe('CN=jane, O=Contoso');
  expect(rest).toEqual({
    sans: [
      { sanType: 'userPrincipalName', value: 'jörg@contoso.com' },
      { sanType: 'domainNameService', value: 'PC-1.contoso.com' },
    ],
    keyUsages: ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsages: ['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.4'],
    keySize: 4096,
    hash: 'SHA-256',
  });
});

test('a subject without a profile', () => {
  const rendering = renderProfile(profileOf({ customSubjectAlternativeNames: [] }), device);
  expect(requestContent(rendering, undefined)).toMatchObject({
    ok: true,
    content: { sans: [], keyUsages: [], extendedKeyUsages: [], keySize: 2048, hash: 'SHA-256' },
  });
});

test('a profile that says little', () => {
  const little = {
    keyUsage: undefined,
    keySize: undefined,
    hashAlgorithm: undefined,
    extendedKeyUsages: [{ name: 'x' }],
  };
  expect(
    contentOf({ ...little, subjectNameFormatString: 'CN=a', customSubjectAlternativeNames: undefined }),
  ).toMatchObject({
    content: { sans: [], keyUsages: [], extendedKeyUsages: [], keySize: 2048, hash: 'SHA-256' },
  });
});

test.each([
  ['sha1', 'windows81SCEPCertificateProfile', 'SHA-1'],
  ['sha1,sha2', 'windows81SCEPCertificateProfile', 'SHA-256'],
  ['sha2', 'windows81SCEPCertificateProfile', 'SHA-256'],
  ['sha1', 'androidForWorkScepCertificateProfile', 'SHA-256'],
])('%s in %s is signed with %s', (hashAlgorithm, type, hash) => {
  expect(contentOf({ hashAlgorithm, subjectNameFormatString: 'CN=a' }, type)).toMatchObject({ content: { hash } });
});

describe('why there is none', () => {
  test.each([
    [{ subjectNameFormatString: 'CN={{IMEI}}' }, '{{IMEI}} is empty: Intune needs a value for every variable'],
    [{ subjectNameFormatString: 'CN={{MEID}}' }, '{{MEID}} is not known: the sample device does not have it.'],
    [{ subjectNameFormatString: 'bogus' }, 'Windows reads no name in this, so no certificate can be issued'],
    [withSan('domainNameService', 'pc-ü'), '"pc-ü" cannot be written as a subject alternative name of this type'],
    [withSan('emailAddress', '{{UserPrincipalName}}'), '"jörg@contoso.com" cannot be written'],
    [withSan('customAzureADAttribute', 'x'), 'How a custom Microsoft Entra attribute is written is not documented.'],
    [{ extendedKeyUsages: [{ objectIdentifier: '7.01.4' }] }, '"7.01.4" is no object identifier that can be written.'],
    [{ extendedKeyUsages: [{ objectIdentifier: `2.25.${2n ** 100n}` }] }, 'is no object identifier'],
  ])('%o', (changes, reason) => {
    const result = contentOf(changes);
    expect(result.ok ? 'ok' : result.reason).toContain(reason);
  });

  test('no name on a platform that promises none', () => {
    const result = contentOf({ subjectNameFormatString: 'UID=a' }, 'iosScepCertificateProfile');
    expect(result).toEqual({ ok: false, reason: 'The subject is no name to CertStrToName.' });
  });
});

function withSan(sanType: string, name: string): Readonly<Record<string, unknown>> {
  return { customSubjectAlternativeNames: [{ sanType, name }] };
}
