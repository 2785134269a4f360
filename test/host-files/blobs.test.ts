import { describe, expect, test } from 'vitest';
import { bySize, readBatch } from '../../server/src/host/git/blobs.ts';

describe('files of a commit are read in groups', () => {
  test.each<[string, readonly number[], readonly (readonly number[])[]]>([
    ['none', [], []],
    ['all at once, where they are small', [1, 2, 3], [[1, 2, 3]]],
    [
      'no more at once than there is room for',
      [5, 5, 5, 1],
      [
        [5, 5],
        [5, 1],
      ],
    ],
    ['what is larger than that alone', [1, 12, 1, 30], [[1], [12], [1], [30]]],
  ])('%s', (_title, sizes, groups) => {
    const found = [
      ...bySize(
        sizes.map((size) => ({ size })),
        10,
      ),
    ];
    expect(found.map((group) => group.map(({ size }) => size))).toEqual(groups);
  });
});

describe('what git tells of objects', () => {
  const told = (text: string): readonly (readonly [string, string | undefined])[] =>
    [...readBatch(Buffer.from(text))].map(({ oid, bytes }) => [oid, bytes && Buffer.from(bytes).toString()]);

  test('is their bytes, whatever is in them, and that one is missing', () => {
    expect(told('a1 blob 5\nx\ny\nz\nb2 missing\nc3 blob 0\n\nd4 blob 2\n{}\n')).toEqual([
      ['a1', 'x\ny\nz'],
      ['b2', undefined],
      ['c3', ''],
      ['d4', '{}'],
    ]);
  });

  test('may break off', () => {
    expect(told('a1 blob 2\n{}\nb2 bl')).toEqual([['a1', '{}']]);
  });
});
