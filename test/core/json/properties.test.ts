import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import { nodeAt, nodeAtPointer, pointerOf } from '../../../server/src/core/json/pointer.ts';
import type { JsonDocument, JsonNode, JsonProperty } from '../../../server/src/core/json/tree.ts';
import { valueOf } from './dump-json.ts';

type Part = JsonNode | JsonProperty;

function childrenOf(part: Part): readonly Part[] {
  if (part.kind === 'property') return part.value ? [part.value] : [];
  if (part.kind === 'object') return part.properties;
  return part.kind === 'array' ? part.items : [];
}

/** Every node and property with the one around it. */
function* partsOf(document: JsonDocument): Generator<{ part: Part; parent: Part | undefined }> {
  const waiting: { part: Part; parent: Part | undefined }[] = document.root
    ? [{ part: document.root, parent: undefined }]
    : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const child of childrenOf(next.part)) waiting.push({ part: child, parent: next.part });
  }
}

/** What has to hold for the tree of any text. */
function checkTree(text: string, document: JsonDocument): void {
  for (const { part, parent } of partsOf(document)) {
    expect(part.span.start).toBeLessThanOrEqual(part.span.end);
    expect(part.span.start).toBeGreaterThanOrEqual(parent?.span.start ?? 0);
    expect(part.span.end).toBeLessThanOrEqual(parent?.span.end ?? text.length);
    expect(part.parent).toBe(parent);
    const children = childrenOf(part);
    for (const [index, child] of children.entries()) {
      const before = children[index - 1];
      if (before) expect(before.span.end).toBeLessThanOrEqual(child.span.start);
    }
  }
  for (const { span } of document.problems) {
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
  }
}

const punctuation = ['{', '}', '[', ']', ':', ',', '"', '\\', "'", '//', '/*', '*/'];
const values = ['"a"', '"@odata.type"', '\\u00', 'true', 'null', '-1.5e3', '1e', 'x'];
const blanks = [' ', '\n', '\r\n', '\t', '\0', '😀', '\ud800', '\uFEFF'];
const fragments = fc.constantFrom(...punctuation, ...values, ...blanks);

describe('any text', () => {
  test('has a tree in order and in bounds', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        checkTree(text, parseJson(text));
      }),
      { numRuns: 500 },
    );
  });

  test('has problems, or JSON.parse reads it the same', () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { root, problems, comments } = parseJson(text);
        const strict = parseStrictly(text);
        if (strict) expect([valueOf(root), problems, comments]).toEqual([strict.value, [], []]);
        else if (problems.length === 0) expect(text).toMatch(/\/[/*]|,\s*(?:\/[/*].*)?[}\]]|\uFEFF/s);
      }),
      { numRuns: 500 },
    );
  });

  test('leads from each of its nodes back to it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const document = parseJson(text);
        for (const { part } of partsOf(document)) {
          if (part.kind === 'property') continue;
          expect(nodeAtPointer(document, pointerOf(part))).toBe(part);
          if (childrenOf(part).length === 0) expect(nodeAt(document, part.span.start + 1)).toBe(part);
        }
      }),
    );
  });
});

describe('any value', () => {
  test.each([undefined, 2, '\t'])('is read as it was written, indented by %j', (indent) => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), (value) => {
        const { root, problems } = parseJson(JSON.stringify(value, null, indent));
        expect(problems).toEqual([]);
        expect(valueOf(root)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('in pieces never throws', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(), (json, first, second) => {
        const start = first % (json.length + 1);
        const text = json.slice(0, start) + json.slice(start + (second % 5));
        checkTree(text, parseJson(text));
      }),
    );
  });
});

function parseStrictly(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
