// The objects inside a SCEP profile.
import type { Fact } from './fact.ts';
import { property, type PropertyFact } from './property-fact.ts';

export interface ComplexType extends Fact {
  /** Without `microsoft.graph.`. */
  readonly name: string;
  /** By exact name. */
  readonly properties: ReadonlyMap<string, PropertyFact>;
}

const graph = ['graphTypings', 'graphTypeMappings'] as const;
const form = [...graph, 'scepProfiles2025'] as const;

const sanProperties = [
  property('enum', {
    name: 'sanType',
    enumName: 'subjectAlternativeNameType',
    label: 'Attribute',
    description: 'Type of the subject alternative name; one member, although the enum is a set of flags.',
    sources: form,
  }),
  property('string', {
    name: 'name',
    isNullable: true,
    label: 'Value',
    description: 'Text and variables of the subject alternative name: the bare value, without a key such as CN=.',
    sources: [...form, 'windowsDocs11053'],
  }),
];

const ruleType = property('enum', {
  name: 'ruleType',
  enumName: 'deviceManagementApplicabilityRuleType',
  label: 'Rule',
  description: 'Whether the profile is for the devices that the rule meets, or for the others.',
  sources: graph,
});

const ruleName = property('string', {
  name: 'name',
  isNullable: true,
  label: 'Name',
  description: 'Name of the rule.',
  sources: graph,
});

export const complexTypes: readonly ComplexType[] = [
  complexType('customSubjectAlternativeName', sanProperties),
  complexType('windows10XCustomSubjectAlternativeName', sanProperties),
  complexType('extendedKeyUsage', [
    property('string', {
      name: 'name',
      isNullable: true,
      label: 'Name',
      description: 'Name of the extended key usage; free text.',
      sources: form,
    }),
    property('string', {
      name: 'objectIdentifier',
      isNullable: true,
      label: 'Object Identifier',
      description: 'Dotted OID of the extended key usage: 1.3.6.1.5.5.7.3.2 is Client Authentication.',
      sources: form,
    }),
  ]),
  complexType('androidDeviceOwnerSilentCertificateAccess', [
    property('string', {
      name: 'packageId',
      label: 'Package',
      description: 'Package of the app that gets the certificate without asking the user.',
      sources: graph,
    }),
  ]),
  complexType('deviceManagementApplicabilityRuleOsEdition', [
    property('enumArray', {
      name: 'osEditionTypes',
      enumName: 'windows10EditionType',
      label: 'OS editions',
      description: 'Editions of Windows.',
      sources: graph,
    }),
    ruleName,
    ruleType,
  ]),
  complexType('deviceManagementApplicabilityRuleOsVersion', [
    property('string', {
      name: 'minOSVersion',
      isNullable: true,
      label: 'Min OS version',
      description: 'First version of Windows that the rule meets.',
      sources: graph,
    }),
    property('string', {
      name: 'maxOSVersion',
      isNullable: true,
      label: 'Max OS version',
      description: 'Last version of Windows that the rule meets.',
      sources: graph,
    }),
    ruleName,
    ruleType,
  ]),
  complexType('deviceManagementApplicabilityRuleDeviceMode', [
    property('enum', {
      name: 'deviceMode',
      enumName: 'windows10DeviceModeType',
      label: 'Device mode',
      description: 'Windows in S mode, or not.',
      sources: graph,
    }),
    ruleName,
    ruleType,
  ]),
];

const byName: ReadonlyMap<string, ComplexType> = new Map(complexTypes.map((type) => [type.name, type]));

/** The type of an `objectType`, by exact name; undefined for the entity types that navigation properties lead to. */
export function findComplexType(name: string): ComplexType | undefined {
  return byName.get(name);
}

function complexType(name: string, properties: readonly PropertyFact[]): ComplexType {
  return {
    name,
    properties: new Map(properties.map((row) => [row.name, row])),
    sources: graph,
  };
}
