import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleIds } from '../server/src/core/rules/rules.ts';

const root = join(import.meta.dirname, '..');

/** The rows of the collections of facts, by group; docs/coverage.md says what became of each. */
const rowsOfGroup: Readonly<Record<string, number>> = {
  A: 11,
  B: 20,
  C: 11,
  D: 11,
  E: 11,
  F: 14,
  G: 7,
  H: 18,
  I: 5,
  'failure ': 56,
  'practice ': 16,
  'example ': 6,
};

/** Rows about the template, trust, assignments, several files and reviews. This list may only shrink. */
const notYet: readonly string[] = [];

const allRows = Object.entries(rowsOfGroup).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}${index + 1}`),
);

interface CoverageRow {
  readonly id: string;
  readonly outcome: string;
  readonly where: string;
}

const rows = readRows(readFileSync(join(root, 'docs', 'coverage.md'), 'utf8'));

describe('docs/coverage.md', () => {
  test('has every row once, in order, but those that are still to come', () => {
    expect(rows.map(({ id }) => id)).toEqual(allRows.filter((id) => !notYet.includes(id)));
  });

  test('the rows still to come are rows', () => {
    expect(notYet.filter((id) => !allRows.includes(id))).toEqual([]);
    expect(new Set(notYet).size).toBe(notYet.length);
  });

  test.each(rows.map((row) => [row.id, row] as const))('%s', (_id, { outcome, where }) => {
    expect(outcome).not.toBe('');
    expect(where).not.toBe('');
    for (const [, name = ''] of where.matchAll(/`([^`]+)`/g)) {
      if (name.includes('/')) expect(existsSync(join(root, name)), name).toBe(true);
      else expect(ruleIds).toContain(name);
    }
  });
});

function readRows(text: string): readonly CoverageRow[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:row |-)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, id = '', outcome = '', where = '']) => ({ id, outcome, where }));
}
