import { profileTypes, type ProfileType } from '../facts/profile-types.ts';
import { described, draft07, type JsonSchema } from '../json/json-schema.ts';
import { Definitions, reference } from './schema-definitions.ts';
import { propertySchema } from './property-schema.ts';

/**
 * The JSON Schema of a SCEP certificate profile, for all of Graph's types: which properties there are follows from the
 * `@odata.type`. It accepts what Graph gives and takes; what else may be wrong is for the rules.
 */
export function profileSchema(): JsonSchema {
  const definitions = new Definitions();
  const types = profileTypes.map((type) => ({ type, schema: typeSchema(type, definitions) }));
  return {
    $schema: draft07,
    title: 'SCEP certificate profile of Microsoft Intune',
    ...described('A SCEP certificate profile as Microsoft Graph (beta) gives and takes it.'),
    type: 'object',
    required: ['@odata.type'],
    properties: {
      '@odata.type': {
        ...described('The type of the profile, and with it its platform.'),
        enum: profileTypes.map(({ odataType }) => odataType),
        enumDescriptions: profileTypes.map(describeType),
      },
    },
    allOf: profileTypes.map(({ name, odataType }) => ({
      if: { properties: { '@odata.type': { const: odataType } }, required: ['@odata.type'] },
      // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's keyword
      then: reference(name),
    })),
    definitions: { ...Object.fromEntries(types.map(({ type, schema }) => [type.name, schema])), ...definitions.all() },
  };
}

function typeSchema(type: ProfileType, definitions: Definitions): JsonSchema {
  const properties = [...type.properties.values()].map((fact): [string, JsonSchema] => [
    fact.name,
    definitions.add(fact.name, type.name, propertySchema(fact, definitions)),
  ]);
  return {
    ...described(describeType(type)),
    type: 'object',
    properties: { '@odata.type': {}, ...Object.fromEntries(properties) },
    patternProperties: { [ANNOTATION]: {} },
    additionalProperties: false,
  };
}

/** `rootCertificate@odata.bind`, `@odata.context`, `#microsoft.graph.assign`. */
const ANNOTATION = '[@#]';

function describeType({ label, status }: ProfileType): string {
  return status === undefined ? label : `${label}. ${status.text}`;
}
