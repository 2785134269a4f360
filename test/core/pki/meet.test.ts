import { describe, expect, test } from 'vitest';
import { findTemplate, meetings, strictestTemplate } from '../../../server/src/core/pki/meet.ts';
import { ndesUsageOf } from '../../../server/src/core/pki/ndes-usage.ts';
import { described } from './described.ts';
import { profileOf } from './profile-of.ts';

const ndes = 'https://ndes.contoso.com/certsrv/mscep/mscep.dll';
const pki = described({
  authorities: { corp: { kind: 'adcs' } },
  templates: [
    { name: 'Sign', validity: '1 year' },
    { name: 'Encrypt', validity: '24 months' },
    { name: 'Both', validity: '2 years' },
    { name: 'Unsaid' },
  ],
  servers: [
    {
      urls: [ndes],
      authority: 'corp',
      templates: { signature: 'Sign', encryption: 'encrypt', generalPurpose: 'Both' },
    },
    { urls: ['https://ndes.contoso.com/*'], authority: 'corp', templates: 'Unsaid' },
    { urls: ['https://half.contoso.com/*'], templates: { signature: 'Sign' } },
    { urls: ['https://bare.contoso.com/*'] },
  ],
});

describe('the template a profile meets', () => {
  test.each([
    ['digitalSignature', 'signature', 'Sign', 'Sign'],
    ['keyEncipherment', 'encryption', 'encrypt', 'Encrypt'],
    ['digitalSignature,keyEncipherment', 'generalPurpose', 'Both', 'Both'],
    ['keyEncipherment,digitalSignature', 'generalPurpose', 'Both', 'Both'],
    [undefined, undefined, undefined, undefined],
  ])('key usage %s: %s', (keyUsage, usage, templateName, template) => {
    const [meeting] = meetings(profileOf({ keyUsage }), pki);
    expect(meeting).toMatchObject({ usage, templateName, authority: { name: 'corp', kind: 'adcs' } });
    expect(meeting?.template?.name).toBe(template);
  });

  test.each([
    ['https://NDES.contoso.com:443/certsrv/mscep/mscep.dll/', 'Both'],
    ['https://ndes.contoso.com/other', 'Unsaid'],
    ['https://half.contoso.com/x', undefined],
    ['https://bare.contoso.com/x', undefined],
    ['https://elsewhere.contoso.com/x', undefined],
  ])('%s leads to %s', (url, template) => {
    const [meeting] = meetings(profileOf({ scepServerUrls: [url] }), pki);
    expect(meeting?.url.text.text).toBe(url);
    expect(meeting?.template?.name).toBe(template);
  });

  test('one name for all three values needs no key usage', () => {
    const [meeting] = meetings(profileOf({ keyUsage: undefined, scepServerUrls: ['https://ndes.contoso.com/x'] }), pki);
    expect(meeting).toMatchObject({ usage: undefined, templateName: 'Unsaid' });
  });

  test('a URL nobody describes meets nothing', () => {
    const [meeting] = meetings(profileOf({ scepServerUrls: ['https://elsewhere.contoso.com/x'] }), pki);
    expect(meeting).toMatchObject({ server: undefined, authority: undefined, template: undefined });
  });

  test.each([
    [ndes, 'adcs'],
    ['https://{{CloudPKIFQDN}}/TrafficGateway/PassThrough/x', 'cloudPki'],
    ['https://{{cloudpkifqdn}}/x', 'cloudPki'],
    ['https://elsewhere.contoso.com/certsrv/mscep/mscep.dll', undefined],
    ['https://CloudPKIFQDN.contoso.com/x', undefined],
  ])('%s is of the kind %s', (url, kind) => {
    expect(meetings(profileOf({ scepServerUrls: [url] }), pki)[0]?.kind).toBe(kind);
  });

  test('there is one meeting for each URL', () => {
    expect(meetings(profileOf({ scepServerUrls: [ndes, 'https://a.example', 'https://b.example'] }), pki)).toHaveLength(
      3,
    );
    expect(meetings(profileOf({ scepServerUrls: [] }), pki)).toEqual([]);
  });

  test('names of templates compare without case', () => {
    expect(findTemplate(pki, 'SIGN')?.name).toBe('Sign');
    expect(findTemplate(pki, 'Sign ')).toBeUndefined();
  });
});

describe('of several URLs the strictest template counts', () => {
  test.each([
    [['digitalSignature'], [ndes], 'Sign'],
    [['digitalSignature'], ['https://elsewhere.example', ndes], 'Sign'],
    [['digitalSignature'], ['https://ndes.contoso.com/x', ndes], 'Sign'],
    [['digitalSignature'], ['https://ndes.contoso.com/x'], undefined],
    [['digitalSignature'], [], undefined],
  ])('%j at %j: %s', (keyUsage, scepServerUrls, name) => {
    const met = meetings(profileOf({ keyUsage: keyUsage.join(','), scepServerUrls }), pki);
    expect(strictestTemplate(met)?.name).toBe(name);
  });

  test('24 counted months end before 2 counted years', () => {
    const several = described({
      templates: [
        { name: 'Years', validity: '2 years' },
        { name: 'Months', validity: '24 months' },
      ],
      servers: [
        { urls: ['https://a.example'], templates: 'Years' },
        { urls: ['https://b.example'], templates: 'Months' },
      ],
    });
    const met = meetings(profileOf({ scepServerUrls: ['https://a.example', 'https://b.example'] }), several);
    expect(strictestTemplate(met)?.name).toBe('Months');
  });
});

test.each([
  [['digitalSignature', 'nonRepudiation'], 'signature'],
  [['nonRepudiation'], undefined],
  [[], undefined],
])('a usage that no value of NDES is for does not count: %j', (usages, expected) => {
  expect(ndesUsageOf(usages)).toBe(expected);
});
