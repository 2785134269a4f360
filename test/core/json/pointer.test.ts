import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import { findProperty, nodeAt, nodeAtPointer, pointerAt, pointerOf } from '../../../server/src/core/json/pointer.ts';
import { walkObjects } from '../../../server/src/core/json/walk.ts';
import { spanText } from '../../../server/src/core/text/span.ts';
import { dumpJson } from './dump-json.ts';

describe('pointers', () => {
  const document = parseJson('{"a/b": [0, {"~": 1, "": 2}], "~1": {"x": [[3]]}, "twice": 4, "twice": 5, "hole": }');

  test.each([
    ['/a~1b', '[0, {"~": 1, "": 2}]'],
    ['/a~1b/0', '0'],
    ['/a~1b/1/~0', '1'],
    ['/a~1b/1/', '2'],
    ['/~01/x/0/0', '3'],
    ['/twice', '5'],
  ])('%s', (pointer, tree) => {
    const node = nodeAtPointer(document, pointer);
    expect(dumpJson(node)).toBe(tree);
    expect(node && pointerOf(node)).toBe(pointer);
  });

  test.each(['x', '/x', '/a~1b/2', '/a~1b/-', '/a~1b/00', '/a~1b/0/0', '/twice/0', '/hole', '/'])(
    '%j is nowhere',
    (pointer) => {
      expect(nodeAtPointer(document, pointer)).toBeUndefined();
    },
  );

  test('the root', () => {
    expect(document.root && pointerOf(document.root)).toBe('');
    expect(nodeAtPointer(document, '')).toBe(document.root);
  });

  test('a property without a value', () => {
    const property = document.root?.kind === 'object' ? findProperty(document.root, 'hole') : undefined;
    expect(property && pointerOf(property)).toBe('/hole');
  });
});

describe('at a cursor', () => {
  test.each([
    ['|{"a": 1}', '{"a": 1}', ''],
    ['{|"a": 1}', '"a": 1', '/a'],
    ['{"a|": 1}', '"a": 1', '/a'],
    ['{"a":| 1}', '"a": 1', '/a'],
    ['{"a": |1}', '1', '/a'],
    ['{"a": 1|}', '1', '/a'],
    ['{"a": 1}|', '{"a": 1}', ''],
    ['{"a": 1, | "b": 2}', '{"a": 1,  "b": 2}', ''],
    ['{"a": [1, 2|, 3]}', '2', '/a/1'],
    ['{"a": [1,| 2]}', '[1, 2]', '/a'],
    ['[[1]|[2]]', '[2]', '/1'],
    ['[1|,2]', '1', '/0'],
    ['{"a": "|"}', '""', '/a'],
    ['{"a":|', '"a":', '/a'],
    ['{"a": {|', '{', '/a'],
    ['  |  {}', '', ''],
    ['{"a": 1, {"b": |2}}', '2', '//b'],
  ])('%s', (marked, expected, pointer) => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    const document = parseJson(text);
    const node = nodeAt(document, offset);
    expect(node ? spanText(text, node.span) : '').toBe(expected);
    expect(pointerAt(document, offset)).toBe(pointer);
  });
});

test('objects, the outer before the inner ones, in document order', () => {
  const document = parseJson('[{"n": 1, "x": [[{"n": 2}], {"n": 3, "y": {"n": 4}}]}, 5, {"n": 6}]');
  const numbers = [...walkObjects(document.root)].map((node) => dumpJson(findProperty(node, 'n')?.value));
  expect(numbers).toEqual(['1', '2', '3', '4', '6']);
  expect([...walkObjects(undefined)]).toEqual([]);
});
