import { describe, expect, test } from 'vitest';
import { looksReal } from '../../../server/src/core/render/real-names.ts';

const device = { operatingSystem: 'Windows', deviceName: 'PC-1' };

describe('a file of devices looks real', () => {
  test.each<[string, unknown]>([
    ['an export as it is', { value: [{ ...device, userPrincipalName: 'jane.doe@fjordline.no' }] }],
    ['one of PowerShell', [{ OperatingSystem: 'Windows', DeviceName: 'PC-1', UserPrincipalName: 'jane@fjordline.no' }]],
    ['a domain that only ends like one of documentation', [{ ...device, userPrincipalName: 'jane@notcontoso.com' }]],
    ['another tenant of Microsoft', [{ ...device, userPrincipalName: 'jane@fjordline.onmicrosoft.com' }]],
    ['an export of users', [{ id: '1', userPrincipalName: 'jane@contoso.com', mail: 'jane.doe@fjordline.no' }]],
    ['imported as it is', { devices: [{ label: 'PC-1', ...device, user: { mail: 'jane@fjordline.no' } }] }],
  ])('%s', (_, value) => expect(looksReal(JSON.stringify(value), 'a.json')).toBe(true));
});

describe('a file of devices does not look real', () => {
  test.each<[string, unknown]>([
    ['with names that were replaced', [{ label: 'Windows 1', ...device, userPrincipalName: 'qzxv.abc@wertzuio.ab' }]],
    ['with names of documentation', [{ ...device, userPrincipalName: 'jane@emea.contoso.com' }]],
    ['with names of RFC 6761', [{ ...device, userPrincipalName: 'jane@lab.invalid' }]],
    ...[
      'fabrikam.com',
      'adatum.com',
      'adventure-works.com',
      'northwindtraders.com',
      'woodgrovebank.com',
      'treyresearch.net',
      'Contoso.onmicrosoft.com',
    ].map((domain): [string, unknown] => [`at ${domain}`, [{ ...device, userPrincipalName: `jane@${domain}` }]]),
    ['with names of a test', [{ ...device, userPrincipalName: 'jane@corp.test' }]],
    ['without addresses', [device]],
    ['that is something else', { a: 1 }],
  ])('%s', (_, value) => expect(looksReal(JSON.stringify(value), 'a.json')).toBe(false));

  test('or can be read by nobody', () => expect(looksReal('[{', 'a.json')).toBe(false));
});
