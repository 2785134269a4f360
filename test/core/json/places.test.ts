// Ways through a document that are easily one step too long or too short.
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import { findProperty, nodeAtPointer } from '../../../server/src/core/json/pointer.ts';
import type { JsonObject } from '../../../server/src/core/json/tree.ts';
import { walkObjects } from '../../../server/src/core/json/walk.ts';
import { spanText } from '../../../server/src/core/text/span.ts';

const text = '{"a":{"b":1,"":2},"c":[{"d":0},10,20,[{"e":0}]],"a":{"f":0}}';
const document = parseJson(text);

describe('a pointer', () => {
  test.each([
    ['', text],
    ['/c/0', '{"d":0}'],
    ['/c/2', '20'],
    ['/c/3/0/e', '0'],
    ['/a/f', '0'],
    ['/c/00', undefined],
    ['/c/01', undefined],
    ['/c/1a', undefined],
    ['/c/-1', undefined],
    ['/c/4', undefined],
    ['/c/', undefined],
    ['/c/1/0', undefined],
    ['/nowhere/a', undefined],
    ['c', undefined],
    ['a/b', undefined],
  ])('%j', (pointer, expected) => {
    const node = nodeAtPointer(document, pointer);
    expect(node && spanText(text, node.span)).toBe(expected);
  });
});

test('of two properties of a name the last one counts, and there may be none', () => {
  const root = objectAt('');
  expect(root && findProperty(root, 'a')?.value?.span).toEqual({ start: 52, end: 59 });
  expect(root && findProperty(root, 'x')).toBeUndefined();
});

test('all objects are met, the first and the last of each list too, in the order of the document', () => {
  const met = [...walkObjects(document.root)].map(({ span }) => spanText(text, span));
  expect(met).toEqual([text, '{"b":1,"":2}', '{"d":0}', '{"e":0}', '{"f":0}']);
  expect([...walkObjects(undefined)]).toEqual([]);
});

test('each backslash that escapes nothing is told, and where the string ends', () => {
  const broken = String.raw`["\x\y"]`;
  const told = parseJson(broken).problems.map(({ span }) => spanText(broken, span));
  expect(told).toEqual(['\\', '\\']);
});

function objectAt(pointer: string): JsonObject | undefined {
  const node = nodeAtPointer(document, pointer);
  return node?.kind === 'object' ? node : undefined;
}
