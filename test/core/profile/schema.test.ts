import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/core/analyze.ts';
import { profileTypes } from '../../../server/src/core/facts/profile-types.ts';
import { profileSchema } from '../../../server/src/core/profile/schema.ts';
import { decodeBytes } from '../../../server/src/core/text/bytes.ts';
import { baseProfile, profileTypeNames } from '../../support/base-profiles.ts';

const ajv = new Ajv({ strict: false, allErrors: true });
const schema = profileSchema();
const accepts = ajv.compile(schema);

/** What Graph answers to a GET, with everything it adds. */
const answered = {
  '@odata.context': 'https://graph.microsoft.com/beta/$metadata#deviceManagement/deviceConfigurations/$entity',
  '@microsoft.graph.tips': 'Use $select to choose only the properties your app needs',
  id: '2b7f6a0e-6a37-4d0f-9a0b-0f6f2c5b7d11',
  version: 3,
  lastModifiedDateTime: '2026-08-19T08:13:19.0484998Z',
  createdDateTime: '2026-08-19T08:13:19.0484998Z',
  supportsScopeTags: true,
  roleScopeTagIds: ['0'],
  deviceManagementApplicabilityRuleOsEdition: null,
  deviceManagementApplicabilityRuleOsVersion: {
    minOSVersion: '10.0.1',
    maxOSVersion: null,
    name: null,
    ruleType: 'include',
  },
  'assignments@odata.context': 'https://graph.microsoft.com/beta/x',
  assignments: [{ id: 'x', target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: 'y' } }],
};

describe('the JSON Schema of a profile', () => {
  test('is a draft-07 schema of all ten types', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(schema).toMatchObject({
      properties: { '@odata.type': { enum: profileTypes.map(({ odataType }) => odataType) } },
    });
  });

  test('is plain data that JSON can hold', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  test('refers to nothing that is not there, and has nothing that nobody refers to', () => {
    const text = JSON.stringify(schema);
    const referred = [...text.matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(referred)).toEqual(new Set(Object.keys(Object(schema['definitions']))));
  });

  test('explains every property and every member', () => {
    const { definitions } = JSON.parse(JSON.stringify(schema));
    for (const [name, definition] of Object.entries<{ description?: string; markdownDescription?: string }>(
      definitions,
    )) {
      expect(definition.description, name).toBeTruthy();
      expect(definition.markdownDescription, name).toBeTruthy();
    }
  });

  test.each(profileTypeNames)('accepts a profile of %s, as it is written and as Graph answers', (type) => {
    expect(accepts(baseProfile(type)) || accepts.errors).toBe(true);
    if (type === 'windows10XSCEPCertificateProfile') return;
    expect(accepts({ ...baseProfile(type), ...answered }) || accepts.errors).toBe(true);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a link by id', { 'rootCertificate@odata.bind': "https://graph.microsoft.com/beta/x('1')" }],
    ['a link as an object', { rootCertificate: { '@odata.id': 'x' } }],
    ['flags in the other order, with a blank', { keyUsage: 'keyEncipherment, digitalSignature' }],
    ['members in another case', { keySize: 'Size2048', hashAlgorithm: 'SHA2' }],
    ['what was never set', { subjectAlternativeNameType: null, description: null }],
  ])('accepts %s', (_what, changes) => {
    expect(accepts(baseProfile('windows81SCEPCertificateProfile', changes)) || accepts.errors).toBe(true);
  });

  test('accepts whatever the rules about structure accept in the sample workspace', () => {
    const folder = join(import.meta.dirname, '../../sample-workspace/profiles');
    for (const file of readdirSync(folder)) {
      const { text } = decodeBytes(readFileSync(join(folder, file)));
      expect(accepts(JSON.parse(text)), file).toBe(!hasStructuralFinding(text));
    }
  });
});

/** Each is a finding of a rule about structure, too. */
const mistakes: readonly (readonly [string, string, Record<string, unknown>])[] = [
  ['a property of another platform', 'iosScepCertificateProfile', { keyStorageProvider: 'useSoftwareKsp' }],
  ['a misspelt property', 'windows81SCEPCertificateProfile', { keysize: 'size2048' }],
  ['a member that there is not', 'windows81SCEPCertificateProfile', { keySize: 'size3072' }],
  ['a flag that there is not', 'windows81SCEPCertificateProfile', { keyUsage: 'digitalSignature,nonRepudiation' }],
  ['flags in an array', 'windows81SCEPCertificateProfile', { keyUsage: ['digitalSignature'] }],
  ['a number as a text', 'windows81SCEPCertificateProfile', { renewalThresholdPercentage: '20' }],
  ['a number with a fraction', 'windows81SCEPCertificateProfile', { certificateValidityPeriodValue: 1.5 }],
  ['a number out of range', 'windows81SCEPCertificateProfile', { renewalThresholdPercentage: 100 }],
  ['one URL instead of a list', 'windows81SCEPCertificateProfile', { scepServerUrls: 'https://ndes.contoso.com' }],
  ['usages as texts', 'windows81SCEPCertificateProfile', { extendedKeyUsages: ['1.3.6.1.5.5.7.3.2'] }],
  [
    'a type of SAN that there is not',
    'windows81SCEPCertificateProfile',
    { customSubjectAlternativeNames: [{ sanType: 'upn', name: '{{UserPrincipalName}}' }] },
  ],
];

describe('it refuses what a rule about structure finds', () => {
  test.each(mistakes)('%s', (_what, type, changes) => {
    const profile = baseProfile(type, changes);
    expect(accepts(profile)).toBe(false);
    expect(hasStructuralFinding(JSON.stringify(profile))).toBe(true);
  });

  test('and an object that is no SCEP profile', () => {
    expect(accepts({ '@odata.type': '#microsoft.graph.iosPkcsCertificateProfile' })).toBe(false);
    expect(accepts({ displayName: 'x' })).toBe(false);
  });
});

function hasStructuralFinding(text: string): boolean {
  const structural = /^(unknown-property|unknown-member|wrong-type|too-many-entries|renewal-threshold-range)$/;
  return analyze(text, { kind: 'json' }).findings.some(({ rule }) => structural.test(rule));
}
