import { exportFields, type ExportRecord } from '../facts/device-fields.ts';
import { described, draft07, type JsonSchema } from '../json/json-schema.ts';
import { deviceShape } from './device-shape.ts';

/**
 * The JSON Schema of a file of sample devices: an export of Graph in any of its wrappings, or the short form. Any other
 * property may stand in it, as an export has a hundred of them.
 */
export function devicesSchema(): JsonSchema {
  return {
    $schema: draft07,
    title: 'Sample devices of SCEP Profiles',
    ...described(
      'An export of `managedDevices`, `users` or `devices` from Microsoft Graph, or devices in the short form: a list, one object, or a list in `value` or `devices`.',
    ),
    type: ['array', 'object'],
    items: item,
    properties: {
      value: { ...described('The objects, as Graph wraps them.'), items: item },
      devices: { ...described('The devices, as the short form wraps them.'), items: item },
      ...itemProperties(),
    },
    definitions: {
      item: { type: 'object', properties: itemProperties() },
      user: { type: ['object', 'null'], properties: textsOf('user') },
      device: { type: ['object', 'null'], properties: textsOf('device') },
      variables: { type: ['object', 'null'], additionalProperties: text },
    },
  };
}

const item: JsonSchema = { $ref: '#/definitions/item' };
const text: JsonSchema = { type: ['string', 'null'] };

function itemProperties(): JsonSchema {
  return {
    ...textsOf('managedDevice', 'user', 'device'),
    user: { ...fieldDescription('user'), allOf: [{ $ref: '#/definitions/user' }] },
    device: { ...fieldDescription('device'), allOf: [{ $ref: '#/definitions/device' }] },
    variables: {
      ...described('Values of variables that no field of an export has, by the name of the variable.'),
      allOf: [{ $ref: '#/definitions/variables' }],
    },
  };
}

/** The fields that are read as texts; the short form explains its own. */
function textsOf(...records: readonly ExportRecord[]): JsonSchema {
  const names = exportFields.filter(({ record }) => records.includes(record)).map(({ name }) => name);
  return Object.fromEntries([...new Set(names)].map((name) => [name, { ...fieldDescription(name), ...text }]));
}

function fieldDescription(name: string): JsonSchema {
  const own = deviceShape.fields[name];
  return described(
    own ?? `\`${name}\` as Microsoft Graph has it. null or an empty text is empty; left out is not known.`,
  );
}
