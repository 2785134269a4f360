import { describe, expect, test } from 'vitest';
import { parseFormat, parseSubject } from '../../../server/src/core/subject/parse.ts';
import { renderedSyntax } from '../../../server/src/core/subject/syntax.ts';
import { variablesOf } from '../../../server/src/core/subject/variables.ts';

/** Characters, or variables. */
const size = 100_000;

const one = (): number => 1;
const two = (): number => 2;

/**
 * Something quadratic would need 10,000,000,000 steps for one of these and run into the time limit of a test, as
 * recursion over the input would run into the end of the stack.
 */
describe('large inputs', () => {
  test.each<[unit: string, rdns: (units: number) => number, tokens: (units: number) => number]>([
    ['{', one, two],
    ['<', one, two],
    ['"', one, one],
    ['=', one, two],
    ['#', one, one],
    ['\\', one, one],
    ['}', one, one],
    [' ', () => 0, one],
    ['a', one, one],
    ['a ', one, two],
    [',', (units) => units, (units) => units],
    ['+', one, (units) => units],
    ['{ a', one, one],
    ['{{a ', one, (units) => 2 * units],
    ['{{ ', one, () => 3],
    ['<<a b ', one, () => 2],
    ['\\{{a', one, (units) => 2 * units],
    ['{{a}}', one, (units) => units],
    ['a}}', one, (units) => units],
    ['CN={{a}},', (units) => units, (units) => 4 * units],
    ['CN="a""",', (units) => units, (units) => 7 * units],
  ])('%j over and over', (unit, rdns, tokens) => {
    const units = Math.floor(size / unit.length);
    const subject = parseSubject(unit.repeat(units));
    expect([subject.rdns.length, subject.tokens.length]).toEqual([rdns(units), tokens(units)]);
  });

  test.each(['CN="{{a', '{{a,', '<<a', '\\{{'])('%j and then a long text', (start) => {
    for (const unit of ['a', ' ', '{', '<', '\\', '}', '<<b ']) {
      const text = start + unit.repeat(size / unit.length);
      expect(parseSubject(text).tokens.at(-1)?.span.end).toBe(text.length);
    }
  });

  test('a line of 10 MB', () => {
    const text = `CN=${'Jane Doe '.repeat(1_200_000)}`;
    expect(parseSubject(text, renderedSyntax).tokens.length).toBe(4);
  });

  test('100,000 variables', () => {
    const text = '{{UserName}}'.repeat(size);
    expect(variablesOf(parseSubject(`CN=${text}`)).length).toBe(size);
    expect(parseFormat(text).length).toBe(size);
  });
});
