import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reissueFacts, reissueOf } from '../../../server/src/core/facts/re-enrolment.ts';
import { root } from '../../support/pipeline-steps.ts';

/** The rows of the table in docs/review.md: names of properties, and what their change does. */
const rows = readFileSync(join(root, 'docs', 'review.md'), 'utf8')
  .split('\n')
  .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| |\|$/gu, '').trim()))
  .filter(([, names = '', answer = '']) => names.startsWith('`') && /^(?:yes|no|not known)$/u.test(answer))
  .flatMap(([, names = '', answer = '']) =>
    [...names.matchAll(/`([^`]+)`/gu)].map(([, name = '']): readonly [string, string] => [name, answer]),
  );

describe('the table in docs/review.md', () => {
  test.each(rows)('%s: %s', (name, answer) => {
    const { reissues } = reissueOf(name);
    expect(reissues === 'unknown' ? 'not known' : reissues ? 'yes' : 'no').toBe(answer);
  });

  test('has all that is known, and the settings of a key that nobody says anything about', () => {
    const named = rows.map(([name]) => name);
    expect(named).toEqual([...new Set(named)]);
    expect(named).toEqual(expect.arrayContaining(reissueFacts.flatMap(({ properties }) => properties)));
    expect(named).toEqual(
      expect.arrayContaining(['keyUsage', 'keySize', 'hashAlgorithm', 'keyStorageProvider', 'certificateStore']),
    );
  });
});
