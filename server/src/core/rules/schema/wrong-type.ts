import { jsonTypes, type PropertyFact, type PropertyType } from '../../facts/property-fact.ts';
import type { JsonNode } from '../../json/tree.ts';
import type { ProfileRule, Report, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Microsoft Graph refuses a profile in which a value has another JSON type than its property.',
    symptoms: ['Graph answers 400 Bad Request when the profile is imported'],
    sources: ['graphCsdl', 'graphTypings'],
    examples: {
      bad: [
        { profile: { renewalThresholdPercentage: '20' } },
        { profile: { certificateValidityPeriodValue: 1.5 } },
        { profile: { keyUsage: ['digitalSignature'] } },
        { profile: { scepServerUrls: 'https://ndes.contoso.com/certsrv/mscep/mscep.dll' } },
        { profile: { extendedKeyUsages: ['1.3.6.1.5.5.7.3.2'] } },
      ],
      good: [
        { profile: { keyUsage: 'digitalSignature,keyEncipherment', description: null } },
        { type: 'windows10XSCEPCertificateProfile', profile: { hashAlgorithm: ['sha2'] } },
      ],
    },
  };
}

export const wrongType: ProfileRule = {
  id: 'wrong-type',
  family: 'schema',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The value has the wrong JSON type',
  check(_profile, context, report) {
    for (const { fact, value } of context.values()) {
      if (value.kind !== 'null' && !fits(fact, value)) reportWrongType(fact, value, report);
    }
  },
};

/** Whether nothing is wrong, also with the entries. */
function fits(fact: PropertyFact, value: JsonNode): boolean {
  const itemType = itemTypes[fact.type];
  if (!fitsWhole(fact, value)) return false;
  return value.kind !== 'array' || !itemType || value.items.every(({ kind }) => kind === itemType);
}

function reportWrongType(fact: PropertyFact, value: JsonNode, report: Report): void {
  if (!fitsWhole(fact, value)) {
    report({
      span: value.span,
      message: `"${fact.name}" ("${fact.label}") has to be ${wanted[fact.type]}; this is ${actual(value)}.`,
    });
    return;
  }
  const itemType = itemTypes[fact.type];
  if (value.kind !== 'array' || !itemType) return;
  for (const item of value.items) {
    if (item.kind !== itemType) {
      report({
        span: item.span,
        message: `The entries of "${fact.name}" ("${fact.label}") have to be ${itemType}s; this is ${actual(item)}.`,
      });
    }
  }
}

function fitsWhole({ type }: PropertyFact, value: JsonNode): boolean {
  const wantedType = jsonTypes[type];
  if (wantedType === 'integer') return value.kind === 'number' && Number.isInteger(value.value);
  return value.kind === wantedType;
}

const itemTypes: Readonly<Partial<Record<PropertyType, 'string' | 'object'>>> = {
  stringArray: 'string',
  enumArray: 'string',
  flagsArray: 'string',
  objectArray: 'object',
};

const wanted: Readonly<Record<PropertyType, string>> = {
  string: 'a string',
  enum: 'a string',
  flags: 'one string, its members joined by commas',
  dateTime: 'a string with a date',
  guid: 'a string with a GUID',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  stringArray: 'an array of strings',
  enumArray: 'an array of strings',
  flagsArray: 'an array of strings',
  objectArray: 'an array of objects',
};

function actual(value: JsonNode): string {
  switch (value.kind) {
    case 'string':
      return 'a string';
    case 'number':
      return Number.isInteger(value.value) ? 'a number' : 'a number with a fraction';
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'array':
      return 'an array';
    case 'object':
      return 'an object';
  }
}
