import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import type { JsonNode } from '../../../server/src/core/json/tree.ts';
import { spanText } from '../../../server/src/core/text/span.ts';
import { dumpJson } from './dump-json.ts';

/** The tree, and each problem as `what it points at: message`. */
function check(text: string, tree: string, problems: readonly string[]): void {
  const document = parseJson(text);
  expect(dumpJson(document.root)).toBe(tree);
  expect(document.problems.map(({ span, message }) => `${spanText(text, span)}: ${message}`)).toEqual(problems);
}

const value = 'Expected a value.';
const key = 'Expected a property name in double quotes.';
const quotedKey = 'Property names must be in double quotes.';
const colon = 'Expected a colon after the property name.';
const comma = 'Expected a comma.';
const noValue = 'This property has no value.';
const brace = 'Expected a closing }.';
const bracket = 'Expected a closing ].';
const closesNothing = 'There is nothing open that this would close.';
const end = 'Expected the end of the document.';
const quote = 'This string has no closing quote.';

describe('while somebody types', () => {
  test.each<[text: string, tree: string, problems: readonly string[]]>([
    ['', '?', [`: ${value}`]],
    ['// only a comment', '?', [`: ${value}`]],
    ['{', '{}', [`{: ${brace}`]],
    ['{ "a', '{"a": ?}', [`"a: ${quote}`, `"a: ${brace}`]],
    ['{ "a" }', '{"a": ?}', [`}: ${colon}`]],
    ['{ "a": }', '{"a": ?}', [`}: ${value}`]],
    ['{ "a": , "b": 1 }', '{"a": ?, "b": 1}', [`,: ${value}`]],
    ['{ "a", "b": 1 }', '{"a": ?, "b": 1}', [`,: ${colon}`]],
    ['{ "a": 1 "b": 2 }', '{"a": 1, "b": 2}', [`"b": ${comma}`]],
    ['{ "a": 1, "b" 2 }', '{"a": 1, "b": 2}', [`2: ${colon}`]],
    // The string behind a property without a value turns out to be the next key.
    ['{ "a":\n "b": 1 }', '{"a": ?, "b": 1}', [`"a": ${noValue}`]],
    ['{ "a"\n "b": 1 }', '{"a": ?, "b": 1}', [`"b": ${colon}`]],
    ['{ "a": "b": "c": 1 }', '{"a": ?, "b": ?, "c": 1}', [`"a": ${noValue}`, `"b": ${noValue}`]],
    // Nothing but a key comes right before a colon.
    ['{ "a": "b" c: 1 }', '{"a": "b"}', [`c: ${comma}`]],
    ['{ "a": 1 2, "b": 3 }', '{"a": 1, "b": 3}', [`2: ${comma}`]],
    ['{ "a": "CN=x\n "b": 1 }', '{"a": "CN=x", "b": 1}', [`"CN=x: ${quote}`, `"b": ${comma}`]],
    ['{ "a": "CN=x,\n "b": 1 }', '{"a": "CN=x,", "b": 1}', [`"CN=x,: ${quote}`, `"b": ${comma}`]],
    ['{ "a": tru, "b": 1 }', '{"a": ?, "b": 1}', [`tru: ${value}`]],
    ['{ "a": 1, b }', '{"a": 1, "b": ?}', [`b: ${quotedKey}`]],
    ['[1, 2', '[1, 2]', [`2: ${bracket}`]],
    ['[1,, 2]', '[1, 2]', [`,: ${value}`]],
    ['[1 2]', '[1, 2]', [`2: ${comma}`]],
    ['[{"a": 1} {"b": 2}]', '[{"a": 1}, {"b": 2}]', [`{: ${comma}`]],
    ['{"a": /* never', '{"a": ?}', [`:: ${brace}`, '/* never: This comment is never closed with */.']],
    ['/*', '?', [`: ${value}`, '/*: This comment is never closed with */.']],
    ['{"a": /', '{"a": ?}', [`/: ${value}`]],
  ])('%j', check);
});

describe('brackets that do not fit', () => {
  test.each<[text: string, tree: string, problems: readonly string[]]>([
    ['{"a": [1, 2 }', '{"a": [1, 2]}', [`}: ${bracket}`]],
    ['[{"a": 1 ]', '[{"a": 1}]', [`]: ${brace}`]],
    ['[{"a": ]', '[{"a": ?}]', [`]: ${value}`]],
    ['{"a": 1 ] , "b": 2}', '{"a": 1, "b": 2}', [`]: ${closesNothing}`]],
    ['{"a": [1], "b": 2 ] , "c": 3}', '{"a": [1], "b": 2, "c": 3}', [`]: ${closesNothing}`]],
    ['[{"a": 1}, 2 } , 3]', '[{"a": 1}, 2, 3]', [`}: ${closesNothing}`]],
    ['{"a": "x", "b": ["c": 1]}', '{"a": "x", "b": ["c", 1]}', [':: A colon has no place here.']],
    // A bracket is missing, so that the next key looks like an item.
    ['{"a": ["x", "b": [1], "c": 2}', '{"a": ["x"], "b": [1], "c": 2}', [`"b": ${bracket}`]],
    ['{"a": ["x"\n "b": 1}', '{"a": ["x"], "b": 1}', [`"b": ${comma}`]],
    ['{"a": [{"x": 1}, "b": 1}', '{"a": [{"x": 1}], "b": 1}', [`"b": ${bracket}`]],
    ['[{"a": ["x", "b": 1}, {"c": 2}]', '[{"a": ["x"], "b": 1}, {"c": 2}]', [`"b": ${bracket}`]],
    ['{"a": [""x://y"],\n "b": [1]}', '{"a": [""], "b": [1]}', [`x: ${comma}`]],
    // Braces were meant.
    [
      '{"a": ["b": "x", "c": "y"], "d": 1}',
      '{"a": ["b", "x", "c", "y"], "d": 1}',
      [':: A colon has no place here.', ':: A colon has no place here.'],
    ],
    ['["x", "b": 1]', '["x", "b", 1]', [':: A colon has no place here.']],
    ['[["x", "b": 1]]', '[["x", "b", 1]]', [':: A colon has no place here.']],
    ['{"a": {"b": [1}, "c": 2}', '{"a": {"b": [1]}, "c": 2}', [`}: ${bracket}`]],
    [']', '?', [`]: ${closesNothing}`]],
    ['{}}', '{}', [`}: ${end}`]],
    ['{} {"a": 1}', '{}', [`{: ${end}`]],
    ['1 2 3', '1', [`2: ${end}`]],
    [',{}', '{}', [`,: ${value}`]],
    [':{}', '{}', [':: A colon has no place here.']],
    ['{"a" :: 1}', '{"a": 1}', [':: A colon has no place here.']],
    ['["a": 1]', '["a", 1]', [':: A colon has no place here.']],
    ['{,}', '{}', [`,: ${key}`]],
  ])('%j', check);
});

