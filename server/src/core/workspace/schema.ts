import { described, draft07, mapValues, type JsonSchema } from '../json/json-schema.ts';
import { assertNever } from '../text/assert-never.ts';
import type { Shape } from './shape.ts';
import { workspaceShape } from './workspace-shape.ts';

/** The JSON Schema of `scep-profiles.json`, with what VS Code's JSON service knows beyond the standard. */
export function workspaceSchema(): JsonSchema {
  return {
    $schema: draft07,
    title: 'SCEP Profiles workspace file',
    allowComments: true,
    allowTrailingCommas: true,
    ...toSchema(workspaceShape),
  };
}

/** Goes as deep as the shape is written. */
function toSchema(shape: Shape): JsonSchema {
  return { ...described(shape.description), ...constraints(shape), ...examplesOf(shape) };
}

function constraints(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return {
        type: 'string',
        ...(shape.format && { pattern: shape.format.pattern, patternErrorMessage: `Expected ${shape.format.label}.` }),
        ...(shape.suggestions && { anyOf: [{ enum: shape.suggestions }, {}] }),
      };
    case 'member':
      return {
        enum: Object.keys(shape.members),
        enumDescriptions: Object.values(shape.members).map(({ label }) => label),
      };
    case 'flag':
      return { type: 'boolean' };
    case 'count':
      return { type: 'integer', minimum: 1 };
    case 'list':
      return { type: 'array', items: toSchema(shape.items) };
    case 'map':
      return { type: 'object', additionalProperties: toSchema(shape.values) };
    case 'record':
      return {
        type: 'object',
        properties: mapValues(shape.fields, toSchema),
        additionalProperties: false,
        ...(shape.required && shape.required.length > 0 && { required: shape.required }),
      };
    case 'choice':
      return { anyOf: shape.alternatives.map(toSchema) };
    case 'open':
      return { type: 'object', properties: mapValues(shape.fields, described) };
    default:
      return assertNever(shape);
  }
}

function examplesOf(shape: Shape): JsonSchema {
  return 'examples' in shape && shape.examples ? { examples: shape.examples } : {};
}
