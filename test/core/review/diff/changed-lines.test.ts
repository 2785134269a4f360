import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedLines } from '../../../../server/src/core/review/diff/changed-lines.ts';

const changed = (before: string, after: string): readonly number[] => [...changedLines(before, after)];

describe('changed lines', () => {
  test.each<[string, string, readonly number[]]>([
    ['', '', []],
    ['a\nb\nc', 'a\nb\nc', []],
    ['a\nb\nc', 'a\r\nb\r\nc', []],
    ['a\nb\nc', 'a\nx\nc', [1]],
    ['a\nb\nc', 'a\nc', []],
    ['a\nc', 'a\nb\nc', [1]],
    ['a', 'a\n', [1]],
    ['', 'a\nb', [0, 1]],
    ['a\nb\nc\nd', 'd\na\nb\nc', [0]],
    ['{\n"a": 1\n}', '{\n"a": 1,\n"b": 2\n}', [1, 2]],
    ['a\nb\na\nb\na', 'b\na\nb\na\nb\na', [0]],
    ['a\nb\nc\na\nb\nb\na', 'c\nb\na\nb\na\nc', [1, 5]],
  ])('%j to %j', (before, after, lines) => {
    expect(changed(before, after)).toEqual(lines);
  });

  test('what is left is common to both, and as long as can be', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = changedLines(before.join('\n'), after.join('\n'));
        const now = after.length === 0 ? [''] : after;
        const old = before.length === 0 ? [''] : before;
        const kept = now.filter((_, index) => !lines.has(index));
        expect(isSubsequence(kept, old)).toBe(true);
        expect(kept).toHaveLength(longestCommon(old, now));
      }),
    );
  });
});

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const item of whole) if (part[at] === item) at += 1;
  return at === part.length;
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const item of a) {
    const next = [0];
    for (const [index, other] of b.entries())
      next.push(item === other ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
