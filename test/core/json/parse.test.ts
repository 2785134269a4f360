import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import { nodeAtPointer } from '../../../server/src/core/json/pointer.ts';
import { spanText } from '../../../server/src/core/text/span.ts';
import { dumpJson } from './dump-json.ts';

describe('JSON', () => {
  test.each([
    ['{}', '{}'],
    ['[]', '[]'],
    [' "a" ', '"a"'],
    ['12.5e-1', '1.25'],
    ['1e999', 'Infinity'],
    ['-0', '-0'],
    ['-1', '-1'],
    ['123456789012345678901', '123456789012345680000'],
    ['true', 'true'],
    ['\r\n\tnull\n', 'null'],
    ['{"a": [1, {"b": null}, [[]]], "": false}', '{"a": [1, {"b": null}, [[]]], "": false}'],
    [String.raw`"\u0026\ud83d\ude00\n"`, '"&😀\\n"'],
    [String.raw`{"\u0061": 1}`, '{"a": 1}'],
    // Duplicates are JSON; all of them are kept.
    ['{"a": 1, "a": 2, "a": 1}', '{"a": 1, "a": 2, "a": 1}'],
    ['{"__proto__": {"a": 1}, "constructor": 2}', '{"__proto__": {"a": 1}, "constructor": 2}'],
    ['"\u007f\u2028\ud800"', '"\u007f\u2028\\ud800"'],
  ])('%s', (text, tree) => {
    const { root, problems } = parseJson(text);
    expect(dumpJson(root)).toBe(tree);
    expect(problems).toEqual([]);
  });
});

describe('what JSONC adds', () => {
  test.each<[text: string, tree: string, comments: readonly string[]]>([
    ['[1, 2,]', '[1, 2]', []],
    ['{"a": 1,}', '{"a": 1}', []],
    ['// first\n{} // last', '{}', ['// first', '// last']],
    [
      '{ /* a */ "a" /* b */ : /* c */ 1 /* d */ , /* e */ }',
      '{"a": 1}',
      ['/* a */', '/* b */', '/* c */', '/* d */', '/* e */'],
    ],
    ['// one\r\n/* two\r\nlines */[]', '[]', ['// one', '/* two\r\nlines */']],
    ['["// no", "/* no */"]', '["// no", "/* no */"]', []],
    ['/**/[/***/]', '[]', ['/**/', '/***/']],
    ['\uFEFF{}', '{}', []],
  ])('%j', (text, tree, comments) => {
    const document = parseJson(text);
    expect(dumpJson(document.root)).toBe(tree);
    expect(document.problems).toEqual([]);
    expect(document.comments.map((span) => spanText(text, span))).toEqual(comments);
  });
});

describe('places', () => {
  const text = '{\n  "a" : [ 1, "x" ], // c\n  "b":{"c" :null}\n}';
  const document = parseJson(text);

  test.each([
    ['', text],
    ['/a', '[ 1, "x" ]'],
    ['/a/0', '1'],
    ['/a/1', '"x"'],
    ['/b', '{"c" :null}'],
    ['/b/c', 'null'],
  ])('the value at %j', (pointer, expected) => {
    const node = nodeAtPointer(document, pointer);
    expect(node && spanText(text, node.span)).toBe(expected);
  });

  test('properties and their keys', () => {
    const properties = document.root?.kind === 'object' ? document.root.properties : [];
    expect(properties.map(({ span }) => spanText(text, span))).toEqual(['"a" : [ 1, "x" ]', '"b":{"c" :null}']);
    expect(properties.map(({ key }) => spanText(text, key.span))).toEqual(['"a"', '"b"']);
    expect(properties.map(({ parent }) => parent)).toEqual([document.root, document.root]);
    expect(properties.map(({ value }) => value?.parent)).toEqual(properties);
  });
});
