import { expect, test } from 'vitest';
import { formatName } from '../../../server/src/core/name/format-name.ts';
import { readName } from '../../../server/src/core/name/read-name.ts';
import { knownPrints } from './known-prints.ts';

test.each(knownPrints)('CertNameToStr prints $about: $input', ({ input, options, printed }) => {
  const result = readName(input);
  expect(result.ok && formatName(result.name, options)).toBe(printed);
});
