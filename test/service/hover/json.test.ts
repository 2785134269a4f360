import { describe, expect, test } from 'vitest';
import { authorityCertificate } from '../../../server/src/core/rules/example-certificate.ts';
import { workspaceOf } from '../../support/examples.ts';
import { ios, profile } from '../completion/profiles.ts';
import { hoverAt, linesAt } from './hovering.ts';

const url = '"scepServerUrls": ["https://ndes.contoso.com/certsrv/mscep/mscep.dll"]';

describe('on a property or a value', () => {
  test.each([
    ['the label of the admin center', '"|keySize": "size2048"', /^Key size \(bits\) · keySize$/u],
    ['what it is for', '"|keySize": "size2048"', 'Length of the RSA key.'],
    ['the values there are', '"|keyStorageProvider": ""', /useSoftwareKsp: Enroll to Software KSP/u],
    ['that a change enrols again', '"|certificateValidityPeriodValue": 1', /makes every device enrol again/u],
    ['that a change leaves certificates alone', '"|displayName": "x"', /leaves the certificates alone/u],
    ['a member', '"keySize": "|size4096"', 'size4096: 4096'],
    [
      'one of several members',
      '"keyUsage": "keyEncipherment,|digitalSignature"',
      'digitalSignature: Digital signature',
    ],
    [
      'a usage by its number',
      '"extendedKeyUsages": [{ "objectIdentifier": "|1.3.6.1.5.5.7.3.2" }]',
      /^Client Authentication/u,
    ],
    [
      'a usage by its name',
      '"extendedKeyUsages": [{ "name": "|Client Authentication" }]',
      /1\.3\.6\.1\.5\.5\.7\.3\.2/u,
    ],
    ['a SAN type', '"customSubjectAlternativeNames": [{ "sanType": "|domainNameService" }]', /DNS/u],
    ['a URL', url.replace('https', '|https'), /^Addresses of the SCEP server/u],
  ])('%s', (_what, body, line) => {
    expect(linesAt(profile(body))).toContainEqual(expect.stringMatching(line));
  });

  test('an unknown property has none', () => {
    expect(hoverAt(profile('"|colour": "red"'))).toBe('');
  });

  test('the type says what platform it is', () => {
    const marked = profile('"displayName": "x"', { type: ios }).replace('#micro', '|#micro');
    expect(linesAt(marked)[0]).toMatch(/SCEP certificate profile for iOS/u);
  });

  test('nothing outside a profile', () => {
    expect(hoverAt('{ "|keySize": "size2048" }')).toBe('');
  });
});

describe('on the validity period', () => {
  const marked = (value: number) =>
    profile(`"certificateValidityPeriodScale": "years", "|certificateValidityPeriodValue": ${value}, ${url},
      "keyUsage": "digitalSignature", "renewalThresholdPercentage": 20`);
  const workspace = workspaceOf({
    authorities: { corp: { kind: 'adcs', maximumValidity: '5 years', attributeEndDate: true } },
    templates: [{ name: 'IntuneUser', validity: '1 year' }],
    servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp', templates: 'IntuneUser' }],
  });

  test('without a description it is not known what is issued', () => {
    expect(linesAt(marked(2)).join('\n')).toMatch(/Asks for 2 years; what is issued is not known/u);
  });

  test('the template wins, and is named', () => {
    expect(linesAt(marked(2), { workspace }).join('\n')).toMatch(/1 year.*IntuneUser/u);
  });

  test('the end of the authority itself wins, and is told with its day', () => {
    const soon = workspaceOf(
      {
        authorities: { corp: { kind: 'adcs', certificate: 'ca.cer', attributeEndDate: true } },
        templates: [{ name: 'IntuneUser', validity: '1 year' }],
        servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp', templates: 'IntuneUser' }],
      },
      { certificates: { 'ca.cer': { certificates: [authorityCertificate({ notAfter: '2027-06-12T08:00:00Z' })] } } },
    );
    const lines = linesAt(marked(1), { workspace: soon });
    expect(lines).toContain(
      'Asks for 1 year; issued for 200 days: the certificate of the authority corp ends on 2027-06-12.',
    );
    expect(lines).toContain('Renews from day 160 of 200, 40 days before the end.');
  });

  test('the day of renewal', () => {
    expect(linesAt(marked(1), { workspace }).join('\n')).toMatch(/Renews from day 292 of 365/u);
  });
});