describe('what is no JSON at all', () => {
  test.each<[text: string, tree: string, problems: readonly string[]]>([
    ["{ 'a': 'b' }", `{"'a'": ?}`, [`'a': ${quotedKey}`, `'b': ${value}`]],
    ['{ a: 1 }', '{"a": 1}', [`a: ${quotedKey}`]],
    ['{ 1: 2, true: 3 }', '{"1": 2, "true": 3}', [`1: ${quotedKey}`, `true: ${quotedKey}`]],
    ['{ "a": 1; "b": 2 }', '{"a": 1, "b": 2}', [`;: ${comma}`]],
    ['{ {"a": 1}, "b": 2 }', '{_: {"a": 1}, "b": 2}', [`{: ${key}`]],
    ['{ "a": 1, [2] }', '{"a": 1, _: [2]}', [`[: ${key}`]],
    ['{ "days": {{days}} }', '{"days": {_: {"days": ?}}}', [`{: ${key}`]],
    ['{ "days": <<days>> }', '{"days": ?}', [`<<days>>: ${value}`]],
    ['NaN', '?', [`NaN: ${value}`]],
    ['HTTP 200\n{"a": 1}', '200', [`HTTP: ${value}`, `{: ${end}`]],
    ['[.5, +1, -, 0x10]', '[0]', [`.5: ${value}`, `+1: ${value}`, `-: ${value}`, `x10: ${comma}`]],
    ['[01]', '[0, 1]', [`1: ${comma}`]],
    ['[1., 1e]', '[1, 1]', ['1.: This number breaks off.', '1e: This number breaks off.']],
    ['{"a": 1 garbage [3], "b": 2}', '{"a": 1, _: [3], "b": 2}', [`garbage: ${comma}`]],
  ])('%j', check);
});

describe('inside strings', () => {
  const backslash = 'This backslash begins no JSON escape. Write \\\\ for one.';
  const control = 'This control character must be escaped.';

  test.each<[text: string, tree: string, problems: readonly string[]]>([
    [String.raw`"C:\Temp"`, String.raw`"C:\\Temp"`, [`\\: ${backslash}`]],
    [String.raw`"\u12\n"`, String.raw`"\\u12\n"`, [`\\: ${backslash}`]],
    ['"a\tb"', '"a\\tb"', [`\t: ${control}`]],
    ['["a\\', '["a\\\\"]', [`\\: ${backslash}`, `"a\\: ${quote}`, `"a\\: ${bracket}`]],
    ['["a\\"', '["a\\""]', [`"a\\": ${quote}`, `"a\\": ${bracket}`]],
    ['{"\\q": 1}', '{"\\\\q": 1}', [`\\: ${backslash}`]],
  ])('%j', check);
});

test('of many problems the first 200', () => {
  expect(parseJson('[,1'.repeat(1000)).problems.length).toBe(200);
  expect(parseJson(`"${'\\q'.repeat(1000)}"`).problems.length).toBe(200);
});

test('strings that are not closed say so', () => {
  const { root } = parseJson('["a", "b');
  expect(root?.kind === 'array' && root.items.map((item) => item.kind === 'string' && item.isClosed)).toEqual([
    true,
    false,
  ]);
});

test.each([
  ['[{"a": [{}]}]', ['[{"a": [{}]}]', '{"a": [{}]}', '[{}]', '{}']],
  ['[{"a": [{}', ['{}']],
  ['[{"a": [1}, {"b": [', ['{"a": [1}']],
])('of %s what has its own bracket says so', (text, expected) => {
  const closed: string[] = [];
  const visit = (node: JsonNode | undefined): void => {
    if (node?.kind !== 'object' && node?.kind !== 'array') return;
    if (node.isClosed) closed.push(spanText(text, node.span));
    const inner = node.kind === 'array' ? node.items : node.properties.map(({ value: each }) => each);
    for (const each of inner) visit(each);
  };
  visit(parseJson(text).root);
  expect(closed).toEqual(expected);
});

test('what nobody closed reaches to the end, or to the bracket that ends it', () => {
  const text = '{"a": [1, {"b": 2 ] , "c": {  ';
  const { root } = parseJson(text);
  const [a, c] = root?.kind === 'object' ? root.properties : [];
  const inner = a?.value?.kind === 'array' ? a.value.items[1] : undefined;
  expect([root, a, c].map((node) => node && spanText(text, node.span))).toEqual([
    text,
    '"a": [1, {"b": 2 ]',
    '"c": {  ',
  ]);
  expect(inner && spanText(text, inner.span)).toBe('{"b": 2 ');
});
