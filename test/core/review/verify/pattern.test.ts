import { describe, expect, test } from 'vitest';
import {
  fitsPattern,
  formatPattern,
  knownText,
  valueInPattern,
  type Pattern,
} from '../../../../server/src/core/review/verify/pattern.ts';

/** `{{A}}` in a text is an unknown variable. */
function patternOf(text: string): Pattern {
  const [first = '', ...rest] = text.split(/\{\{(\w*)\}\}/);
  const literals: [string, ...string[]] = [first];
  const variables: string[] = [];
  for (const [index, part] of rest.entries()) (index % 2 === 0 ? variables : literals).push(part);
  return { literals, variables };
}

describe('a text fits', () => {
  test.each([
    ['a', 'a', true],
    ['a', 'ab', false],
    ['', '', true],
    ['{{A}}', 'x', true],
    ['{{A}}', '', false],
    ['{{A}}@b', 'x@b', true],
    ['{{A}}@b', '@b', false],
    ['a{{A}}', 'a', false],
    ['a{{A}}a', 'aa', false],
    ['a{{A}}a', 'aaa', true],
    ['{{A}}{{B}}', 'x', false],
    ['{{A}}{{B}}', 'xy', true],
    ['{{A}}-{{B}}.c', 'x-y.c', true],
    ['{{A}}-{{B}}.c', 'x-.c', false],
    ['{{A}}-{{B}}.c', '-y.c', false],
    ['{{A}}-{{B}}-c', 'x-y-z-c', true],
    ['{{A}}ab{{B}}ab', 'abab', false],
    ['{{A}}ab{{B}}ab', 'xabyab', true],
  ])('%s: %s %s', (pattern, text, expected) => {
    expect(fitsPattern(patternOf(pattern), text)).toBe(expected);
  });
});

test.each([
  ['{{A}}@b', 'x@b', 'x'],
  ['tag:{{A}}', 'tag:1', '1'],
  ['a{{A}}b', 'a1b', '1'],
  ['{{A}}{{B}}', 'xy', undefined],
  ['a', 'a', undefined],
])('the variable of %s in %s is %s', (pattern, text, expected) => {
  expect(valueInPattern(patternOf(pattern), text)).toBe(expected);
});

test('a pattern is printed as it is written', () => {
  expect(formatPattern(patternOf('a{{A}}b{{B}}'))).toBe('a{{A}}b{{B}}');
  expect(formatPattern(knownText('a{b'))).toBe('a{b');
});
