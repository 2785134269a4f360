import { expect, test } from 'vitest';
import { parseJson } from '../../../../server/src/core/json/parse.ts';
import { canonicalText } from '../../../../server/src/core/review/diff/canonical-text.ts';
import { changedLines } from '../../../../server/src/core/review/diff/changed-lines.ts';
import { diffOf, profile } from './two-sides.ts';

test('one text for a value a million levels deep', () => {
  const deep = `${'[{"a":'.repeat(500_000)}1${'}]'.repeat(500_000)}`;
  const { root } = parseJson(deep);
  expect(root && canonicalText(root)).toBe(deep);
});

test('a profile with a very deep property is compared', () => {
  const { profiles } = diffOf({ base: { 'a.json': deepProfile(1) }, head: { 'a.json': deepProfile(2) } });
  expect(profiles[0]?.properties.map(({ change }) => change.pointer)).toEqual(['/x']);
});

test('two texts with nothing in common take no time', () => {
  expect(changedLines(manyLines('a'), manyLines('b')).size).toBe(50_000);
});

function deepProfile(value: number): string {
  return JSON.stringify(profile()).replace(/\}$/, `,"x":${'['.repeat(100_000)}${value}${']'.repeat(100_000)}}`);
}

function manyLines(name: string): string {
  return Array.from({ length: 50_000 }, (_, index) => `${name} ${index}`).join('\n');
}
