import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import { nodeAt, nodeAtPointer, pointerOf } from '../../../server/src/core/json/pointer.ts';
import { walkObjects } from '../../../server/src/core/json/walk.ts';

const million = 1_000_000;

describe('a million levels deep', () => {
  test.each([
    ['arrays', '[', ']', 0],
    ['objects', '{"a":', '}', million],
  ])('%s', (_, open, close, objects) => {
    const text = `${open.repeat(million)}1${close.repeat(million)}`;
    const document = parseJson(text);
    expect(document.problems).toEqual([]);
    const innermost = nodeAt(document, open.length * million);
    expect(innermost?.kind).toBe('number');
    const pointer = innermost ? pointerOf(innermost) : '';
    expect(pointer.length).toBe(2 * million);
    expect(nodeAtPointer(document, pointer)).toBe(innermost);
    let count = 0;
    for (const object of walkObjects(document.root)) if (object) count += 1;
    expect(count).toBe(objects);
  });
});

/** Each of these is a trap for what is recursive, or looks back further with every token. */
describe('over and over', () => {
  const times = 100_000;

  test.each(['[', '{', '[{"a":', ']', ':', '"a"', ' ', 'x ', '/', '/**/', '//\n', '\uFEFF', '\0'])('%j', (unit) => {
    expect(parseJson(unit.repeat(times)).problems.length).toBeLessThanOrEqual(200);
  });

  test.each([',', '"a":', '"a"', '"a":1,', '{', '[]'])('%j in an object', (unit) => {
    expect(parseJson(`{${unit.repeat(times)}}`).problems.length).toBeLessThanOrEqual(200);
  });

  test.each(['}', '{]', '"\n', '1 '])('%j in arrays', (unit) => {
    expect(parseJson('['.repeat(times) + unit.repeat(times)).problems.length).toBeLessThanOrEqual(200);
  });

  test.each(['\\n', '\\q', '\\u00e9', '\t', 'é'])('%j in a string', (unit) => {
    const { root } = parseJson(`"${unit.repeat(times)}"`);
    expect(root?.kind === 'string' && root.value.length % times).toBe(0);
  });

  test('"*" in a comment', () => {
    expect(parseJson(`/*${'*'.repeat(times)}`).comments.length).toBe(1);
  });
});

test('10 MB in one line', () => {
  const items = 100_000;
  const text = `[${Array(items)
    .fill(`{"displayName":"${'x'.repeat(70)}","n":1}`)
    .join(',')}]`;
  const { root, problems } = parseJson(text);
  expect(root?.kind === 'array' && root.items.length).toBe(items);
  expect(problems).toEqual([]);
});
