import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { workspaceSchema } from '../../../server/src/core/workspace/schema.ts';
import { exampleText, workspaceKeys } from './example.ts';
import { problemsIn } from './problems-in.ts';

const ajv = new Ajv({ strict: false });
const schema = workspaceSchema();
const accepts = ajv.compile(schema);

describe('the JSON Schema of the workspace file', () => {
  test('is a draft-07 schema', () => {
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  test('is plain data that JSON can hold', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  test('accepts the example with every key', () => {
    expect(accepts(valueOf(exampleText)) || accepts.errors).toBe(true);
  });

  test('describes every key and offers the members', () => {
    const undescribed = [...subschemas(schema)].filter(({ description }) => !description);
    expect(undescribed).toEqual([]);
    expect([...subschemas(schema)].flatMap(({ enum: members }) => members ?? [])).toEqual(
      expect.arrayContaining(['adcs', 'signatureAndEncryption', 'windows', 'off']),
    );
  });
});

describe('reader and schema agree', () => {
  const wrong = /^workspace-(unknown-key|missing-key|wrong-type|unknown-member)$/;

  test.each([
    '{}',
    '[]',
    '{ "templtes": [] }',
    '{ "templates": [{ "validity": "2 Years" }] }',
    '{ "templates": [{ "validity": "2 yrs" }] }',
    '{ "templates": [{ "minimalKeySize": 2048.0 }] }',
    '{ "templates": [{ "minimalKeySize": 0 }] }',
    '{ "templates": [{ "applicationPolicies": ["3.1"] }] }',
    '{ "servers": [{ "templates": "A" }] }',
    '{ "servers": [{ "templates": { "signature": "A" } }] }',
    '{ "servers": [{ "templates": { "signing": "A" } }] }',
    '{ "servers": [{ "templates": 1 }] }',
    '{ "devices": { "a": "" } }',
    '{ "devices": { "a": [{ "anything": { "is": "fine" } }, "b.json"] } }',
    '{ "devices": { "a": [1] } }',
    '{ "profiles": [{ "usedFor": ["anything"] }, { "usedFor": [1] }] }',
    '{ "accepted": [{ "rule": "a", "reason": "b", "expires": "2027-02-29" }] }',
    '{ "accepted": [{ "rule": "a" }] }',
    '{ "rules": { "a": "off", "b": "on" } }',
  ])('%s', (text) => {
    const isWrong = problemsIn(text).some(([rule]) => wrong.test(rule));
    expect(accepts(valueOf(text))).toBe(!isWrong);
  });

  test('on any JSON under any key', () => {
    const key = fc.constantFrom(...workspaceKeys);
    const inner = fc.constantFrom('kind', 'name', 'urls', 'templates', 'match', 'devices', 'files', 'rule', 'reason');
    const leaf = fc.oneof(fc.constantFrom('adcs', 'off', '2 years', 'a.json', true, 1), fc.jsonValue({ maxDepth: 1 }));
    const entry = fc.dictionary(inner, fc.oneof(leaf, fc.array(leaf)));
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(leaf, entry, fc.array(entry))), (content) => {
        const isWrong = problemsIn(JSON.stringify(content)).some(([rule]) => wrong.test(rule));
        expect(accepts(content)).toBe(!isWrong);
      }),
      { numRuns: 150 },
    );
  });
});

interface Subschema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Subschema>>;
  readonly items?: Subschema;
  readonly additionalProperties?: Subschema | boolean;
}

function* subschemas(root: Subschema): Generator<Subschema> {
  yield root;
  for (const child of Object.values(root.properties ?? {})) yield* subschemas(child);
  if (root.items) yield* subschemas(root.items);
  if (typeof root.additionalProperties === 'object') yield* subschemas(root.additionalProperties);
}

function valueOf(text: string): unknown {
  return parse(text, [], { allowTrailingComma: true });
}
