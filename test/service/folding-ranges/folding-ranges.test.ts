import { expect, test } from 'vitest';
import { foldingRanges } from '../../../server/src/service/folding-ranges.ts';
import { serviceOf } from '../completion/completing.ts';

const cases: readonly (readonly [string, string, readonly (readonly [number, number])[]])[] = [
  ['two lines of comment', '# a\n# b\nCN=x\n', [[0, 1]]],
  ['a comment of one line', '# a\nCN=x\n# b\nCN=y', []],
  [
    'two blocks, the last at the end of the file',
    '# a\n  # b\n\n#c\n#d\n#e',
    [
      [0, 1],
      [3, 5],
    ],
  ],
  ['CRLF', '# a\r\n# b\r\nCN=x', [[0, 1]]],
  ['nothing', '', []],
];

test.each(cases)('%s', (_case, text, expected) => {
  const ranges = foldingRanges(serviceOf(text, { kind: 'scepsubject' }));
  expect(ranges.map(({ startLine, endLine, kind }) => [startLine, endLine, kind])).toEqual(
    expected.map(([start, end]) => [start, end, 'comment']),
  );
});

test('JSON is left to what knows JSON', () => {
  expect(foldingRanges(serviceOf('{\n# a\n# b\n}'))).toEqual([]);
});
