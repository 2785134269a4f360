// A grammar of regular expressions has to spell out the variables that it marks between the wrong brackets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asciiLowerCase } from '../../server/src/core/facts/ascii-case.ts';
import { variables } from '../../server/src/core/facts/variables.ts';

const file = 'syntaxes/scep-subject.tmLanguage.json';

test(`${file} names the variables of the tables and no others, in (?<known>...)`, () => {
  const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
  const [, names] = /\(\?<known>\(\?i:([\w|]+)\)\)/.exec(text) ?? [];
  if (names === undefined) throw new Error(`${file} has no (?<known>(?i:...))`);
  const documented = variables.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(inOneCase(names.split('|'))).toEqual(inOneCase(documented));
});

function inOneCase(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => asciiLowerCase(name)))].sort();
}
