import { expect, test } from 'vitest';
import { SubjectParser } from '../../../server/src/core/subject/parser.ts';
import * as vocabulary from '../../../server/src/core/subject/vocabulary.ts';

test('the grammar passes the checks that production skips', () => {
  expect(() => new SubjectParser({ skipValidations: false })).not.toThrow();
});

test('the vocabulary holds token types only, which keeps the fast way of comparing them', () => {
  for (const [name, tokenType] of Object.entries(vocabulary)) {
    expect(tokenType).toMatchObject({ name, categoryMatches: [], tokenTypeIdx: expect.any(Number) });
  }
});
