import { describe, expect, test } from 'vitest';
import { workspaceOf } from '../../support/examples.ts';
import { accept, shownAt } from './completing.ts';
import { aosp, deviceOwner, ios, profile, windows10X, withSan } from './profiles.ts';

const withUrl = (url: string): string => profile(`"scepServerUrls": ["${url}"]`);

describe('a SAN value', () => {
  test.each([
    ['userPrincipalName', '|', '{{UserPrincipalName}}', '{{UserPrincipalName}}'],
    ['userPrincipalName', '{{Us|', '{{UserPrincipalName}}', '{{UserPrincipalName}}'],
    ['userPrincipalName', '{{Us|}}', '{{UserPrincipalName}}', '{{UserPrincipalName}}'],
    ['userPrincipalName', '{{UserPrin|cpalName}}', '{{UserPrincipalName}}', '{{UserPrincipalName}}'],
    ['userPrincipalName', '<<Us|', '<<UserPrincipalName>>', '<<UserPrincipalName>>'],
    ['domainNameService', '|.contoso.com', '{{DeviceName}}', '{{DeviceName}}.contoso.com'],
    ['domainNameService', '{{Dev|.contoso.com', '{{DeviceName}}', '{{DeviceName}}.contoso.com'],
    ['domainNameService', '|', '{{AzureADDeviceId}}.contoso.com', '{{AzureADDeviceId}}.contoso.com'],
    ['universalResourceIdentifier', 'Intune|', 'IntuneDeviceId://{{DeviceId}}', 'IntuneDeviceId://{{DeviceId}}'],
    ['universalResourceIdentifier', 'IntuneDeviceId://|', '{{DeviceId}}', 'IntuneDeviceId://{{DeviceId}}'],
    // A comma separates nothing here.
    ['emailAddress', 'a,|', '{{EmailAddress}}', 'a,{{EmailAddress}}'],
    ['emailAddress', String.raw`\u007b\u007bEm|\u007d\u007d`, '{{EmailAddress}}', '{{EmailAddress}}'],
  ])('%s %s, take %s', (type, content, label, expected) => {
    expect(accept(withSan(type, content), label)).toBe(withSan(type, expected));
  });

  test.each([
    ['userPrincipalName', '{{UserPrincipalName}}'],
    ['emailAddress', '{{EmailAddress}}'],
    ['domainNameService', '{{FullyQualifiedDomainName}}'],
    ['universalResourceIdentifier', '{{OnPremisesSecurityIdentifier}}'],
  ])('%s begins with %s', (type, first) => {
    expect(shownAt(withSan(type, '|'))[0]).toBe(first);
  });

  test.each([
    ['{{OnPremisesSecurityIdentifier}}', 'universalResourceIdentifier', {}, true],
    ['{{OnPremisesSecurityIdentifier}}', 'domainNameService', {}, false],
    ['{{OnPremisesSecurityIdentifier}}', 'universalResourceIdentifier', { store: 'machine' }, true],
    ['{{OnPremisesSecurityIdentifier}}', 'universalResourceIdentifier', { type: ios, store: 'machine' }, false],
    ['{{OnPremisesSecurityIdentifier}}', 'universalResourceIdentifier', { type: ios }, true],
    ['{{UserName}}', 'emailAddress', {}, true],
    ['{{UserName}}', 'emailAddress', { store: 'machine' }, false],
    ['{{UserName}}', 'emailAddress', { type: deviceOwner }, false],
    ['{{OnPremisesSamAccountName}}', 'userPrincipalName', { type: aosp }, false],
    ['{{FullyQualifiedDomainName}}', 'domainNameService', { type: ios }, false],
    ['{{CloudPKIFQDN}}', 'domainNameService', {}, false],
  ] as const)('%s in %s of %j: %s', (label, type, options, isOffered) => {
    expect(shownAt(withSan(type, '|', options)).includes(label)).toBe(isOffered);
  });

  test('of a device certificate has what a computer account needs', () => {
    expect(shownAt(withSan('userPrincipalName', '|', { store: 'machine' }))[0]).toBe('{{DeviceName}}@contoso.com');
  });

  test('without a type has everything that a SAN can have', () => {
    const marked = profile('"customSubjectAlternativeNames": [{ "name": "|" }]');
    expect(shownAt(marked)).toEqual(expect.arrayContaining(['{{OnPremisesSecurityIdentifier}}', '{{UserName}}']));
  });

  test('on Windows 10X, where the property has another name', () => {
    const marked = profile('"subjectAlternativeNameFormats": [{ "sanType": "emailAddress", "name": "{{Em|" }]', {
      type: windows10X,
    });
    expect(accept(marked, '{{EmailAddress}}')).toBe(marked.replace('{{Em|', '{{EmailAddress}}'));
  });
});

describe('a URL', () => {
  const workspace = workspaceOf({
    authorities: { corp: { kind: 'adcs' } },
    servers: [
      { urls: ['https://ndes.fabrikam.com/certsrv/mscep/mscep.dll', 'https://*.msappproxy.net/*'], authority: 'corp' },
    ],
  });

  test('has the one variable that Intune puts there', () => {
    expect(shownAt(withUrl('https://|'))).toEqual(['{{CloudPKIFQDN}}']);
    expect(accept(withUrl('https://{{Cl|/x'), '{{CloudPKIFQDN}}')).toBe(withUrl('https://{{CloudPKIFQDN}}/x'));
    expect(accept(withUrl('https://{{Cl|}}/x'), '{{CloudPKIFQDN}}')).toBe(withUrl('https://{{CloudPKIFQDN}}/x'));
  });

  test('has those of the described servers, and not their patterns', () => {
    const url = 'https://ndes.fabrikam.com/certsrv/mscep/mscep.dll';
    expect(shownAt(withUrl('|'), { workspace })).toEqual([url, '{{CloudPKIFQDN}}']);
    expect(accept(withUrl('https://nd|'), url, { workspace })).toBe(withUrl(url));
    expect(accept(withUrl('https://|old.contoso.com/'), url, { workspace })).toBe(withUrl(url));
    expect(accept(profile('"scepServerUrls": [|]'), url, { workspace })).toBe(withUrl(url));
    expect(accept(profile('"scepServerUrls": |'), url, { workspace })).toBe(withUrl(url));
  });
});
