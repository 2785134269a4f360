import { describe, expect, test } from 'vitest';
import { findEnum } from '../../../server/src/core/facts/enums.ts';
import { profileTypes } from '../../../server/src/core/facts/profile-types.ts';
import type { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import { authorityCertificate } from '../../../server/src/core/rules/example-certificate.ts';
import { workspaceOf } from '../../support/examples.ts';
import { deviceOwner, ios, profile, windows, withSan, workProfile } from '../completion/profiles.ts';
import { hoverAt, hovered } from './reading.ts';

describe('a property', () => {
  const all = profileTypes.flatMap((type) =>
    [...type.properties.values()].map((fact) => [type.odataType.replace(/.*\./, ''), fact.name, fact] as const),
  );

  test.each(all)('%s.%s is explained on its name', (type, name, { label, description }) => {
    const { lines, about } = hovered(profile(`"|${name}": null`, { type }).replace('"certificateStore": "user", ', ''));
    expect(about).toBe(`"${name}"`);
    if (name === 'subjectNameFormatString') return;
    expect(lines[0]).toBe(`${label} · ${name}`);
    expect(lines).toContain(description);
  });

  test.each([
    ['of a type', '"keySize": "size|2048"', 'size2048: 2048'],
    ['that is a number', '"renewalThresholdPercentage": 2|0', 'Renewal threshold (%) · renewalThresholdPercentage'],
    ['that is null', '"keySize": n|ull', 'Key size (bits) · keySize'],
    ['that is no member', '"keySize": "size|99"', 'Key size (bits) · keySize'],
    ['of an annotation', '"rootCertificate@odata.|bind": "x"', 'Root Certificate · rootCertificate'],
  ])('is explained on a value %s', (_title, body, first) => {
    expect(hovered(profile(body)).lines[0]).toBe(first);
  });

  test.each([
    ['that there is not', '"qui|x": 1'],
    ['of another object', '"assignments": [{ "target": { "gr|oupId": "x" } }]'],
  ])('says nothing on a property %s', (_title, body) => {
    expect(hoverAt(profile(body))).toBeUndefined();
  });

  test.each([
    ['in a document that is no profile', '{ "key|Size": 1 }'],
    ['on a brace', profile('"a": 1').replace('{', '|{')],
    ['between properties', profile('"keySize": "size2048"').replace('", "', '",| "')],
    ['at the end', `${profile('"a": 1')}|`],
    ['in an empty document', '|'],
  ])('says nothing %s', (_title, marked) => {
    expect(hoverAt(marked)).toBeUndefined();
  });

  test.each([
    ['"certificateValidityPeriod|Value": 1', /makes every device enrol again/],
    ['"display|Name": "x"', /leaves the certificates alone/],
  ])('tells what a change of %s does', (body, expected) => {
    expect(hovered(profile(body)).lines).toContainEqual(expect.stringMatching(expected));
  });

  test('of an enum lists its members', () => {
    expect(hovered(profile('"keyStorage|Provider": ""')).lines.join('\n')).toContain(
      'useSoftwareKsp: Enroll to Software KSP',
    );
  });

  test('of an object names its own, then how many', () => {
    expect(hovered(profile('"extended|KeyUsages": []')).lines).toContain(
      'List of objects with name, objectIdentifier, at most 500 entries',
    );
  });
});

describe('a member of an enum', () => {
  const members = ['keyUsages', 'keySize', 'hashAlgorithms', 'certificateStore', 'subjectNameFormat'].flatMap(
    (name) => {
      const found = findEnum(name);
      return found ? found.members.map((member) => [name, member.name] as const) : [];
    },
  );

  test('there are such', () => {
    expect(members.length).toBeGreaterThan(10);
  });

  const property: Readonly<Record<string, string>> = {
    keyUsages: 'keyUsage',
    keySize: 'keySize',
    hashAlgorithms: 'hashAlgorithm',
    certificateStore: 'certificateStore',
    subjectNameFormat: 'subjectNameFormat',
  };

  test.each(members)('%s.%s is explained', (name, member) => {
    const marked = profile(`"x": 1, "${property[name] ?? ''}": "|${member}"`).replace(
      '"certificateStore": "user", ',
      '',
    );
    const { lines, about } = hovered(marked);
    expect(lines[0]).toMatch(new RegExp(`^${member}: .`));
    expect(about).toBe(`"${member}"`);
  });

  test.each([
    ['the first of two', '"keyUsage": "digital|Signature,keyEncipherment"', 'digitalSignature'],
    ['the second of two', '"keyUsage": "digitalSignature, key|Encipherment"', 'keyEncipherment'],
    [
      'one with an escape in it',
      String.raw`"keyUsage": "digital\u0053ign|ature,keyEncipherment"`,
      String.raw`digital\u0053ignature`,
    ],
  ])('%s alone', (_title, body, about) => {
    expect(hovered(profile(body)).about).toBe(about);
  });

  test('in another case is the same', () => {
    expect(hovered(profile('"keySize": "SIZE|2048"')).lines[0]).toBe('size2048: 2048');
  });

  test('on the comma of two is the property', () => {
    expect(hovered(profile('"keyUsage": "digitalSignature|,keyEncipherment"')).lines[0]).toBe('Key usage · keyUsage');
  });
});

test.each(profileTypes.map(({ odataType, label }) => [odataType, label]))('%s is told on its name', (type, label) => {
  for (const marked of [`{ "@odata.|type": "${type}" }`, `{ "@odata.type": "|${type}" }`]) {
    const { lines } = hovered(marked);
    expect(lines.slice(0, 2)).toEqual([`SCEP certificate profile for ${label}`, type]);
    expect(lines.some((line) => line.startsWith('In Microsoft Graph (beta): /deviceManagement/'))).toBe(true);
  }
});

describe('a subject alternative name', () => {
  test.each([
    ['userPrincipalName', 'User principal name (UPN)'],
    ['emailAddress', 'Email address'],
    ['domainNameService', 'DNS'],
    ['universalResourceIdentifier', 'Uniform Resource Identifier (URI)'],
  ])('%s is called as in the admin center', (type, label) => {
    const { lines, about } = hovered(withSan(type, 'x|y{{DeviceName}}'));
    expect(lines[0]).toBe(`Subject alternative name: ${label}`);
    expect(about).toBe('"xy{{DeviceName}}"');
  });

  test('shows its value on each device', () => {
    const workspace = workspaceOf({
      devices: {
        own: [
          { label: 'A', operatingSystem: 'Windows', userPrincipalName: 'a@b.c' },
          { label: 'B', operatingSystem: 'Windows', userPrincipalName: '' },
          { label: 'C', operatingSystem: 'Windows', userPrincipalName: null, user: {} },
        ],
      },
    });
    const { lines } = hovered(withSan('userPrincipalName', '|x{{UserPrincipalName}}'), { workspace });
    expect(lines).toEqual(expect.arrayContaining(['A: xa@b.c', 'B: x‹empty›']));
  });
});

describe('an extended key usage', () => {
  const usage = (body: string, type = windows): string => profile(`"extendedKeyUsages": [{ ${body} }]`, { type });

  test.each([
    [
      'by its OID',
      '"objectIdentifier": "1.3.6.1.5.5.7.3.|2"',
      'Client Authentication · extended key usage 1.3.6.1.5.5.7.3.2',
    ],
    ['by its name', '"name": "client |authentication"', 'Client Authentication · extended key usage 1.3.6.1.5.5.7.3.2'],
    ['of S/MIME', '"objectIdentifier": "1.3.6.1.5.5.7.3.|4"', 'Secure Email · extended key usage 1.3.6.1.5.5.7.3.4'],
    ['that is not well known', '"objectIdentifier": "1.2.3.|4"', 'Object Identifier · objectIdentifier'],
  ])('%s', (_title, body, first) => {
    expect(hovered(usage(body)).lines[0]).toBe(first);
  });

  test('that is risky says why', () => {
    expect(hovered(usage('"objectIdentifier": "2.5.29.37.|0"')).lines.join()).toContain('stand for every other usage');
  });

  test.each([
    [ios, '1.3.6.1.5.5.7.3.|1', true],
    [ios, '1.3.6.1.5.5.7.3.|2', false],
    [windows, '1.3.6.1.5.5.7.3.|1', false],
  ])('on %s, %s has no effect: %s', (type, oid, isTold) => {
    const { lines } = hovered(usage(`"objectIdentifier": "${oid}"`, type));
    expect(lines.join().includes('no extended key usage from the profile but Client Authentication')).toBe(isTold);
  });

  test.each([
    ['1.3.6.1.5.5.7.3.|2', 'The template T has it.'],
    ['1.3.6.1.5.5.7.3.|1', 'The template T does not have it, and AD CS issues what the template has.'],
  ])('%s is compared with the template', (oid, expected) => {
    const workspace = workspaceOf({
      templates: [{ name: 'T', applicationPolicies: ['1.3.6.1.5.5.7.3.2'] }],
      servers: [{ urls: ['https://n.contoso.com/*'], templates: 'T' }],
    });
    const marked = profile(
      `"extendedKeyUsages": [{ "objectIdentifier": "${oid}" }], "keyUsage": "digitalSignature", "scepServerUrls": ["https://n.contoso.com/x", "https://n.contoso.com/y"]`,
    );
    expect(hovered(marked, { workspace }).lines.filter((line) => line === expected)).toHaveLength(1);
  });
});

describe('a URL', () => {
  const workspace = workspaceOf({
    authorities: { corp: { kind: 'adcs' } },
    templates: [{ name: 'T', validity: '1 year', purpose: 'signature', minimalKeySize: 2048 }],
    servers: [
      { urls: ['https://a.contoso.com/*'], authority: 'corp', templates: 'T' },
      { urls: ['https://b.contoso.com/*'], templates: { signature: 'Gone' } },
      { urls: ['https://c.contoso.com/*'] },
    ],
  });

  test.each<[string, readonly string[]]>([
    [
      'https://a.con|toso.com/x',
      [
        'Leads to the authority corp: Active Directory Certificate Services.',
        'digitalSignature → SignatureTemplate → template T, 1 year, signature, keys from 2048 bits.',
      ],
    ],
    [
      'https://b.con|toso.com/x',
      [
        'The server is described, its authority is not.',
        'digitalSignature → SignatureTemplate → template Gone, which is not described.',
      ],
    ],
    ['https://c.con|toso.com/x', ['The server is described, its authority is not.']],
    ['https://d.con|toso.com/x', ['SCEP Server URLs · scepServerUrls']],
    ['https://{{CloudPKIFQDN}}/|x', ['Leads to Microsoft Cloud PKI.']],
  ])('%s leads where it leads', (url, expected) => {
    const marked = profile(`"keyUsage": "digitalSignature", "scepServerUrls": ["${url}"]`);
    expect(hovered(marked, { workspace }).lines.slice(0, expected.length)).toEqual(expected);
  });

  test.each([workProfile, deviceOwner])('on %s has to be HTTPS', (type) => {
    expect(hovered(profile('"scepServer|Urls": []', { type })).lines).toContain('The SCEP server URL must use HTTPS.');
  });
});

describe('the validity period', () => {
  interface Case {
    readonly template?: string;
    readonly maximum?: string;
    readonly attributeEndDate?: boolean;
    readonly count?: number;
    readonly type?: string;
  }

  function described({ template, maximum, attributeEndDate }: Case): Workspace {
    return workspaceOf({
      authorities: {
        corp: {
          kind: 'adcs',
          ...(maximum && { maximumValidity: maximum }),
          ...(attributeEndDate !== undefined && { attributeEndDate }),
        },
      },
      templates: template ? [{ name: 'T', validity: template }] : [],
      servers: [{ urls: ['https://n.contoso.com/*'], authority: 'corp', templates: 'T' }],
    });
  }

  function at(workspace: Workspace, { count = 1, type = windows }: Case = {}): readonly string[] {
    const marked = profile(
      `"keyUsage": "digitalSignature", "scepServerUrls": ["https://n.contoso.com/x"], "renewalThresholdPercentage": 20, "certificateValidityPeriodScale": "years", "certificateValidityPeriod|Value": ${count}`,
      { type },
    );
    return hovered(marked, { workspace }).lines.slice(1, 4);
  }

  test.each<[string, Case, readonly string[]]>([
    [
      'the template is shorter',
      { template: '6 months', attributeEndDate: true },
      [
        'Asks for 1 year; issued for 6 months: the template T decides.',
        'Renews from day 144 of 180, 36 days before the end.',
      ],
    ],
    [
      'the authority is shorter',
      { template: '2 years', maximum: '6 months', attributeEndDate: true },
      ['Asks for 1 year; issued for 6 months: the authority corp decides.', 'Compared with the template T (2 years).'],
    ],
    [
      'the template is shorter than the authority',
      { template: '6 months', maximum: '2 years', attributeEndDate: true },
      ['Asks for 1 year; issued for 6 months: the template T decides.', 'Compared with the authority corp (2 years).'],
    ],
    [
      'the request is shortest',
      { template: '3 years', maximum: '2 years', attributeEndDate: true },
      [
        'Asks for 1 year; issued for 1 year, as asked for.',
        'Compared with the template T (3 years), the authority corp (2 years).',
      ],
    ],
    [
      'the request is not heeded',
      { template: '2 years', attributeEndDate: false },
      ['Asks for 1 year; issued for 2 years: the template T decides, the request has no effect.'],
    ],
    [
      'nobody said whether it is heeded',
      { template: '2 years' },
      [
        'Asks for 1 year; what is issued is not known from what is described.',
        'Compared with the template T (2 years).',
        'If that is issued, renews from day 292 of 365, 73 days before the end.',
      ],
    ],
    [
      'nothing is described',
      {},
      [
        'Asks for 1 year; what is issued is not known from what is described.',
        'If that is issued, renews from day 292 of 365, 73 days before the end.',
      ],
    ],
    [
      'the platform ignores it',
      { template: '2 years', type: ios },
      ['Asks for 1 year; issued for 2 years: the template T decides, the request has no effect.'],
    ],
    [
      'it is met exactly',
      { template: '1 year', attributeEndDate: true },
      ['Asks for 1 year; issued for 1 year: the template T decides.'],
    ],
  ])('%s', (_title, options, expected) => {
    expect(at(described(options), options).slice(0, expected.length)).toEqual(expected);
  });

  test('ends with the certificate of the authority itself', () => {
    const workspace = workspaceOf(
      {
        authorities: { corp: { kind: 'adcs', certificate: 'ca.cer', attributeEndDate: true } },
        templates: [{ name: 'T', validity: '1 year' }],
        servers: [{ urls: ['https://n.contoso.com/*'], authority: 'corp', templates: 'T' }],
      },
      { certificates: { 'ca.cer': { certificates: [authorityCertificate({ notAfter: '2027-06-12T08:00:00Z' })] } } },
    );
    expect(at(workspace).slice(0, 2)).toEqual([
      'Asks for 1 year; issued for 200 days: the certificate of the authority corp ends on 2027-06-12.',
      'Renews from day 160 of 200, 40 days before the end.',
    ]);
  });

  test('is told at the renewal threshold too, where it is known behind it', () => {
    const { lines } = hovered(
      profile(
        '"certificateValidityPeriodScale": "years", "certificateValidityPeriodValue": 1, "renewalThreshold|Percentage": 20',
      ),
    );
    expect(lines.slice(1, 3)).toEqual([
      'Asks for 1 year; what is issued is not known from what is described.',
      'If that is issued, renews from day 292 of 365, 73 days before the end.',
    ]);
  });

  test.each(['0', '-1', '1.5', '"1"', 'null'])('that is %s is none', (value) => {
    const { lines } = hovered(
      profile(`"certificateValidityPeriodScale": "years", "certificateValidityPeriod|Value": ${value}`),
    );
    expect(lines.join()).not.toContain('Asks for 1');
  });
});
